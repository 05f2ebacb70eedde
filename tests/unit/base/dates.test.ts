import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  isInForce,
  isIsoDate,
  lateDays,
  localDate,
  monthsBetween,
  todayIn,
} from '#lib/base/dates.ts';

const helsinki = 'Europe/Helsinki';

describe('localDate', () => {
  it.each([
    ['2026-11-18T21:59:59Z', '2026-11-18', 'last second of a winter day'],
    ['2026-11-18T22:00:00Z', '2026-11-19', 'first second of the next winter day'],
    ['2026-07-18T20:59:59Z', '2026-07-18', 'last second of a summer day'],
    ['2026-07-18T21:00:00Z', '2026-07-19', 'first second of the next summer day'],
    ['2026-12-31T23:30:00+02:00', '2026-12-31', 'last evening of the year'],
    ['2026-12-31T22:00:00Z', '2027-01-01', 'first moment of the year'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the hour before summer time begins'],
    ['2026-03-29T21:00:00Z', '2026-03-30', 'midnight after summer time began'],
    ['2026-10-25T21:59:59Z', '2026-10-25', 'the day that is an hour longer'],
    ['2026-10-25T22:00:00Z', '2026-10-26', 'midnight after summer time ended'],
    ['2024-02-29T12:00:00Z', '2024-02-29', 'leap day'],
  ])('%s is %s: %s', (instant, day) => {
    expect(localDate(instant, helsinki)).toBe(day);
  });

  it.each(['2026-11-18', '2026-11', '2026'])('leaves the date %s without time as it was written', (date) => {
    expect(localDate(date, 'Pacific/Auckland')).toBe(date);
  });

  it('gives an unreadable text back', () => {
    expect(localDate('2026-13-45T99:00:00Z', helsinki)).toBe('2026-13-45T99:00:00Z');
  });

  it('says the same day as todayIn', () => {
    expect(todayIn(new Date('2026-11-18T22:30:00Z'), helsinki)).toBe('2026-11-19');
    expect(todayIn(new Date('2026-11-18T22:30:00Z'), 'UTC')).toBe('2026-11-18');
  });
});

describe('isIsoDate', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-4-3', false],
    ['2026-04', false],
    ['0000-00-00', false],
  ])('%s: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });
});

describe('calendar arithmetic', () => {
  it.each([
    ['2026-11-18', -12, '2025-11-18'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2024-05-31', -3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('takes 29 February to 28 February of a common year', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('counts days over leap day, year end and daylight saving', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  const anyDay = fc.integer({ min: -36_500, max: 36_500 }).map((days) => addDays('2000-01-01', days));

  it('comes back from any number of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('agrees between adding months and counting them, forward', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (day, months) => {
        expect(monthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });
});

describe('lateDays', () => {
  it.each([
    ['2026-10-14', 35],
    ['2026-11-17', 1],
    ['2026-11-18', undefined],
    ['2026-11-19', undefined],
    ['2026-11', undefined],
  ])('due %s is late %s on 18 November 2026', (due, days) => {
    expect(lateDays(due, '2026-11-18')).toBe(days);
  });
});

describe('ageOn', () => {
  it.each([
    ['1968-03-14', '2026-03-13', 57],
    ['1968-03-14', '2026-03-14', 58],
    ['1968-03-14', '2026-03-15', 58],
    ['2004-02-29', '2022-02-27', 17],
    ['2004-02-29', '2022-02-28', 18],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
  ])('born %s is on %s %i years old', (birth, on, years) => {
    expect(ageOn(birth, on)?.years).toBe(years);
  });

  it('counts months of a small child', () => {
    expect(ageOn('2025-12-18', '2026-11-17')).toEqual({ years: 0, months: 10 });
    expect(ageOn('2025-12-18', '2026-11-18')).toEqual({ years: 0, months: 11 });
    expect(ageOn('2026-11-18', '2026-11-18')).toEqual({ years: 0, months: 0 });
  });

  it('says the age of a partial birth date only where it is certain', () => {
    expect(ageOn('1968-03', '2026-11-18')?.years).toBe(58);
    expect(ageOn('1968-11', '2026-11-18')).toBeUndefined();
    expect(ageOn('1968', '2026-11-18')).toBeUndefined();
    expect(ageOn('1968', '2026-12-31')?.years).toBe(58);
  });

  it('says no age for a birth that is ahead or no date', () => {
    expect(ageOn('2026-11-19', '2026-11-18')).toBeUndefined();
    expect(ageOn('1968-02-30', '2026-11-18')).toBeUndefined();
    expect(ageOn('', '2026-11-18')).toBeUndefined();
  });
});

describe('isInForce', () => {
  it.each([
    [{}, true],
    [{ from: '2026-11-18', to: '2026-11-18' }, true],
    [{ from: '2026-11-19' }, false],
    [{ to: '2026-11-17' }, false],
    [{ to: '2026' }, true],
    [{ to: '2026-10' }, false],
    [{ from: '2026-12' }, false],
    [{ from: '2026-11-18T08:00:00Z' }, true],
  ])('%j on 18 November 2026: %s', (period, expected) => {
    expect(isInForce(period, '2026-11-18')).toBe(expected);
  });
});
