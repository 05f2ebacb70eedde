import type { TriageEntry } from '#lib/model/entries.ts';
import { isoDateOf } from '#lib/risk/facts/day-number.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import { type Rule, tiers } from '#lib/risk/rule.ts';
import type { RowFinding } from './worklist-row.ts';

const stateOrder: readonly RowFinding['state'][] = ['open', 'lapsed', 'handled'];

/** The answer as the row tells it. */
export function rowAnswer({ answer, at, by, until }: TriageEntry): Pick<RowFinding, 'answer'> {
  if (answer === 'reopened') return {};
  return { answer: { answer, at, by, ...(until === undefined ? {} : { until }) } };
}

/** Entries, each once, and the first and last day of what they tell. */
function evidenceOf({ evidence }: Finding): RowFinding['evidence'] {
  const days = evidence.flatMap(({ day }) => (day === undefined ? [] : [day]));
  const count = new Set(evidence.map(({ entry }) => entry)).size;
  if (days.length === 0) return { count };
  return { count, from: isoDateOf(Math.min(...days)), to: isoDateOf(Math.max(...days)) };
}

function toRowFinding(finding: Finding): RowFinding {
  const { rule, state, isNew, metOn, fingerprint, figures, triage } = finding;
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    group: rule.group,
    tier: rule.tier,
    origin: 'rinnalla',
    state,
    isNew,
    ...(metOn === undefined ? {} : { metOn }),
    fingerprint,
    evidence: evidenceOf(finding),
    figures,
    ...(triage === undefined ? {} : rowAnswer(triage)),
  };
}

/**
 * The findings of a row: ours in the order of their weight, then what a server has found itself, all of them open first and by
 * tier. A rule that both found is told once, as ours. Sensitive rules stand on no list: whoever opens the client sees them.
 */
export function rowFindings(
  own: Pick<ClientFindings, 'open' | 'handled' | 'lapsed'>,
  ofServer: readonly RowFinding[],
): readonly RowFinding[] {
  const ours = [...own.open, ...own.handled, ...own.lapsed]
    .filter(({ rule }) => rule.sensitive !== true)
    .map(toRowFinding);
  const known = new Set(ours.map(({ ruleId }) => ruleId));
  return [...ours, ...ofServer.filter(({ ruleId }) => !known.has(ruleId))].sort(byStateAndTier);
}

function byStateAndTier(a: RowFinding, b: RowFinding): number {
  return (
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || tiers.indexOf(a.tier) - tiers.indexOf(b.tier)
  );
}

/** Findings in the order of a row, where some of them have come or gone since it was composed. */
export function inRowOrder(
  findings: readonly RowFinding[],
  rules: ReadonlyMap<string, Rule>,
): readonly RowFinding[] {
  const actionability = ({ ruleId }: RowFinding) => rules.get(ruleId)?.actionability ?? 3;
  return [...findings].sort(
    (a, b) =>
      byStateAndTier(a, b) ||
      actionability(a) - actionability(b) ||
      (b.metOn ?? '').localeCompare(a.metOn ?? '') ||
      (a.ruleId < b.ruleId ? -1 : 1),
  );
}
