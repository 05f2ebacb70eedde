import type { IsoDate } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { Criterion } from './criterion.ts';

export const ruleGroups = ['highUse', 'health', 'social', 'gap'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** First: ensisijainen. Check: tarkistettava. Note: tiedoksi. */
export const tiers = ['first', 'check', 'note'] as const;
export type Tier = (typeof tiers)[number];

/** What a professional can do about a finding from the sidebar. */
export const deeds = ['owner', 'plan', 'consultation', 'assessment'] as const;
export type Deed = (typeof deeds)[number];

/** A number of a rule that an organisation may change within limits. */
export interface RuleParameter {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit?: 'days' | 'months' | 'contacts' | 'points' | 'percent' | 'years';
}

/** A rule's wording in one language. `{{name}}` stands for a parameter or a figure of the evaluation. */
export interface RuleWords {
  /** Names the finding, the same on every screen. A prompt to look, never a judgement of the person. */
  readonly title: string;
  /** What to check, one or two sentences. */
  readonly prompt: string;
  /** What usually helps; shown on the page of the finding. */
  readonly advice: string;
  /** Labels of the limits by the `label` of the criterion that compares. */
  readonly limits: Readonly<Record<string, string>>;
  /** What would clear it, one line each. */
  readonly clears: readonly string[];
}

/**
 * A rule is data: it can be stored, sent and changed without code. The evaluators give it its meaning, and
 * `docs/rules.md` says what that is.
 */
export interface Rule {
  readonly id: string;
  readonly version: string;
  readonly updated: IsoDate;
  readonly group: RuleGroup;
  readonly tier: Tier;
  /** Within a tier, what can be acted on at once comes first: 1 before 3. */
  readonly actionability: 1 | 2 | 3;
  /** Whose work it is: others are not shown it. */
  readonly roles: readonly Role[];
  /** False until an organisation switches it on: unverified, or a choice of principle. */
  readonly on: boolean;
  /** Never shown where the client or others may look over the shoulder: behind a press of its own, and on no list. */
  readonly sensitive?: boolean;
  readonly source: { readonly text: string; readonly url?: string };
  readonly confidence: 'verified' | 'single' | 'unverified';
  readonly licence: string;
  readonly parameters?: Readonly<Record<string, RuleParameter>>;
  /** Whom the rule is about; `notApplicable` where this is absent. */
  readonly appliesTo?: Criterion;
  readonly when: Criterion;
  /** What ends it although `when` still holds, e.g. an owner with a plan. */
  readonly clearedBy?: Criterion;
  readonly acts: readonly Deed[];
  readonly words: Readonly<Record<Language, RuleWords>>;
}
