/** A recorded code, kept as it was recorded, with the code system recognised where it is one of ours. */
export interface Coding {
  /** Canonical URI as recorded. */
  readonly system?: string;
  /** The code system by its short name; `other` when it is not recognised. */
  readonly kind: CodeSystemKind;
  readonly code: string;
  readonly display?: string;
}

export type CodeSystemKind = 'snomed' | 'icd10' | 'icpc2' | 'loinc' | 'atc' | 'icf' | 'other';

/** A concept with the wording that was recorded: what a person reads is `text`. */
export interface Concept {
  /** Recorded text, else the first display, else the first code. Never empty. */
  readonly text: string;
  readonly codings: readonly Coding[];
}
