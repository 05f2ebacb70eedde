import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import { addWorkingDays, isWorkingDay, workingDayFrom } from '#lib/base/working-days.ts';

describe('Finnish working days', () => {
  it.each([
    ['2026-01-01', 'New Year'],
    ['2026-01-06', 'Epiphany'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2027-03-26', 'Good Friday of an early Easter'],
    ['2038-04-26', 'Easter Monday of the latest Easter'],
    ['2026-05-01', 'May Day'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-06-19', 'Midsummer Eve at its earliest'],
    ['2027-06-25', 'Midsummer Eve at its latest'],
    ['2028-12-06', 'Independence Day'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2028-12-26', 'Boxing Day'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
  ])('%s is none: %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });

  it.each(['2026-04-02', '2026-04-07', '2026-06-18', '2026-06-22', '2026-12-23', '2026-12-28', '2026-11-18'])(
    '%s is one',
    (date) => {
      expect(isWorkingDay(date)).toBe(true);
    },
  );
});

describe('so many working days later', () => {
  it.each([
    // The example of THL's handbook of child protection: on a Tuesday, at the latest on Thursday of the next week.
    ['2026-11-10', '2026-11-19'],
    ['2026-11-09', '2026-11-18'],
    ['2026-11-13', '2026-11-24'],
    ['2026-11-14', '2026-11-24'],
    ['2026-11-15', '2026-11-24'],
    ['2026-12-22', '2027-01-05'],
    ['2026-12-23', '2027-01-07'],
    ['2026-03-31', '2026-04-13'],
  ])('seven from %s end on %s', (from, end) => {
    expect(addWorkingDays(from, 7)).toBe(end);
  });

  it('moves an end on a holiday to the next working day', () => {
    expect(workingDayFrom('2026-12-24')).toBe('2026-12-28');
    expect(workingDayFrom('2026-11-18')).toBe('2026-11-18');
  });

  it('never ends on a day off and counts every working day between once', () => {
    const day = fc.integer({ min: 0, max: 7300 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(from, count);
        expect(isWorkingDay(end)).toBe(true);
        let counted = 0;
        for (let each = addDays(from, 1); each <= end; each = addDays(each, 1))
          if (isWorkingDay(each)) counted += 1;
        expect(counted).toBe(count);
      }),
    );
  });
});
