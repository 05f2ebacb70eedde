import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDay,
  formatDayAndMonth,
  formatDayAndTime,
  formatFigure,
  formatLanguageName,
  formatMonth,
  formatNumber,
  formatPercent,
  formatTime,
  formatUnit,
} from '#lib/base/format.ts';

const helsinki = 'Europe/Helsinki';
/** No-break spaces as spaces, so that the expected text can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it.each([
    ['1968-03-14', '14.3.1968', '14.3.1968', '14 Mar 1968'],
    ['2026-09-04', '4.9.2026', '4.9.2026', '4 Sep 2026'],
    ['1968-03', '3/1968', '3/1968', 'Mar 1968'],
    ['1968', '1968', '1968', '1968'],
    ['keväällä', 'keväällä', 'keväällä', 'keväällä'],
  ])('%s', (date, fi, sv, en) => {
    expect([formatDate(date, 'fi'), formatDate(date, 'sv'), formatDate(date, 'en')]).toEqual([fi, sv, en]);
  });

  it('are of the client’s zone', () => {
    expect(formatDay('2026-11-17T22:30:00Z', 'fi', helsinki)).toBe('18.11.2026');
  });

  it('are short on an axis', () => {
    expect([formatMonth('2026-01-01', 'fi'), formatMonth('2026-01-01', 'en')]).toEqual(['1/26', 'Jan 26']);
    expect([formatDayAndMonth('2026-11-18', 'fi'), formatDayAndMonth('2026-11-18', 'en')]).toEqual([
      '18.11.',
      '18 Nov',
    ]);
  });
});

describe('times', () => {
  it.each([
    ['fi', 'klo 9.41', '18.11.2026 klo 9.41'],
    ['sv', 'kl. 9.41', '18.11.2026 kl. 9.41'],
    ['en', '09:41', '18 Nov 2026 09:41'],
  ] as const)('%s', (language, time, both) => {
    const instant = '2026-11-18T07:41:00Z';
    expect(plain(formatTime(instant, language, helsinki))).toBe(time);
    expect(plain(formatDayAndTime(instant, language, helsinki))).toBe(both);
  });

  it('write midnight as 0.00', () => {
    expect(plain(formatTime('2026-11-17T22:00:00Z', 'fi', helsinki))).toBe('klo 0.00');
  });

  it('say nothing where none was recorded', () => {
    expect(formatTime('2026-11-18', 'fi', helsinki)).toBe('');
    expect(formatDayAndTime('2026-11-18', 'fi', helsinki)).toBe('18.11.2026');
  });
});

describe('periods', () => {
  it.each([
    ['2026-10-15', '2026-11-12', '15.10.–12.11.2026', '15 Oct – 12 Nov 2026'],
    ['2025-11-19', '2026-11-18', '19.11.2025–18.11.2026', '19 Nov 2025 – 18 Nov 2026'],
    ['2026-02-03', undefined, '3.2.2026–', '3 Feb 2026–'],
    [undefined, '2026-02-03', '–3.2.2026', '–3 Feb 2026'],
    ['2026-02-03', '2026-02-03', '3.2.2026', '3 Feb 2026'],
    ['2025', '2026-02-03', '2025–3.2.2026', '2025 – 3 Feb 2026'],
  ])('%s to %s', (from, to, fi, en) => {
    expect([formatDateRange(from, to, 'fi'), formatDateRange(from, to, 'en')]).toEqual([fi, en]);
  });
});

describe('numbers', () => {
  it.each([
    ['fi', '2,4', '39 %'],
    ['sv', '2,4', '39 %'],
    ['en', '2.4', '39%'],
  ] as const)('%s', (language, number, percent) => {
    expect(formatNumber(2.4, language)).toBe(number);
    expect(plain(formatPercent(39, language))).toBe(percent);
  });

  it.each([
    ['2.4', '2,4'],
    ['152/91', '152/91'],
    ['152/–', '152/–'],
    ['<0.5', '<0,5'],
    ['-1.5', '−1,5'],
    ['Ei tupakoi. 2.4', 'Ei tupakoi. 2.4'],
  ])('the value %s is %s in Finnish', (value, expected) => {
    expect(formatFigure(value, 'fi')).toBe(expected);
  });

  it('keep the point in English', () => {
    expect(formatFigure('2.4', 'en')).toBe('2.4');
  });

  it.each([
    ['mm[Hg]', 'mmHg'],
    ['kg/m2', 'kg/m²'],
    ['{score}', ''],
    ['furlong', 'furlong'],
  ])('the unit %s is written %s', (unit, expected) => {
    expect(formatUnit(unit)).toBe(expected);
  });
});

describe('names of languages', () => {
  it.each([
    ['fi', 'venäjä'],
    ['sv', 'ryska'],
    ['en', 'Russian'],
  ] as const)('ru is in %s %s', (language, name) => {
    expect(formatLanguageName('ru', language)).toBe(name);
  });

  it('show what is no language as recorded', () => {
    expect(formatLanguageName('viittomakieli?', 'fi')).toBe('viittomakieli?');
  });
});
