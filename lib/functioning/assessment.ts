import type { IsoInstant } from '#lib/base/dates.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';

/** Where a rating comes from. */
export const ratingSources = ['interview', 'observation', 'measurement', 'record'] as const;
export type RatingSource = (typeof ratingSources)[number];

/** Who rated. */
export interface Rater {
  readonly name: string;
  /** As the source names them; absent for the client. */
  readonly reference?: string;
  readonly role?: string;
}

/** One side's rating of one category: never a mean of two. */
export interface Rating {
  readonly value: IcfQualifier;
  readonly at: IsoInstant;
  readonly by: Rater;
}

/** A factor of the environment that stands beside an item: a barrier or a facilitator, 0 to 4. */
export interface EnvironmentRating {
  /** `e310`. */
  readonly code: string;
  readonly kind: 'barrier' | 'facilitator';
  readonly value: IcfQualifier;
}

/** All that is said of one category. For `b` and `s` performance is the extent of the problem. */
export interface AssessedItem {
  /** ICF code without qualifier. */
  readonly code: string;
  /** What the person does in their own surroundings, as the professional rates it. */
  readonly performance?: Rating;
  /** Without help; `d` alone. */
  readonly capacity?: Rating;
  /** The client's own view of the same. */
  readonly own?: Rating;
  readonly source?: RatingSource;
  readonly note?: string;
  readonly environment?: readonly EnvironmentRating[];
  /** Taken from the record: the entry, until a professional has confirmed it. Not confirmed is not recorded. */
  readonly prefilled?: { readonly reference: string; readonly date: IsoInstant; readonly confirmed: boolean };
}

/** One filling in of a form, by one professional or several, at one time or several. Plain data, the same in draft and record. */
export interface Assessment {
  /** UUID: the same in the draft and in everything that is recorded of it. */
  readonly id: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly startedAt: IsoInstant;
  /** Default of items without a source of their own. */
  readonly source: RatingSource;
  readonly items: readonly AssessedItem[];
  /** The professional's summary in own words. */
  readonly summary?: string;
}

/** A set of categories to be assessed. */
export interface IcfForm {
  readonly id: string;
  readonly version: string;
  /** Codes in the order of the form. */
  readonly codes: readonly string[];
  readonly name: Readonly<Record<'fi' | 'sv' | 'en', string>>;
  /** Where the list of codes comes from, and how sure it is. */
  readonly source: string;
  readonly confidence: 'verified' | 'single' | 'unverified';
  /** False until an organisation switches it on. */
  readonly defaultOn: boolean;
}
