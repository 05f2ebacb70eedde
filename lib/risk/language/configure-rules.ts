import type { RiskSettings } from '#lib/model/settings/risk-settings.ts';
import { formatPath, type SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { ReferenceTables } from '../reference/reference-tables.ts';
import type { Rule } from '../rule.ts';
import { parseRule } from './parse-rule.ts';
import { parseTables } from './parse-tables.ts';
import { chooseRules } from './rule-choices.ts';

/** What the product comes with. */
export interface RuleDefaults {
  readonly catalogue: readonly Rule[];
  readonly tables: ReferenceTables;
  /** Ids of the scores that rules may ask for; not checked when absent. */
  readonly scores?: ReadonlySet<string>;
}

/** Every rule there is, the ones switched off too, as the organisation has it. */
export interface ConfiguredRules {
  readonly rules: readonly Rule[];
  readonly tables: ReferenceTables;
  /** What in the settings was not taken, and what would have been: told in the options, and never silently. */
  readonly problems: readonly SettingsProblem[];
}

const startingWith = (start: readonly PropertyKey[], problems: readonly SettingsProblem[]) =>
  problems.map((problem) => ({
    ...problem,
    path: problem.path === '' ? formatPath(start) : `${formatPath(start)}.${problem.path}`,
  }));

/**
 * Puts the organisation's settings upon what the product comes with: its tables replace those of the same name, its own
 * rules follow the catalogue, its choices of role, on and off and numbers are taken within each rule's limits. What is wrong
 * is left out by itself, so that one bad rule does not silence the others.
 */
export function configureRules(defaults: RuleDefaults, risk: RiskSettings = {}): ConfiguredRules {
  const given =
    risk.tables === undefined
      ? { tables: { ranks: {}, limits: {} }, problems: [] }
      : parseTables(risk.tables);
  const tables: ReferenceTables = {
    ranks: { ...defaults.tables.ranks, ...given.tables.ranks },
    limits: { ...defaults.tables.limits, ...given.tables.limits },
  };
  const tableNames = new Set([...Object.keys(tables.ranks), ...Object.keys(tables.limits)]);
  const takenIds = new Set(defaults.catalogue.map(({ id }) => id));
  const own: Rule[] = [];
  const problems: SettingsProblem[] = [...startingWith(['risk', 'tables'], given.problems)];
  for (const [index, input] of (risk.own ?? []).entries()) {
    const { scores } = defaults;
    const parsed = parseRule(input, {
      takenIds,
      tables: tableNames,
      ...(scores === undefined ? {} : { scores }),
    });
    if (!parsed.ok) {
      problems.push(...startingWith(['risk', 'own', index], parsed.failure));
      continue;
    }
    takenIds.add(parsed.value.id);
    own.push(parsed.value);
  }
  const chosen = chooseRules([...defaults.catalogue, ...own], risk.rules);
  return { rules: chosen.rules, tables, problems: [...problems, ...chosen.problems] };
}
