import type { PartialDate } from '#lib/base/dates.ts';
import type { DerivedRow } from './derived-row.ts';

/** Why a cell holds nothing. What was never asked for is not among the rows of a list. */
export const nothings = ['notRecorded', 'notPermitted', 'unanswered'] as const;
export type Nothing = (typeof nothings)[number];

/** Columns of the list: those that stand on the screen, and those by which only is filtered. */
export const columnIds = [
  'name',
  'age',
  'municipality',
  'segment',
  'finding',
  'tier',
  'rule',
  'waiting',
  'fresh',
  'origin',
  'use',
  'trend',
  'emergency',
  'remote',
  'repeats',
  'recorded',
  'owner',
  'responsibility',
  'mine',
  'plan',
  'review',
  'reviewLate',
  'lastContact',
  'nextContact',
  'phase',
  'daysWaiting',
  'daysWithoutOwner',
  'closed',
  'interpreter',
] as const;
export type ColumnId = (typeof columnIds)[number];

interface AnyColumn {
  readonly id: ColumnId;
  /** Why there is no value; a missing value without a reason is `notRecorded`. */
  readonly nothing?: (derived: DerivedRow) => Nothing | undefined;
  /** By what is sorted where it is not the value itself. A choice without it is not sorted by. */
  readonly order?: (derived: DerivedRow) => number | undefined;
}

/** What a column holds of each row, and by what it is sorted. */
export type WorklistColumn =
  | (AnyColumn & { readonly kind: 'text'; readonly value: (derived: DerivedRow) => string | undefined })
  | (AnyColumn & { readonly kind: 'number'; readonly value: (derived: DerivedRow) => number | undefined })
  | (AnyColumn & { readonly kind: 'date'; readonly value: (derived: DerivedRow) => PartialDate | undefined })
  | (AnyColumn & { readonly kind: 'choice'; readonly value: (derived: DerivedRow) => readonly string[] });

export type ColumnKind = WorklistColumn['kind'];

/** A date as a number in the order of dates, `20261118`; what a partial date leaves open is zero. */
export function dateNumber(date: PartialDate | undefined): number | undefined {
  if (date === undefined) return undefined;
  const year = digits(date, 0, 4);
  // `charCodeAt` past the end is no digit: what is not there counts as zero.
  const number = year * 10_000 + (digits(date, 5, 2) || 0) * 100 + (digits(date, 8, 2) || 0);
  return Number.isNaN(number) ? undefined : number;
}

/** The number that stands in a text; `NaN` when another sign is among its digits. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
