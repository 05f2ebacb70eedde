import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import { type Stay, wardDays } from '#lib/summary/ward-days.ts';

const period = { from: '2025-11-19', to: '2026-11-18' };
const today = '2026-11-18';
const stay = (from: string, to?: string): Stay => ({
  from,
  ongoing: to === undefined,
  ...(to === undefined ? {} : { to }),
});

describe('ward days', () => {
  it.each([
    ['five days', [stay('2026-06-05', '2026-06-10')], 5],
    ['one day', [stay('2026-06-05', '2026-06-05')], 1],
    ['over night', [stay('2026-06-05', '2026-06-06')], 1],
    ['none', [], 0],
    ['two stays apart', [stay('2026-06-05', '2026-06-07'), stay('2026-07-05', '2026-07-07')], 4],
    ['two that overlap', [stay('2026-06-05', '2026-06-10'), stay('2026-06-08', '2026-06-12')], 7],
    ['one inside another', [stay('2026-06-05', '2026-06-12'), stay('2026-06-06', '2026-06-08')], 7],
    [
      'moved to another ward the same day',
      [stay('2026-06-05', '2026-06-08'), stay('2026-06-08', '2026-06-10')],
      5,
    ],
    ['begun before the period', [stay('2025-11-10', '2025-11-21')], 2],
    ['left on the first day of the period', [stay('2025-11-10', '2025-11-19')], 0],
    ['going on', [stay('2026-11-15')], 4],
    ['begun today', [stay('2026-11-18')], 1],
    ['ended before it began', [stay('2026-06-05', '2026-06-01')], 1],
    ['a day that does not exist', [stay('2026-02-30', '2026-03-02')], 0],
    ['without an end and not going on', [{ from: '2026-06-05', ongoing: false }], 1],
    ['longer than the period', [stay('2020-01-01', '2030-01-01')], 365],
  ] satisfies [string, Stay[], number][])('%s: %#', (_words, stays, days) => {
    expect(wardDays(stays, period, today)).toBe(days);
  });

  const anyStay = fc
    .tuple(fc.integer({ min: -500, max: 400 }), fc.integer({ min: 0, max: 60 }))
    .map(([start, length]) => stay(addDays(today, start), addDays(today, start + length)));

  it('are the different days of all stays together', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { maxLength: 8 }), (stays) => {
        const days = new Set<string>();
        for (const { from, to = from } of stays) {
          for (let day = from; day < to || day === from; day = addDays(day, 1)) {
            if (day >= period.from && day <= period.to) days.add(day);
          }
        }
        expect(wardDays(stays, period, today)).toBe(days.size);
      }),
      { numRuns: 60 },
    );
  });
});
