import type { IsoDate } from '#lib/base/dates.ts';
import { dayNumberOf, isoDateOf } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import type { Rule } from '../rule.ts';
import { type FactIndex, indexFacts } from './fact-index.ts';
import { judgeCriterion } from './judge-criterion.ts';
import type { Judgement, LimitLine, MissingInput } from './judgement.ts';
import { createLeafContext, type LeafContext } from './leaf-context.ts';
import type { RiskInput } from './risk-input.ts';

/** `notPermitted`: what the gate closes could decide it; nothing of what is behind is told. */
export type RuleOutcome = 'present' | 'absent' | 'insufficientData' | 'notApplicable' | 'notPermitted';

/** What one rule says of one client, with everything it rests on. */
export interface RuleResult {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  /** The facts that made it present, newest first. */
  readonly evidence: readonly Fact[];
  readonly limits: readonly LimitLine[];
  /** Why it could not be judged. */
  readonly missing: readonly MissingInput[];
  /** Since when its limits have been met by what still counts. */
  readonly metOn?: IsoDate;
  /** When it ends by itself if nothing new is recorded. */
  readonly clearsOn?: IsoDate;
  readonly figures: Readonly<Record<string, number | string>>;
  /** Absent although its limits are met: what ends it is recorded, e.g. an owner with a plan. */
  readonly cleared?: true;
}

/** The values of a rule's parameters as they are in the rule itself. */
export function parametersOf({ parameters = {} }: Rule): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}

const empty = { evidence: [], limits: [], missing: [], figures: {} } as const;

/** Judges one rule. Of a client who has died nothing is asked any more. */
export function evaluateRule(rule: Rule, input: RiskInput, index: FactIndex = indexOf(input)): RuleResult {
  if (input.client.deceased) return { rule, outcome: 'notApplicable', ...empty };
  const parameters = parametersOf(rule);
  const context = createLeafContext(input, index, parameters);
  if (rule.appliesTo !== undefined) {
    const applies = judgeCriterion(rule.appliesTo, context);
    if (applies.truth === 'no') return { rule, outcome: 'notApplicable', ...empty };
    if (applies.truth === 'unknown') return unsure(rule, applies);
  }
  return judgeApplicable(rule, context, parameters);
}

function judgeApplicable(
  rule: Rule,
  context: LeafContext,
  parameters: Readonly<Record<string, number>>,
): RuleResult {
  const judgement = judgeCriterion(rule.when, context);
  if (judgement.truth === 'unknown') return unsure(rule, judgement);
  const { facts, limits, metOn, clearsOn, figures } = judgement;
  if (judgement.truth === 'no') return { rule, outcome: 'absent', ...empty, limits };
  if (rule.clearedBy !== undefined) {
    const cleared = judgeCriterion(rule.clearedBy, context);
    if (cleared.truth === 'yes') return { rule, outcome: 'absent', ...empty, limits, cleared: true };
    // Whoever may not see the owner cannot say that there is none: the finding itself rests on what is seen.
  }
  return {
    rule,
    outcome: 'present',
    evidence: facts,
    limits,
    missing: [],
    ...(metOn === undefined ? {} : { metOn: isoDateOf(metOn) }),
    ...(clearsOn === undefined ? {} : { clearsOn }),
    figures: { ...parameters, ...figures, ...(clearsOn === undefined ? {} : { clearsOn }) },
  };
}

function unsure(rule: Rule, { closed, missing }: Judgement): RuleResult {
  // Nothing but that it is closed: what else is missing could tell of what is behind.
  if (closed) return { rule, outcome: 'notPermitted', ...empty };
  return { rule, outcome: 'insufficientData', ...empty, missing };
}

function indexOf(input: RiskInput): FactIndex {
  return indexFacts(input.facts, dayNumberOf(input.today) ?? Number.NaN);
}

/** Every rule for one client. Pure: the same input gives the same results. */
export function evaluateRules(rules: readonly Rule[], input: RiskInput): readonly RuleResult[] {
  const index = indexOf(input);
  return rules.map((rule) => evaluateRule(rule, input, index));
}
