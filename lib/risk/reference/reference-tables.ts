import type { IsoDate } from '#lib/base/dates.ts';

/** Cut-offs of use by age and sex: the count that so many per cent of the same age and sex stay at or under. */
export interface RankTable {
  readonly id: string;
  /** What was counted, whose, and when: shown with the finding. */
  readonly source: string;
  readonly percentile: number;
  readonly rows: readonly {
    readonly sex: 'female' | 'male';
    readonly fromAge: number;
    readonly toAge: number;
    readonly cutOff: number;
  }[];
}

/** A limit in days that is valid for a time, by age and service. */
export interface DatedLimit {
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly fromAge: number;
  readonly toAge: number;
  /** Beginnings of words of the service, lower case. */
  readonly service: readonly string[];
  readonly within: { readonly days: number } | { readonly months: number };
  readonly source: string;
}

/** Tables by name. An organisation gives its own; without a table a rule that needs it says so. */
export interface ReferenceTables {
  readonly ranks: Readonly<Record<string, RankTable>>;
  readonly limits: Readonly<Record<string, readonly DatedLimit[]>>;
}

export const noTables: ReferenceTables = { ranks: {}, limits: {} };
