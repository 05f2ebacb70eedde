import type { GoalTarget } from '#lib/model/entries.ts';
import type { LatestCriterion, OverTargetCriterion, Truth, ValueCriterion } from '../../criterion.ts';
import { isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { matchesSelector } from '../../facts/matches-selector.ts';
import { comparePicked, type Judgement, judged, unknown } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

type Reason = 'outdated' | undefined;

interface Recent {
  readonly facts: readonly Fact[];
  /** `outdated` when there are facts, all of them too old. */
  readonly why: Reason;
}

function recent(criterion: Pick<ValueCriterion, 'of' | 'within'>, context: LeafContext): Recent {
  const all = context.select(criterion.of);
  const oldest = criterion.within === undefined ? undefined : context.oldestDay(criterion.within);
  const facts = oldest === undefined ? all : all.filter(({ day }) => day !== undefined && day >= oldest);
  return { facts, why: facts.length === 0 && all.length > 0 ? 'outdated' : undefined };
}

function missingValue(of: ValueCriterion['of'], context: LeafContext, why: Reason): Judgement {
  const knowledge = context.knowledge(of);
  if (knowledge !== 'complete' || why === undefined) return unknown(of, knowledge);
  return judged('unknown', { missing: [{ kind: of.kind, names: of.name ?? [], why }] });
}

/**
 * A measured number against a limit. Facts whose number cannot be used (a unit that nobody knows, "<5") make it unknown
 * when they could be the one picked: an older number is not the latest, and the greatest of the others is not the greatest.
 */
export function judgeValue(criterion: ValueCriterion, context: LeafContext): Judgement {
  const { of, pick, is, label } = criterion;
  const { facts, why } = recent(criterion, context);
  const numbers = facts.filter(({ value }) => value !== undefined);
  const chosen = pick === 'latest' ? facts[0] : furthest(numbers, pick);
  if (chosen?.value === undefined) return missingValue(of, context, why);
  const knowledge = context.knowledge(of);
  const isAllRead = pick === 'latest' || numbers.length === facts.length;
  const known = knowledge === 'complete' && !isAllRead ? 'unanswered' : knowledge;
  const limit = context.amount(is.value);
  const truth = comparePicked(pick, chosen.value, { op: is.op, limit }, known);
  // Every source answered, so that a number which nobody can read is one that is not recorded.
  return compared(chosen, { op: is.op, limit, label }, truth, () => unknown(of, knowledge));
}

/** The greatest or the least; the newest of those that are equal. */
function furthest(numbers: readonly Fact[], pick: 'max' | 'min'): Fact | undefined {
  let best: Fact | undefined;
  for (const fact of numbers) {
    const [value, record] = [fact.value ?? Number.NaN, best?.value ?? Number.NaN];
    if (best === undefined || (pick === 'max' ? value > record : value < record)) best = fact;
  }
  return best;
}

function compared(
  fact: Fact,
  line: {
    readonly op: ValueCriterion['is']['op'];
    readonly limit: number;
    readonly label: string | undefined;
  },
  truth: Truth,
  ifUnknown: () => Judgement,
): Judgement {
  if (truth === 'unknown') return ifUnknown();
  const { op, limit, label } = line;
  const value = fact.value ?? Number.NaN;
  const unit = unitOf(fact);
  const said = { op, limit, value, met: truth, ...(unit === undefined ? {} : { unit }) };
  const limits = label === undefined ? [] : [{ label, ...said }];
  if (truth === 'no') return judged('no', { limits });
  return judged('yes', {
    facts: [fact],
    limits,
    ...(fact.day === undefined ? {} : { metOn: fact.day }),
    figures: { value, limit, ...(fact.day === undefined ? {} : { last: isoDateOf(fact.day) }) },
  });
}

function unitOf({ entry }: Fact): string | undefined {
  if (entry.kind !== 'measurement') return undefined;
  return (entry.quantity ?? entry.systolic ?? entry.diastolic)?.unit;
}

/**
 * The latest number against the client's own target, and against the general limit where no target of their own is
 * recorded. At the target is at the target: only over it is over. A target range counts by its upper end, "at least" from
 * below.
 */
export function judgeOverTarget(criterion: OverTargetCriterion, context: LeafContext): Judgement {
  const { of, otherwise, label } = criterion;
  const { facts, why } = recent(criterion, context);
  const fact = facts[0];
  if (fact?.value === undefined) return missingValue(of, context, why);
  const name = fact.shape.name;
  const measures = name === 'diastolic' || name === 'systolic' ? 'bloodPressure' : name;
  const target = context.input.targets.find((each) => targetedName(each) === name);
  const line =
    target !== undefined
      ? overLineOf(target)
      : otherwise !== undefined
        ? { op: otherwise.op, limit: context.amount(otherwise.value) }
        : undefined;
  if (line === undefined)
    return judged('unknown', { missing: [{ kind: 'target', names: [measures], why: 'notRecorded' }] });
  const knowledge = context.knowledge(of);
  const truth = comparePicked('latest', fact.value, line, knowledge);
  return compared(fact, { ...line, label }, truth, () => unknown(of, knowledge));
}

/** Name of the facts that a target is for: of a blood pressure one of its two numbers, the systolic where none is named. */
export function targetedName({ measures, part = 'systolic' }: GoalTarget): string {
  return measures === 'bloodPressure' ? part : measures;
}

/** What is over a target. */
export function overLineOf({ atLeast, value, upper }: GoalTarget): {
  readonly op: '<' | '>';
  readonly limit: number;
} {
  return atLeast === true ? { op: '<', limit: value } : { op: '>', limit: upper ?? value };
}

/** Whether the latest of one kind is also one of a narrower kind. */
export function judgeLatest(criterion: LatestCriterion, context: LeafContext): Judgement {
  const { of, fits, label } = criterion;
  const { facts, why } = recent(criterion, context);
  const fact = facts[0];
  if (fact === undefined) return missingValue(of, context, why);
  const holds = matchesSelector(fits, fact.shape);
  if (!holds) return context.knowledge(of) === 'complete' ? judged('no') : unknown(of, context.knowledge(of));
  const limits =
    label === undefined
      ? []
      : [{ label, op: 'recorded' as const, limit: '', value: fact.shape.text, met: 'yes' as const }];
  return judged('yes', {
    facts: [fact],
    limits,
    ...(fact.day === undefined ? {} : { metOn: fact.day }),
    figures: fact.day === undefined ? {} : { last: isoDateOf(fact.day) },
  });
}
