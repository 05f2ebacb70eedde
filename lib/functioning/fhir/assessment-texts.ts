import type { IcfQualifier } from '#lib/model/entries.ts';
import type { EnvironmentRating, IcfForm, Rater, RatingPlace, RatingSource } from '../assessment.ts';

/** What a person reads in the written resources, in the language of the record. */
export interface AssessmentTexts {
  readonly language: 'fi' | 'sv' | 'en';
  /** Of a category, by its code. */
  readonly label: (code: string) => string;
  readonly place: Readonly<Record<RatingPlace, string>>;
  readonly qualifier: (value: IcfQualifier) => string;
  /** `kohtalainen este`, `tukee huomattavasti`. */
  readonly factor: (factor: EnvironmentRating) => string;
  readonly source: Readonly<Record<RatingSource, string>>;
  readonly note: string;
  readonly environment: string;
  readonly sourceTitle: string;
  readonly summary: string;
}

/** What an assessment is written with. */
export interface AssessmentContext {
  /** The client at the receiving source, e.g. `Patient/12`. */
  readonly client: string;
  readonly form: IcfForm;
  /** The professional who records it; each rater is named beside. */
  readonly author: Rater;
  /** The moment of recording. */
  readonly now: string;
  readonly texts: AssessmentTexts;
}
