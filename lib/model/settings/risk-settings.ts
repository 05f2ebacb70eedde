import type { Role } from './settings.ts';

/** The organisation's choices about the rules of findings. */
export interface RiskSettings {
  /** By the rule's id: what differs from the catalogue. */
  readonly rules?: Readonly<Record<string, RuleChoice>>;
  /** Rules of the organisation's own, as JSON of `public/rule.schema.json`; checked when they are read. */
  readonly own?: readonly unknown[];
  /** Cut-offs and dated limits by name, as JSON; checked when they are read. */
  readonly tables?: unknown;
  /** Names of the four segments where they differ from the default ones, by language. */
  readonly segmentNames?: Readonly<
    Record<string, { readonly fi: string; readonly sv: string; readonly en: string }>
  >;
}

export interface RuleChoice {
  readonly on?: boolean;
  readonly roles?: readonly Role[];
  /** Values of the rule's parameters, within their limits. */
  readonly parameters?: Readonly<Record<string, number>>;
}
