import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readDateByFormat } from '#lib/adapters/host/read-date.ts';

describe('a birth date in the form that the settings name', () => {
  it.each([
    ['3.8.1956', 'd.M.yyyy', '1956-08-03'],
    ['03.08.1956', 'd.M.yyyy', '1956-08-03'],
    [' 3.8.1956 ', 'd.M.yyyy', '1956-08-03'],
    ['03-Aug-1956', 'dd-MMM-yyyy', '1956-08-03'],
    ['3. elokuuta 1956', 'd. MMMM yyyy', '1956-08-03'],
    ['3. elok. 1956', 'd. MMM yyyy', '1956-08-03'],
    ['3 augusti 1956', 'd MMMM yyyy', '1956-08-03'],
    ['1956/08/03', 'yyyy/MM/dd', '1956-08-03'],
    ['08/03/1956', 'MM/dd/yyyy', '1956-08-03'],
    ['s. 3.8.1956', "'s.' d.M.yyyy", '1956-08-03'],
    ['29.2.2024', 'd.M.yyyy', '2024-02-29'],
  ])('%j by %j is %s', (text, format, expected) => {
    expect(readDateByFormat(text, format)).toBe(expected);
  });

  it.each([
    ['the day does not exist', '29.2.2023', 'd.M.yyyy'],
    ['there is no thirteenth month', '3.13.1956', 'd.M.yyyy'],
    ['it is another form', '1956-08-03', 'd.M.yyyy'],
    ['something follows', '3.8.1956 (70 v)', 'd.M.yyyy'],
    ['it is empty', '', 'd.M.yyyy'],
    ['the month is no month', '03-Foo-1956', 'dd-MMM-yyyy'],
    ['the form has no year', '3.8.', 'd.M.'],
    ['the form has two days', '3.3.1956', 'd.d.yyyy'],
    ['the form has an unknown letter', '3.8.1956', 'd.M.uuuu'],
    ['the year is of another calendar', '03.08.2499', 'd.M.yyyy'],
  ])('reads nothing when %s', (_, text, format) => {
    expect(readDateByFormat(text, format)).toBeUndefined();
  });

  it('takes a two-digit year as the latest that has begun', () => {
    const year = new Date().getFullYear();
    const two = (value: number) => String(value % 100).padStart(2, '0');
    expect(readDateByFormat(`1.1.${two(year)}`, 'd.M.yy')).toBe(`${year}-01-01`);
    expect(readDateByFormat(`1.1.${two(year + 1)}`, 'd.M.yy')).toBe(`${year - 99}-01-01`);
  });
});

describe('a birth date in a form that nobody has told', () => {
  it.each([
    ['03-Aug-1956', 'en', '1956-08-03'],
    ['14-Sept-2026', 'en', '2026-09-14'],
    ['03 — Aug — 1956', 'en', '1956-08-03'],
    ['3. elok. 1956', 'fi', '1956-08-03'],
    ['03.8.1956', 'fi', '1956-08-03'],
    ['03.8.1956', undefined, '1956-08-03'],
    ['03 aug. 1956', 'sv', '1956-08-03'],
    ['03 août 1956', 'fr', '1956-08-03'],
    ['3 de agosto de 1956', 'es', '1956-08-03'],
    ['03 авг. 1956', 'ru', '1956-08-03'],
    ['Aug 3, 1956', 'en', '1956-08-03'],
    ['1956-08-03', undefined, '1956-08-03'],
    ['31/08/1956', undefined, '1956-08-31'],
    ['08/31/1956', undefined, '1956-08-31'],
    ['03/08/1956', 'en-GB', '1956-08-03'],
    ['08/03/1956', 'en-US', '1956-08-03'],
    ['05/05/1956', undefined, '1956-05-05'],
  ])('%j in %s is %s', (text, language, expected) => {
    expect(readDate(text, language)).toBe(expected);
  });

  it.each([
    ['day and month could be exchanged', '03/08/1956', undefined],
    ['the page is English, which has two orders', '03/08/1956', 'en'],
    ['the month is March in English and November in Finnish', '03-Mar-1956', 'fi'],
    ['the month begins like two', '03 jui 1956', 'fr'],
    ['the calendar is another', '27 ሐምሌ 1948', 'am'],
    ['the year is Buddhist', '3/8/2499', 'th'],
    ['it is an age', '70 yrs', 'en'],
    ['it is an age of two units', '17 yrs, 9 mths', 'en'],
    ['it has a time', '14-Sept-2026, 12:00 AM', 'en'],
    ['only the year is known', '1956', 'en'],
    ['the language is no language', '03/08/1956', 'x-?'],
  ])('reads nothing when %s', (_, text, language) => {
    expect(readDate(text, language)).toBeUndefined();
  });

  it.each(['fi', 'sv', 'en-GB', 'en-US', 'fr', 'de', 'es', 'pt', 'ru', 'et'])(
    'never reads another day than the browser wrote, in %s',
    (language) => {
      const dates = fc.date({
        min: new Date('1900-01-01'),
        max: new Date('2099-12-31'),
        noInvalidDate: true,
      });
      const forms = fc.constantFrom<Intl.DateTimeFormatOptions>(
        { day: '2-digit', month: 'short', year: 'numeric' },
        { day: 'numeric', month: 'long', year: 'numeric' },
        { day: 'numeric', month: 'numeric', year: 'numeric' },
      );
      let read = 0;
      fc.assert(
        fc.property(dates, forms, (date, form) => {
          const written = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(date);
          const found = readDate(written, language);
          if (found !== undefined) read += 1;
          expect(found ?? date.toISOString().slice(0, 10)).toBe(date.toISOString().slice(0, 10));
        }),
        { numRuns: 600 },
      );
      // Every language has one form of the three that is read: a third of 600, less four standard deviations.
      expect(read).toBeGreaterThan(150);
    },
  );
});
