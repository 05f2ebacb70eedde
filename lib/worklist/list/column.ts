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
}

/** What a column holds of each row, and by what it is sorted. */
export type WorklistColumn =
  | (AnyColumn & { readonly kind: 'text'; readonly value: (derived: DerivedRow) => string | undefined })
  | (AnyColumn & { readonly kind: 'number'; readonly value: (derived: DerivedRow) => number | undefined })
  | (AnyColumn & { readonly kind: 'date'; readonly value: (derived: DerivedRow) => PartialDate | undefined })
  | (AnyColumn & {
      readonly kind: 'choice';
      readonly value: (derived: DerivedRow) => readonly string[];
      /** Place in the order of the choices; a column without it is not sorted by. */
      readonly order?: (derived: DerivedRow) => number | undefined;
    });

export type ColumnKind = WorklistColumn['kind'];

/** A date as a number in the order of dates, `20261118`; what a partial date leaves open is zero. */
export function dateNumber(date: PartialDate | undefined): number | undefined {
  if (date === undefined) return undefined;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (match === null) return undefined;
  const [, year, month = 0, day = 0] = match;
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
