import type { Settings } from '#lib/model/settings/settings.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { chooseRules } from '#lib/risk/language/rule-choices.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { scoreIds } from '#lib/risk/score-inputs/registry.ts';
import { segmentNames } from '#lib/risk/segment-names.ts';
import { createFindingsPart, type FindingsPart } from '#lib/workflows/find-findings.ts';

interface InForce {
  readonly rules: readonly Rule[];
  readonly tables: ReferenceTables;
}

/** The catalogue with the organisation's choices. The schemas are loaded only where there are rules or tables of its own. */
export async function rulesInForce({ risk = {} }: Settings): Promise<InForce> {
  const defaults = { catalogue: ruleCatalogue, tables: defaultTables };
  if (risk.own === undefined && risk.tables === undefined) {
    return { rules: chooseRules(ruleCatalogue, risk.rules).rules, tables: defaults.tables };
  }
  const { configureRules } = await import('#lib/risk/language/configure-rules.ts');
  return configureRules({ ...defaults, scores: scoreIds }, risk);
}

/** The rules in force and what answers them. A chunk of its own, loaded after the first picture. */
export async function loadFindings(
  settings: Settings,
  outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>,
): Promise<FindingsPart> {
  const names = segmentNames(settings.risk);
  return createFindingsPart({ ...(await rulesInForce(settings)), segmentNames: names }, outbox);
}
