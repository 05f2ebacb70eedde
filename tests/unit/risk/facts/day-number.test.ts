import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before as dayBefore, dayNumberOf, isoDateOf, whenPast } from '#lib/risk/facts/day-number.ts';

const day = (text: string) => dayNumberOf(text) ?? Number.NaN;

it.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2026', day('2026-01-01')],
  ['2026-02', day('2026-02-01')],
  ['2026-02-29', undefined],
  ['2026-02-30T10:00', undefined],
  ['2028-02-29', day('2028-02-28') + 1],
  ['tuntematon', undefined],
  ['', undefined],
])('the number of %j', (date, number) => {
  expect(dayNumberOf(date)).toBe(number);
});

it('comes back as the same date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 60_000 }), (number) => {
      expect(dayNumberOf(isoDateOf(number))).toBe(number);
    }),
  );
});

describe('so long before', () => {
  it.each([
    ['2026-03-30', 'days', 1, '2026-03-29'],
    ['2026-10-26', 'days', 1, '2026-10-25'],
    ['2026-03-01', 'days', 30, '2026-01-30'],
    ['2028-03-01', 'days', 1, '2028-02-29'],
    ['2028-02-29', 'months', 12, '2027-02-28'],
    ['2027-05-31', 'months', 3, '2027-02-28'],
    ['2028-05-31', 'months', 3, '2028-02-29'],
    ['2026-11-18', 'months', -6, '2027-05-18'],
  ] as const)('%s less %s %i', (today, unit, count, result) => {
    expect(isoDateOf(dayBefore(today, { unit, count }))).toBe(result);
  });

  it('has no day for what is no number or longer than all records', () => {
    expect(dayBefore('2026-11-18', { unit: 'days', count: Number.NaN })).toBeNaN();
    expect(dayBefore('2026-11-18', { unit: 'days', count: 1e12 })).toBe(Number.NEGATIVE_INFINITY);
    expect(dayBefore('2026-11-18', { unit: 'months', count: 1e12 })).toBe(Number.NEGATIVE_INFINITY);
  });
});

it('is past on the first day from which it is so long ago', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.constantFrom('days' as const, 'months' as const),
      fc.integer({ min: 1, max: 40 }),
      (number, unit, count) => {
        const length = { unit, count };
        const first = whenPast(number, length);
        expect(dayBefore(isoDateOf(first), length)).toBeGreaterThanOrEqual(number);
        expect(dayBefore(isoDateOf(first - 1), length)).toBeLessThan(number);
      },
    ),
  );
});
