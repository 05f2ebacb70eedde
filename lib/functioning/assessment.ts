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
  /** The answers that it was taken from, where the client gave it elsewhere: `QuestionnaireResponse/12`. */
  readonly from?: string;
}

/**
 * A factor of the environment that stands beside an item: a barrier or a facilitator, 0 to 4. An item that is itself a factor
 * (`e110` in the set for low back pain) is rated in the same way, under its own code: barrier and facilitator share no number line.
 */
export interface EnvironmentRating {
  /** `e310`. */
  readonly code: string;
  readonly kind: 'barrier' | 'facilitator';
  readonly value: IcfQualifier;
  /** Who said it and when; absent in what others wrote. */
  readonly at?: IsoInstant;
  readonly by?: Rater;
}

/** Where in an item a rating stands. */
export const ratingPlaces = ['performance', 'capacity', 'own'] as const;
export type RatingPlace = (typeof ratingPlaces)[number];

/** What another rater said in the same place: both are kept until a person has chosen. */
export type Contested =
  | { readonly place: RatingPlace; readonly rating: Rating }
  | { readonly place: 'environment'; readonly rating: EnvironmentRating };

/** Where the ratings of an item come from: its own source, else that of the whole assessment; undefined where nobody said. */
export function sourceOfItem(
  { source }: Pick<Assessment, 'source'>,
  item: Pick<AssessedItem, 'source'>,
): RatingSource | undefined {
  return item.source ?? source;
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
  /** At most one for each code; in the order of the codes. */
  readonly environment?: readonly EnvironmentRating[];
  /** Ratings that lost their place to a newer one of somebody else, newest first. */
  readonly contested?: readonly Contested[];
  /** `performance` was taken from the record: this entry. Until a professional has confirmed it, it is not recorded. */
  readonly prefilled?: { readonly reference: string; readonly date: IsoInstant; readonly confirmed: boolean };
}

/** One filling in of a form, by one professional or several, at one time or several. Plain data, the same in draft and record. */
export interface Assessment {
  /** UUID: the same in the draft and in everything that is recorded of it. */
  readonly id: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly startedAt: IsoInstant;
  /** Default of items without a source of their own; absent where the record does not say it. */
  readonly source?: RatingSource;
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
