import { type IsoDate, type IsoInstant, localDate, type PartialDate } from '#lib/base/dates.ts';
import {
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
} from '#lib/base/format.ts';
import type { Language } from '#lib/base/language.ts';

const listLocales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const listFormats = new Map<Language, Intl.ListFormat>();

function listFormat(language: Language): Intl.ListFormat {
  const known = listFormats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.ListFormat(listLocales[language], { type: 'conjunction' });
  listFormats.set(language, made);
  return made;
}

/** The formats of `lib/base/format.ts` with the user's language and the settings' time zone already given. */
export function createFormat(language: Language, timeZone: string) {
  const dayOf = (date: PartialDate | IsoInstant | undefined) =>
    date === undefined ? undefined : localDate(date, timeZone);
  return {
    /** A recorded date, or the day of an instant: where no date was recorded, views hold the time of recording. */
    date: (date: PartialDate | IsoInstant) => formatDay(date, language, timeZone),
    range: (from: PartialDate | IsoInstant | undefined, to: PartialDate | IsoInstant | undefined) =>
      formatDateRange(dayOf(from), dayOf(to), language),
    day: (instant: IsoInstant) => formatDay(instant, language, timeZone),
    time: (instant: IsoInstant) => formatTime(instant, language, timeZone),
    dayAndTime: (instant: IsoInstant) => formatDayAndTime(instant, language, timeZone),
    dayAndMonth: (date: IsoDate) => formatDayAndMonth(date, language),
    month: (date: PartialDate) => formatMonth(date, language),
    number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
    percent: (value: number) => formatPercent(value, language),
    figure: (value: string) => formatFigure(value, language),
    /** `a, b ja c`. */
    list: (parts: readonly string[]) => listFormat(language).format(parts),
    languageName: (code: string) => formatLanguageName(code, language),
  };
}

export type Format = ReturnType<typeof createFormat>;
