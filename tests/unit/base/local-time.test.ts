import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { todayIn } from '#lib/base/dates.ts';
import { clockIn, instantAt } from '#lib/base/local-time.ts';

const zone = 'Europe/Helsinki';

describe('a time on the wall clock', () => {
  it.each([
    ['2026-11-18', '16:00', zone, '2026-11-18T14:00:00.000Z'],
    ['2026-06-18', '16:00', zone, '2026-06-18T13:00:00.000Z'],
    ['2026-11-18', '00:00', zone, '2026-11-17T22:00:00.000Z'],
    ['2026-11-18', '24:00', zone, '2026-11-18T22:00:00.000Z'],
    ['2026-11-18', '16:00', 'UTC', '2026-11-18T16:00:00.000Z'],
    ['2026-11-18', '16:00', 'America/New_York', '2026-11-18T21:00:00.000Z'],
    // Clocks go forward on 29 March 2026 at 3.00: 3.30 never comes.
    ['2026-03-29', '02:59', zone, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:30', zone, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '04:00', zone, '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '16:00', zone, '2026-03-29T13:00:00.000Z'],
    // Clocks go back on 25 October 2026 at 4.00: 3.30 comes twice.
    ['2026-10-25', '02:59', zone, '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:30', zone, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '04:00', zone, '2026-10-25T02:00:00.000Z'],
  ])('%s %s in %s is %s', (date, clock, timeZone, instant) => {
    expect(instantAt(date, clock, timeZone)).toBe(instant);
  });

  it.each([
    ['2026-11', '16:00'],
    ['2026-11-18', '4 pm'],
  ])('%s %s is none', (date, clock) => {
    expect(instantAt(date, clock, zone)).toBeUndefined();
  });

  it('is read back from its instant, but for the hour that never comes', () => {
    const minutes = fc.integer({ min: 0, max: 5 * 365 * 24 * 60 });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom(zone, 'UTC', 'America/New_York', 'Asia/Kolkata'),
        (minute, timeZone) => {
          const instant = new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();
          const [day, clock] = [todayIn(new Date(instant), timeZone), clockIn(instant, timeZone)];
          const back = instantAt(day, clock, timeZone) ?? '';
          // Of an hour that comes twice the first is meant.
          expect([0, 3_600_000]).toContain(Date.parse(instant) - Date.parse(back));
          expect(clockIn(back, timeZone)).toBe(clock);
        },
      ),
    );
  });
});
