import type { Language, Translate } from '#lib/base/language.ts';
import type { ClientRecord, ClosedReason, SourceDescription } from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { SearchId, SourceFailure } from '#lib/model/source-record.ts';

/** Section ids; each is a file of the same name in `sections/`. The banner and completeness are always first. */
export const sectionIds = [
  'owners',
  'plan',
  'service-use',
  'findings',
  'risk-factors',
  'problems',
  'medication',
  'risk-information',
  'social-services',
  'functioning',
  'pathways',
  'acting-on-behalf',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Why one source's facts are missing from a section, or incomplete in it. */
export type SourceGap =
  | { readonly source: SourceDescription; readonly kind: 'notPermitted'; readonly reason: ClosedReason }
  | {
      readonly source: SourceDescription;
      readonly kind: 'failed';
      readonly failure: SourceFailure;
      readonly shownFrom?: string;
    }
  | { readonly source: SourceDescription; readonly kind: 'partial'; readonly failure: SourceFailure }
  | { readonly source: SourceDescription; readonly kind: 'notAskedFor' }
  /** `shownFrom`: the moment of the older answer whose facts are shown meanwhile. */
  | { readonly source: SourceDescription; readonly kind: 'asking'; readonly shownFrom?: string }
  | { readonly source: SourceDescription; readonly kind: 'notOffered' };

/**
 * Four kinds of nothing, and two kinds of something.
 * full: every source answered and there is something. partial: a gap is named, beside something or beside a source that
 * answered with nothing; the section's own facts may then be none.
 * empty: every source answered, nothing is recorded. locked: nothing may be shown. failed: nothing was answered.
 * notAskedFor: not fetched by default. waiting: an answer is awaited and nothing is there yet.
 */
export type SectionState = 'full' | 'partial' | 'empty' | 'locked' | 'failed' | 'notAskedFor' | 'waiting';

export interface Section<Id extends SectionId, View> {
  readonly id: Id;
  readonly state: SectionState;
  readonly gaps: readonly SourceGap[];
  /** Present also when empty: a section may have rows that say "not recorded". */
  readonly view: View;
}

/** What every section is composed from: the entries the gate let through, what is missing, and the time. */
export interface SectionInput {
  readonly record: ClientRecord;
  readonly entries: readonly Entry[];
  readonly now: Date;
  readonly timeZone: string;
  /** True when a protection order hides place data, derived places too: `entries` are then masked already. */
  readonly hidePlaces: boolean;
}

/** What a section needs to write itself as ready text in the user's language. */
export interface TextContext {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
  /** Lines of what the rules say, made where the rules are known; absent until they have been evaluated. */
  readonly findings?: readonly string[];
}

/** One section: which searches feed it and how it is composed. How it reads as text: `texts/`, loaded with the first copy. */
export interface SectionDefinition<Id extends SectionId, View> {
  readonly id: Id;
  readonly searches: readonly SearchId[];
  /** Registers whose silence leaves a gap here; every register when absent. Facts of any register are shown. */
  readonly registers?: readonly Register[];
  compose(input: SectionInput): View;
  /** True when the view holds at least one recorded fact. */
  hasFacts(view: View): boolean;
}
