/** How well a formula and its bands are founded: two or more independent sources, one, or none seen yet. */
export type Confidence = 'verified' | 'single' | 'unverified';

/** What a score says of one set of inputs. A missing input never counts as a normal one. */
export type ScoreResult<Band extends string = string> =
  /** `band` is `none` where no bands are published, or none that could be verified. */
  | { readonly kind: 'score'; readonly value: number; readonly band: Band }
  /** Names of the inputs that are missing, or that cannot be what they claim to be. Never a number from a partial form. */
  | { readonly kind: 'insufficient'; readonly missing: readonly string[] }
  /** The score was not made for this person: `age`, `diabetes`, `knownCvd`, ... */
  | { readonly kind: 'notApplicable'; readonly reason: string };

/** What a reader of a score must be able to look up. */
export interface ScoreAbout {
  /** The file's name. */
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Terms of the formula or instrument. `check` and longer warnings: read before use outside public care. */
  readonly licence: string;
  /** False until an organisation switches it on. */
  readonly defaultOn: boolean;
  /** Parts of the score that no source seen confirms. */
  readonly unverified?: readonly string[];
}

/** Bands of instruments with one limit. */
export type CutOffBand = 'belowCutOff' | 'cutOffReached';
export type AtRiskBand = 'notAtRisk' | 'atRisk';

export type Sex = 'female' | 'male';

export function scored<Band extends string>(value: number, band: Band): ScoreResult<Band> {
  return { kind: 'score', value, band };
}

export function insufficient(missing: readonly string[]): ScoreResult<never> {
  return { kind: 'insufficient', missing };
}

export function notApplicable(reason: string): ScoreResult<never> {
  return { kind: 'notApplicable', reason };
}
