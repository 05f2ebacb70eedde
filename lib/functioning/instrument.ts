import type { Language } from '#lib/base/language.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';

export type Words = Readonly<Record<Language, string>>;

/** One answer that can be chosen, with its points. */
export interface InstrumentAnswer {
  readonly points: number;
  /** Absent where the wording is licensed and no pack was imported: then the points stand alone. */
  readonly text?: Words;
}

/** One item: a choice with points, a number with a unit, or yes and no. */
export interface InstrumentItem {
  /** `1`, `2`, …: the number that the publication gives it. */
  readonly id: string;
  /** Absent where the wording is licensed: then the number stands alone. */
  readonly text?: Words;
  readonly answers:
    | { readonly kind: 'choice'; readonly of: readonly InstrumentAnswer[] }
    | { readonly kind: 'yesNo' }
    | {
        readonly kind: 'number';
        readonly unit?: string;
        readonly least: number;
        readonly most: number;
        readonly decimals: number;
      };
  readonly optional?: boolean;
}

/** Whether the wording may be shipped. */
export type TextLicence =
  /** Free, with the source named. */
  | 'free'
  /** Only numbers and scoring ship; the text comes from a pack that the organisation imports. */
  | 'pack';

/** A scored instrument. Its scoring is of the same id under the risk scores; here is what is asked. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly source: string;
  readonly licence: string;
  readonly text: TextLicence;
  readonly confidence: 'verified' | 'single' | 'unverified';
  readonly defaultOn: boolean;
  /** Why it is off, or what no source confirms; shown. */
  readonly caution?: Words;
  readonly items: readonly InstrumentItem[];
  /** What its score is recorded as. */
  readonly measures: MeasurementKind;
  /** LOINC of the panel and the total, where verified. */
  readonly loinc?: { readonly panel?: string; readonly total?: string; readonly items?: readonly string[] };
}

/** What was answered: points or number by item id; yes is 1. A missing item is missing. */
export type InstrumentAnswers = Readonly<Record<string, number>>;
