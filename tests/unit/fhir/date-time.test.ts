import { describe, expect, it } from 'vitest';
import { parseDay, parseInstant, parsePartialDate } from '#lib/fhir/date-time.ts';

describe('dates as recorded', () => {
  it.each([
    ['2019', '2019'],
    ['2019-05', '2019-05'],
    ['2019-05-31', '2019-05-31'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2019-05-31T08:00:00Z', '2019-05-31'],
    ['2019-05-31T23:30:00+03:00', '2019-05-31'],
  ])('%s is the date %s: a partial date stays partial', (recorded, date) => {
    expect(parsePartialDate(recorded)).toBe(date);
  });

  it.each([
    '2023-02-29',
    '2023-02-30',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '0000-01-01',
    '31.5.2019',
    '2019-5-3',
    '2019-05-31T24:00:00Z',
    '2019-05-31T10:60:00Z',
    '2019-05-31T10:00:00+25:00',
    'yesterday',
    '',
    20190531,
    null,
    {},
    `2019${' '.repeat(100)}`,
  ])('%j is no date', (recorded) => {
    expect(parsePartialDate(recorded)).toBeUndefined();
    expect(parseInstant(recorded)).toBeUndefined();
  });
});

describe('moments', () => {
  it.each([
    ['2026-11-18T09:41:00+02:00', '2026-11-18T09:41:00+02:00'],
    ['2026-11-18T09:41:00.123Z', '2026-11-18T09:41:00.123Z'],
    ['2026-11-18T09:41+02:00', '2026-11-18T09:41+02:00'],
    ['2026-11-18T23:59:60Z', '2026-11-18T23:59:60Z'],
    ['2026-11-18', '2026-11-18'],
  ])('%s is kept as %s', (recorded, kept) => {
    expect(parseInstant(recorded)).toBe(kept);
  });

  it('without an offset are no moments: only the day is kept', () => {
    expect(parseInstant('2026-11-18T09:41:00')).toBe('2026-11-18');
  });
});

describe('whole days', () => {
  it('are not made of months or years', () => {
    expect(parseDay('2026-11-18')).toBe('2026-11-18');
    expect(parseDay('2026-11')).toBeUndefined();
    expect(parseDay('2026')).toBeUndefined();
  });
});
