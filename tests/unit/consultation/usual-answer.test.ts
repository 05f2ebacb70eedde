import { describe, expect, it } from 'vitest';
import { usualAnswer } from '#lib/consultation/usual-answer.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import { aConsultation, pekka, sanna, toAdults, toAino, toSanna } from '#tests/builders/consultations.ts';

const now = '2026-11-18T12:00:00.000Z';
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

/** First answered `ago` minutes ago, `taken` minutes after it was asked. */
function answered(taken: number, change: Partial<Consultation> = {}, ago = 60): Consultation {
  return aConsultation({ askedAt: minutesAgo(ago + taken), firstAnswerAt: minutesAgo(ago), ...change });
}
const five = [10, 20, 180, 300, 4000].map((taken) => answered(taken));

describe('the usual answer time', () => {
  it('is the median of the last 30 days', () => {
    expect(usualAnswer(five, sanna.reference, now)).toEqual({ medianMinutes: 180, count: 5, days: 30 });
    expect(usualAnswer([...five, answered(190)], sanna.reference, now)?.medianMinutes).toBe(185);
  });

  it.each<[string, readonly Consultation[]]>([
    ['four', five.slice(1)],
    ['one that was answered 30 days ago', [...five.slice(1), answered(5, {}, 30 * 24 * 60)]],
    ['one that is not answered', [...five.slice(1), aConsultation()]],
    ['one of somebody else', [...five.slice(1), answered(5, { recipient: toAino })]],
    [
      'one that an earlier recipient answered',
      [...five.slice(1), answered(5, { forwards: [{ from: toAino, at: minutesAgo(30) }] })],
    ],
    ['one from the future', [...five.slice(1), answered(5, {}, -10)]],
  ])('is not told of four and %s', (_what, given) => {
    expect(usualAnswer(given, sanna.reference, now)).toBeUndefined();
  });

  it('still counts what was answered a minute less than 30 days ago', () => {
    const given = [...five.slice(1), answered(5, {}, 30 * 24 * 60 - 1)];
    expect(usualAnswer(given, sanna.reference, now)?.count).toBe(5);
  });

  it('of a team is what was asked of it, of a person also what they took up', () => {
    const taken = five.map((each) => ({ ...each, recipient: toAdults, taker: toSanna }));
    expect(usualAnswer(taken, toAdults.reference, now)?.count).toBe(5);
    expect(usualAnswer(taken, sanna.reference, now)?.count).toBe(5);
    expect(usualAnswer(taken, pekka.reference, now)).toBeUndefined();
  });

  it('begins when the question was forwarded to them', () => {
    const forwarded = five.map((each) => ({ ...each, forwards: [{ from: toAino, at: minutesAgo(65) }] }));
    expect(usualAnswer(forwarded.slice(), sanna.reference, now)?.medianMinutes).toBe(5);
  });
});
