import { addDays, type IsoDate } from '#lib/base/dates.ts';
import type { Amount, Criterion, Leaf } from '../criterion.ts';
import { evaluateRule, parametersOf, type RuleResult } from '../evaluate/evaluate-rules.ts';
import { indexFacts } from '../evaluate/fact-index.ts';
import { judgeCriterion } from '../evaluate/judge-criterion.ts';
import { createLeafContext } from '../evaluate/leaf-context.ts';
import type { RiskInput } from '../evaluate/risk-input.ts';
import { type DayNumber, dayNumberOf, isoDateOf } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import { matchesSelector } from '../facts/matches-selector.ts';
import { leavesOf, selectorsOf } from '../language/walk-criterion.ts';
import { namedOwner, planInForce } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** How far back a first-tier finding that nobody answered is looked for, in days. */
const lookBackDays = 90;
/** What time alone has begun and ended (a date gone by) is looked for at least so often, in days. */
const everyDays = 7;

/** Day on which a fact became known; what has none has always been known. */
function knownFrom({ recordedDay, day }: Fact): DayNumber {
  return recordedDay ?? day ?? Number.NEGATIVE_INFINITY;
}

/** The client as known on an earlier day: nothing that was recorded, or took place, later. */
function asOf(input: RiskInput, today: DayNumber): RiskInput {
  return {
    ...input,
    today: isoDateOf(today),
    facts: input.facts.filter((fact) => knownFrom(fact) <= today),
  };
}

/** Newest first. A finding begins with something that is recorded, so that these days miss none that began within them. */
function daysToLookAt({ facts, today }: RiskInput): readonly DayNumber[] {
  const last = dayNumberOf(today) ?? Number.NaN;
  const first = dayNumberOf(addDays(today, -lookBackDays)) ?? Number.NaN;
  const days = new Set<DayNumber>();
  for (let day = last - everyDays; day >= first; day -= everyDays) days.add(day);
  // One that began before them and has ended since still held on the first of them.
  days.add(first);
  for (const fact of facts) {
    const day = knownFrom(fact);
    if (day >= first && day < last) days.add(day);
  }
  return [...days].sort((a, b) => b - a);
}

const ownerWithPlan: Criterion = {
  all: [
    { type: 'count', of: namedOwner, is: { op: '>=', value: 1 } },
    { type: 'count', of: planInForce, is: { op: '>=', value: 1 } },
    { not: { type: 'overdue', of: planInForce, byDays: 0 } },
  ],
};

/** An owner with a plan that is up to date, one of them recorded since: somebody has acted, with or without an answer. */
function hasOwnerWithPlanSince(input: RiskInput, since: IsoDate | undefined): boolean {
  const index = indexFacts(input.facts, dayNumberOf(input.today) ?? Number.NaN);
  const { truth, facts } = judgeCriterion(ownerWithPlan, createLeafContext(input, index, {}));
  const begun = since === undefined ? undefined : dayNumberOf(since);
  return truth === 'yes' && (begun === undefined || facts.some((fact) => knownFrom(fact) >= begun));
}

/** How far back these leaves count, in days; no end where one of them asks for more than a count of a period. */
function reachOf(leaves: readonly Leaf[], parameters: Readonly<Record<string, number>>): number {
  const amountOf = (amount: Amount) =>
    typeof amount === 'number' ? amount : (parameters[amount.parameter] ?? Number.POSITIVE_INFINITY);
  const spans = leaves.map((leaf) => {
    const span = leaf.type === 'count' || leaf.type === 'repeat' ? leaf.within : undefined;
    if (span === undefined) return Number.POSITIVE_INFINITY;
    return 'days' in span ? amountOf(span.days) : 31 * amountOf(span.months);
  });
  return Math.max(...spans);
}

/** Only what the rule looks at, since it is looked at on many days. A score looks at whatever it needs. */
function lookedAt(rule: Rule, { facts, today }: RiskInput): readonly Fact[] {
  const leaves = [rule.appliesTo, rule.when, rule.clearedBy].flatMap((part) =>
    part === undefined ? [] : leavesOf(part).map(({ leaf }) => leaf),
  );
  if (leaves.some(({ type }) => type === 'score')) return facts;
  const selectors = leaves.flatMap((leaf) => selectorsOf(leaf).map(([, selector]) => selector));
  const reach = lookBackDays + reachOf(leaves, parametersOf(rule));
  const oldest = (dayNumberOf(today) ?? Number.NaN) - reach;
  return facts.filter(
    ({ shape, day }) =>
      !(day !== undefined && day < oldest) &&
      selectors.some((selector) => selector.kind === shape.kind && matchesSelector(selector, shape)),
  );
}

/** The rule as it last was present within three months; undefined when it never was. */
function lastPresent(rule: Rule, input: RiskInput): RuleResult | undefined {
  const known = { ...input, facts: lookedAt(rule, input) };
  // Of nothing every day tells the same as today, when the rule is absent.
  if (known.facts.length === 0) return undefined;
  for (const day of daysToLookAt(known)) {
    const result = evaluateRule(rule, asOf(known, day));
    if (result.outcome === 'present') return result;
  }
  return undefined;
}

/**
 * These rules as they last were present within three months, where they were: nobody has answered, and they are not present
 * today. Each must be of the first tier, absent today, and without any answer.
 */
export function lapsedResults(rules: readonly Rule[], input: RiskInput): readonly RuleResult[] {
  return rules.flatMap((rule) => {
    const result = lastPresent(rule, input);
    return result === undefined || hasOwnerWithPlanSince(input, result.metOn) ? [] : [result];
  });
}
