import { leastGroup, type Persons, protectCount } from '#lib/base/small-groups.ts';
import type { Tier } from '#lib/risk/rule.ts';
import type { RowFinding, WorklistRow } from '../worklist-row.ts';
import { accessClassOf, accessRule, tierClassOf } from './row-classes.ts';

/** Clients for whom a finding of the rule waits. A client may stand in several bars: they add up to no total. */
export interface RuleBar {
  readonly ruleId: string;
  /** The highest tier in which it waits. */
  readonly tier: Tier;
  /** What the server calls it, where it is none of our rules. */
  readonly title?: string;
  readonly origin: RowFinding['origin'];
  readonly count: Persons;
}
export interface ClientsByRule {
  readonly bars: readonly RuleBar[];
}

const tierOrder: Readonly<Record<Tier, number>> = { first: 0, check: 1, note: 2 };

/** True when one to four clients are what a larger group, told elsewhere, has more. */
const tellsOfFew = (count: number, larger: number) => larger > count && larger - count < leastGroup;

/**
 * Two bars of other figures hold all clients of a bar here: the first tier those of each of its rules, and times beyond the
 * access limit those of its rule. Where the difference would be a small group, the bar here is hidden.
 */
export function clientsByRule(rows: readonly WorklistRow[]): ClientsByRule {
  let inFirstTier = 0;
  let beyondLimit = 0;
  for (const row of rows) {
    if (tierClassOf(row) === 'first') inFirstTier += 1;
    if (accessClassOf(row) === 'passed') beyondLimit += 1;
  }
  const isHidden = (ruleId: string, tier: Tier, count: number) =>
    (tier === 'first' && tellsOfFew(count, inFirstTier)) ||
    (ruleId === accessRule && tellsOfFew(count, beyondLimit));
  const bars = new Map<string, { finding: RowFinding; tier: Tier; count: number; last: string }>();
  for (const { clientKey, findings } of rows) {
    for (const finding of findings) {
      if (finding.state === 'handled') continue;
      const bar = bars.get(finding.ruleId);
      if (bar === undefined) {
        bars.set(finding.ruleId, { finding, tier: finding.tier, count: 1, last: clientKey });
        continue;
      }
      if (tierOrder[finding.tier] < tierOrder[bar.tier]) bar.tier = finding.tier;
      // A server may raise the same rule twice: clients are counted, not findings.
      if (bar.last !== clientKey) bar.count += 1;
      bar.last = clientKey;
    }
  }
  const told = [...bars].map(([ruleId, { finding, tier, count }]): RuleBar => {
    const { title, origin } = finding;
    return {
      ruleId,
      tier,
      ...(title === undefined ? {} : { title }),
      origin,
      count: isHidden(ruleId, tier, count) ? 'small' : protectCount(count, rows.length),
    };
  });
  const size = ({ count }: RuleBar) => (count === 'small' ? 0 : count);
  return {
    bars: told.sort(
      (a, b) => tierOrder[a.tier] - tierOrder[b.tier] || size(b) - size(a) || (a.ruleId < b.ruleId ? -1 : 1),
    ),
  };
}
