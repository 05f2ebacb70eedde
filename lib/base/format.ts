import type { IsoDate, IsoInstant, PartialDate } from './dates.ts';
import { hasTime, localDate } from './dates.ts';
import type { Language } from './language.ts';

/*
 * Dates, times and numbers in the language's form. Formatters are made once and kept: making one costs far more
 * than using it.
 */

const noBreakSpace = '\u00a0';
const enDash = '\u2013';
const minus = '\u2212';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** `Sep`, not the British `Sept`: every month is as wide. */
const englishMonth = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const englishMonths = Array.from({ length: 12 }, (_, month) =>
  englishMonth.format(new Date(Date.UTC(2026, month, 1))),
);

const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals });
    numberFormats.set(key, format);
  }
  return format;
}

const clockFormats = new Map<string, Intl.DateTimeFormat>();
function clockFormat(timeZone: string): Intl.DateTimeFormat {
  let format = clockFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    clockFormats.set(timeZone, format);
  }
  return format;
}

/**
 * A date as it is written in the language: `14.3.1968` in Finnish and Swedish, `14 Mar 1968` in English. A partial
 * date stays partial: `3/1968`, `Mar 1968`, `1968`. A text that is no date is shown as recorded.
 */
export function formatDate(date: PartialDate, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (match === null) return date;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  if (language === 'en') {
    const name = englishMonths[Number(month) - 1] ?? month;
    return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
  }
  return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}.${Number(month)}.${year}`;
}

/** The day of an instant in the client's zone, in the language's form. */
export function formatDay(instant: IsoInstant, language: Language, timeZone: string): string {
  return formatDate(localDate(instant, timeZone), language);
}

/** Day and month for an axis or today's mark: `18.11.`, `18 Nov`. */
export function formatDayAndMonth(date: IsoDate, language: Language): string {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return language === 'en' ? `${day} ${englishMonths[month - 1] ?? month}` : `${day}.${month}.`;
}

/** Month and year for an axis: `1/26`, `Jan 26`. */
export function formatMonth(date: IsoDate | PartialDate, language: Language): string {
  const month = Number(date.slice(5, 7));
  const year = date.slice(2, 4);
  return language === 'en' ? `${englishMonths[month - 1] ?? month} ${year}` : `${month}/${year}`;
}

/** `klo 9.41`, `kl. 9.41`, `09:41`; empty when the instant has no time. */
export function formatTime(instant: IsoInstant, language: Language, timeZone: string): string {
  const time = Date.parse(instant);
  if (!hasTime(instant) || Number.isNaN(time)) return '';
  const clock = clockFormat(timeZone).format(time);
  if (language === 'en') return clock;
  const plain = `${Number(clock.slice(0, 2))}.${clock.slice(3)}`;
  return `${language === 'fi' ? 'klo' : 'kl.'}${noBreakSpace}${plain}`;
}

/** Day and time: `18.11.2026 klo 9.41`; the day alone when the instant has no time. */
export function formatDayAndTime(instant: IsoInstant, language: Language, timeZone: string): string {
  const day = formatDay(instant, language, timeZone);
  const time = formatTime(instant, language, timeZone);
  return time === '' ? day : `${day} ${time}`;
}

/**
 * A period. Two full dates of one year write the year once in Finnish and Swedish (`15.10.–12.11.2026`); an open end
 * keeps its dash.
 */
export function formatDateRange(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  language: Language,
): string {
  const start = from === undefined ? '' : formatDate(from, language);
  const end = to === undefined ? '' : formatDate(to, language);
  if (start === end) return start;
  const space = language === 'en' && start !== '' && end !== '' ? ' ' : '';
  const sameYear = from?.length === 10 && to?.length === 10 && from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear && from !== undefined ? formatDayAndMonth(from, language) : start}${space}${enDash}${space}${end}`;
}

/** A number with the language's decimal mark and at most so many decimals. */
export function formatNumber(value: number, language: Language, decimals = 1): string {
  return numberFormat(language, decimals).format(value);
}

/** `39 %` in Finnish and Swedish, `39%` in English. */
export function formatPercent(value: number, language: Language): string {
  return `${formatNumber(value, language, 0)}${language === 'en' ? '' : noBreakSpace}%`;
}

/**
 * A value that a view carries with a decimal point (`2.4`, `152/91`, `<0.5`, `-1.5`) with the language's decimal mark.
 * Words are left as they are.
 */
export function formatFigure(value: string, language: Language): string {
  if (!/^[<>=\d.,/ +\-–]+$/.test(value)) return value;
  const signed = value.replace(/^-/, minus);
  return language === 'en' ? signed : signed.replace(/(\d)\.(\d)/g, '$1,$2');
}

const unitsInWriting: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  'mmol/L': 'mmol/l',
  'umol/L': 'µmol/l',
  'kg/m2': 'kg/m²',
  'mL/min/{1.73_m2}': 'ml/min/1,73 m²',
  '{score}': '',
  '1': '',
};

/** A UCUM unit as people write it: `mm[Hg]` is `mmHg`, a score has none. An unknown unit is shown as recorded. */
export function formatUnit(unit: string): string {
  return unitsInWriting[unit] ?? unit;
}

const languageNames = new Map<Language, Intl.DisplayNames>();
/** The name of a language in the user's language: `ru` is `venäjä`, `ryska`, `Russian`. A code nobody knows stays. */
export function formatLanguageName(code: string, language: Language): string {
  let names = languageNames.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames(locales[language], { type: 'language' });
    languageNames.set(language, names);
  }
  try {
    return names.of(code) ?? code;
  } catch {
    // A recorded text that is no language tag is shown as recorded.
    return code;
  }
}
