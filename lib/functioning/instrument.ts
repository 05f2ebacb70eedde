import type { Language } from '#lib/base/language.ts';
import type { KnownMeasurementKind } from '#lib/fhir/measurement-codes.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';

export type Words = Readonly<Record<Language, string>>;

/** One answer that can be chosen, with its points. */
export interface InstrumentAnswer {
  readonly points: number;
  /** Our own short words for it. */
  readonly label: Words;
}

/** One item: a choice with points, a number with a unit, or yes and no. */
export interface InstrumentItem {
  /** `1`, `2`, …: the number that the publication gives it; a name where it gives none. */
  readonly id: string;
  /** Our own short name of what is asked: enough to enter a form that was filled in on paper, no substitute for its wording. */
  readonly label: Words;
  /** The wording itself, by language, where it is free and was seen; other languages come from an imported pack. */
  readonly text?: Partial<Words>;
  readonly answers:
    | { readonly kind: 'choice'; readonly of: readonly InstrumentAnswer[] }
    | { readonly kind: 'yesNo' }
    | {
        readonly kind: 'number';
        readonly unit?: string;
        readonly least: number;
        readonly most: number;
        readonly decimals: number;
        /** The person tried and could not, or could not try: recorded as -1. */
        readonly orUnable?: boolean;
      };
  /** Not needed when the items before it have decided: which ones, the scoring says. */
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
  /** Terms of the instrument; its official wording is quoted in no language. */
  readonly licence: Words;
  readonly text: TextLicence;
  readonly confidence: 'verified' | 'single' | 'unverified';
  readonly defaultOn: boolean;
  /** Why it is off, or what no source confirms; shown. */
  readonly caution?: Words;
  readonly items: readonly InstrumentItem[];
  /** What its score is recorded as; `other` where sections and rules know no such measurement. */
  readonly measures: MeasurementKind;
  /** Answers that are recorded as measurements of their own beside the total: yes is 1, points are points. */
  readonly alsoRecords?: readonly { readonly item: string; readonly measures: KnownMeasurementKind }[];
  /** LOINC of the panel, the total and the items, where the fact sheet has them confirmed. */
  readonly loinc?: { readonly panel?: string; readonly total?: string; readonly items?: readonly string[] };
}

/** The same answers for several items. */
export function choiceOf(
  ...labels: readonly (readonly [points: number, fi: string, sv: string, en: string])[]
) {
  const of = labels.map(([points, fi, sv, en]): InstrumentAnswer => ({ points, label: { fi, sv, en } }));
  return { kind: 'choice', of } as const;
}

/** What was answered: points or number by item id; yes is 1, no is 0. A missing item is missing. */
export type InstrumentAnswers = Readonly<Record<string, number>>;
