import type { IsoDate, PartialDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { Usefulness } from '#lib/ports/usefulness.ts';
import type { RuleOutcome } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { Rule } from '#lib/risk/rule.ts';

/** A client of the team for whom the rule would be present. */
export interface FoundClient {
  readonly name: string;
  readonly birthDate?: PartialDate;
  readonly metOn?: IsoDate;
}

/** What the rule would say of the team's own current clients. */
export interface RulePreview {
  /** Clients on the team's list. */
  readonly total: number;
  /** Of whom the gate, the identity or the log said no. */
  readonly closed: number;
  readonly outcomes: Readonly<Record<RuleOutcome, number>>;
  /** Nobody by name for a sensitive rule. */
  readonly found: readonly FoundClient[];
  /** Names of sources whose list of clients is not whole. */
  readonly lacking: readonly string[];
}

/** What the rules part of the settings page needs from the world. */
export interface RulesPort {
  /** The catalogue and the organisation's own rules as the settings have them, and what of the settings was not taken. */
  configured(
    settings: Settings,
  ): Promise<{ readonly rules: readonly Rule[]; readonly problems: readonly SettingsProblem[] }>;
  /** A rule in a file of the organisation's. */
  parse(text: string, settings: Settings): Promise<Result<Rule, readonly SettingsProblem[]>>;
  usefulness(): Promise<Usefulness>;
  /** Reads the team's own clients through the gate and into the log, and judges the rule for each. */
  preview(
    rule: Rule,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<RulePreview | 'signedOut'>;
}
