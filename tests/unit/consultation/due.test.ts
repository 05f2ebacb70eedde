import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from '#lib/base/local-time.ts';
import { dueAtOf, openUntilOf, timeOf } from '#lib/consultation/due.ts';
import { type Phase, phases } from '#lib/consultation/phase.ts';
import { type Urgency, urgencies } from '#lib/model/consultation.ts';
import { aConsultation, inPhase, timeZone } from '#tests/builders/consultations.ts';

/** `2026-11-18 09:48` on the clock in Finland. */
function local(text: string): string {
  return instantAt(text.slice(0, 10), text.slice(11), timeZone) ?? '';
}

describe('when an answer is needed', () => {
  it.each<[Urgency, string, string]>([
    // The picture: asked on Wednesday 18 November 2026 at 9.48.
    ['now', '2026-11-18 09:48', '2026-11-18 10:48'],
    ['today', '2026-11-18 09:48', '2026-11-18 16:00'],
    ['thisWeek', '2026-11-18 09:48', '2026-11-20 16:00'],
    // Two hours must be left.
    ['today', '2026-11-18 14:00', '2026-11-18 16:00'],
    ['today', '2026-11-18 14:01', '2026-11-18 20:00'],
    ['today', '2026-11-18 18:00', '2026-11-18 20:00'],
    ['today', '2026-11-18 18:01', '2026-11-18 23:59'],
    // Never sooner than `now`.
    ['today', '2026-11-18 22:59', '2026-11-18 23:59'],
    ['today', '2026-11-18 23:00', '2026-11-19 00:00'],
    ['today', '2026-11-18 23:59', '2026-11-19 00:59'],
    ['today', '2026-11-18 00:00', '2026-11-18 16:00'],
    ['now', '2026-11-18 23:30', '2026-11-19 00:30'],
    // The week: Monday to Friday noon, and from then on Wednesday of the next one.
    ['thisWeek', '2026-11-16 00:00', '2026-11-20 16:00'],
    ['thisWeek', '2026-11-20 11:59', '2026-11-20 16:00'],
    ['thisWeek', '2026-11-20 12:00', '2026-11-25 16:00'],
    ['thisWeek', '2026-11-21 10:00', '2026-11-25 16:00'],
    ['thisWeek', '2026-11-22 23:59', '2026-11-25 16:00'],
    ['thisWeek', '2026-11-23 00:00', '2026-11-27 16:00'],
    ['thisWeek', '2026-12-31 09:00', '2027-01-01 16:00'],
    ['thisWeek', '1969-12-31 09:00', '1970-01-02 16:00'],
    // Over the change of clocks: an hour is an hour, four o'clock is four o'clock.
    ['now', '2026-03-29 02:30', '2026-03-29 04:30'],
    ['now', '2026-10-25 02:30', '2026-10-25 03:30'],
    ['thisWeek', '2026-03-27 13:00', '2026-04-01 16:00'],
    ['thisWeek', '2026-10-23 11:00', '2026-10-23 16:00'],
    ['thisWeek', '2026-10-24 11:00', '2026-10-28 16:00'],
    ['today', '2026-03-29 01:00', '2026-03-29 16:00'],
    ['today', '2026-10-25 01:00', '2026-10-25 16:00'],
  ])('%s, asked %s, is %s', (urgency, asked, due) => {
    expect(dueAtOf(urgency, local(asked), timeZone)).toBe(local(due));
  });

  it('is at least an hour ahead and within the week after, always', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...urgencies),
        fc.integer({ min: 0, max: 525_600 * 3 }),
        (urgency, minute) => {
          const asked = Date.UTC(2025, 0, 1, 0, minute);
          const ahead = Date.parse(dueAtOf(urgency, new Date(asked).toISOString(), timeZone)) - asked;
          expect(ahead).toBeGreaterThanOrEqual(3_600_000);
          expect(ahead).toBeLessThan(6 * 86_400_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2026-11-18 16:00', undefined, '2026-12-02 16:00'],
    ['2026-10-20 16:00', undefined, '2026-11-03 16:00'],
    ['2026-11-18 16:00', 3, '2026-11-21 16:00'],
  ])('due %s keeps sections open for %s days: until %s', (due, days, until) => {
    expect(openUntilOf(local(due), timeZone, days)).toBe(local(until));
  });
});

describe('how the time stands', () => {
  // Asked at 9.48, due at 16.00: a quarter of 6 h 12 min is 93 minutes, which begin at 14.27.
  it.each([
    ['09:48', 'inTime'],
    ['14:27', 'inTime'],
    ['14:28', 'soon'],
    ['15:59', 'soon'],
    ['16:00', 'late'],
    ['23:00', 'late'],
  ])('at %s it is %s', (clock, time) => {
    expect(timeOf(aConsultation(), local(`2026-11-18 ${clock}`))).toBe(time);
  });

  const late = local('2026-11-19 09:00');
  const expected: Readonly<Record<Phase, string>> = {
    requested: 'late',
    accepted: 'late',
    askedBack: 'inTime',
    answered: 'over',
    takenOver: 'over',
    declined: 'over',
    withdrawn: 'over',
    closed: 'over',
  };
  it.each([...phases])('when it is %s and the time has run out', (phase) => {
    expect(timeOf(inPhase(phase), late)).toBe(expected[phase]);
  });

  it('does not run for what is asked after an answer', () => {
    const { answer } = inPhase('answered');
    if (answer === undefined) throw new Error('no answer');
    expect(timeOf(inPhase('accepted', { answer }), late)).toBe('inTime');
  });
});
