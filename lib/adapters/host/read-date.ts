import type { IsoDate } from '#lib/base/dates.ts';
import { isKnownLanguage, monthByName } from './month-names.ts';

/**
 * Reads a birth date that a record UI wrote for people. A wrong date is worse than none, so whatever is not certain is
 * `undefined`: unknown month names, other calendars, a numeric date whose order nobody knows.
 */

/** Living clients only, generously: other calendars' years (2499, 1415) fall outside. */
const firstYear = 1850;
const lastYear = 2150;

/**
 * Reads `text` by a date-fns format. Known tokens: `d dd`, `M MM MMM MMMM` (or `L`), `y yy yyyy`; quoted text and
 * everything else is literal. A format without day, month and year once each reads nothing. `yy` is the latest such year
 * that has begun: a client of a hundred years is then seen to differ from the source, and words say so.
 */
export function readDateByFormat(text: string, format: string): IsoDate | undefined {
  const fields: ('day' | 'month' | 'year')[] = [];
  let pattern = '';
  for (const [token, quoted] of format.matchAll(tokens)) {
    const [field, form] = fieldOf(token);
    if (field !== undefined) {
      fields.push(field);
      pattern += form;
    } else if (quoted !== undefined) pattern += literal(quoted === '' ? "'" : quoted.replaceAll("''", "'"));
    else if (/[a-zA-Z]/.test(token)) return undefined;
    else pattern += /\s/.test(token) ? '\\s+' : literal(token);
  }
  if (fields.length !== 3 || new Set(fields).size !== 3) return undefined;
  const found = new RegExp(`^\\s*${pattern}\\s*$`, 'u').exec(text);
  if (found === null) return undefined;
  const value = (field: (typeof fields)[number]) => found[fields.indexOf(field) + 1] ?? '';
  const month = /^\d/.test(value('month')) ? Number(value('month')) : monthByName(value('month'), undefined);
  return toIsoDate(fullYear(value('year')), month, Number(value('day')));
}

const tokens = /'((?:[^']|'')*)'|(?:(d|M|L|y)\2*)|[\s\S]/g;

function fieldOf(token: string): readonly [] | readonly ['day' | 'month' | 'year', string] {
  if (/^d{1,2}$/.test(token)) return ['day', '(\\d{1,2})'];
  if (/^(?:M{1,2}|L{1,2})$/.test(token)) return ['month', '(\\d{1,2})'];
  if (/^(?:M{3,4}|L{3,4})$/.test(token)) return ['month', '(\\p{L}[\\p{L}\\p{M}]*)\\.?'];
  if (/^(?:y|yyyy)$/.test(token)) return ['year', '(\\d{4})'];
  return token === 'yy' ? ['year', '(\\d{2})'] : [];
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  const now = new Date().getFullYear();
  const inThisCentury = now - (now % 100) + Number(digits);
  return inThisCentury > now ? inThisCentury - 100 : inThisCentury;
}

/**
 * Reads a date whose form is not known, e.g. `03-Aug-1956`, `3. elok. 1956`, `1956-08-03`, `03 — août — 1956`.
 * `language` is the page's own; a numeric date is read in that language's order, or in any when day and month cannot
 * be mistaken for each other.
 */
export function readDate(text: string, language: string | undefined): IsoDate | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (iso !== null) return toIsoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const particles = new Set(['de', 'del', 'den', 'of']);
  const parts = words.filter((word) => !particles.has(word.toLowerCase()));
  if (parts.length !== 3) return undefined;
  const names = parts.filter((part) => !/^\d/.test(part));
  const numbers = parts.filter((part) => /^\d/.test(part));
  const year = numbers.find((part) => part.length === 4);
  if (year === undefined || numbers.some((part) => part !== year && part.length > 2)) return undefined;
  const [name] = names;
  if (name !== undefined) {
    const day = numbers.find((part) => part !== year);
    return toIsoDate(Number(year), monthByName(name, language), Number(day));
  }
  const [first, second] = numbers.filter((part) => part !== year).map(Number);
  if (first === undefined || second === undefined) return undefined;
  if (parts[0] === year) return toIsoDate(Number(year), first, second);
  if (parts[2] !== year) return undefined;
  if (first > 12 || first === second) return toIsoDate(Number(year), second, first);
  if (second > 12) return toIsoDate(Number(year), first, second);
  // Points are written between day, month and year in this order wherever they are written.
  if (/^\s*\d+\.\s*\d+\.\s*\d+\.?\s*$/.test(text)) return toIsoDate(Number(year), second, first);
  const order = language === undefined ? undefined : numericOrder(language);
  if (order === undefined) return undefined;
  return order === 'dayFirst'
    ? toIsoDate(Number(year), second, first)
    : toIsoDate(Number(year), first, second);
}

/** `undefined` for a day that the calendar does not have. */
export function toIsoDate(year: number, month: number | undefined, day: number): IsoDate | undefined {
  if (month === undefined || !(year >= firstYear && year <= lastYear)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** English alone does not tell: the order is one thing in the United States and another elsewhere. */
function numericOrder(language: string): 'dayFirst' | 'monthFirst' | undefined {
  if (language === 'en' || !isKnownLanguage(language)) return undefined;
  const parts = new Intl.DateTimeFormat(language, { calendar: 'gregory' }).formatToParts(0);
  const types = parts.map(({ type }) => type);
  return types.indexOf('day') < types.indexOf('month') ? 'dayFirst' : 'monthFirst';
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
