import type { LatestCriterion, OverTargetCriterion, ValueCriterion } from '../../criterion.ts';
import { isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { matchesSelector } from '../../facts/matches-selector.ts';
import { compares, type Judgement, judged, unknown } from '../judgement.ts';
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
 * when they are the ones picked: an older number is not the latest.
 */
export function judgeValue(criterion: ValueCriterion, context: LeafContext): Judgement {
  const { of, pick, is, label } = criterion;
  const { facts, why } = recent(criterion, context);
  const numbers = facts.filter(({ value }) => value !== undefined);
  const numberIn = ({ value }: Fact) => value ?? Number.NaN;
  const chosen =
    pick === 'latest'
      ? facts[0]
      : numbers.reduce<Fact | undefined>((best, fact) => {
          if (best === undefined) return fact;
          const isBetter = pick === 'max' ? numberIn(fact) > numberIn(best) : numberIn(fact) < numberIn(best);
          return isBetter ? fact : best;
        }, undefined);
  if (chosen?.value === undefined) return missingValue(of, context, why);
  return compared(
    chosen,
    is.op,
    context.amount(is.value),
    label,
    context.knowledge(of) === 'complete',
    context,
    of,
  );
}

/** A "no" from what is seen is sure only when all is seen: a later number may say otherwise. */
function compared(
  fact: Fact,
  op: ValueCriterion['is']['op'],
  limit: number,
  label: string | undefined,
  isAllSeen: boolean,
  context: LeafContext,
  of: ValueCriterion['of'],
): Judgement {
  const value = fact.value ?? Number.NaN;
  const holds = compares(value, op, limit);
  const unit = fact.entry.kind === 'measurement' ? unitOf(fact) : undefined;
  const met = holds ? ('yes' as const) : ('no' as const);
  const line = { op, limit, value, met, ...(unit === undefined ? {} : { unit }) };
  const limits = label === undefined ? [] : [{ label, ...line }];
  if (!holds) return isAllSeen ? judged('no', { limits }) : unknown(of, context.knowledge(of));
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
  const measures = name === 'systolic' || name === 'diastolic' ? 'bloodPressure' : name;
  const part = name === 'diastolic' ? 'diastolic' : 'systolic';
  const target = context.input.targets.find(
    (each) =>
      each.measures === measures && (measures !== 'bloodPressure' || (each.part ?? 'systolic') === part),
  );
  const isAllSeen = context.knowledge(of) === 'complete';
  if (target !== undefined) {
    const op = target.atLeast === true ? '<' : '>';
    const limit = target.upper ?? target.value;
    return compared(fact, op, limit, label, isAllSeen, context, of);
  }
  if (otherwise === undefined) {
    return judged('unknown', { missing: [{ kind: 'target', names: [measures], why: 'notRecorded' }] });
  }
  return compared(fact, otherwise.op, context.amount(otherwise.value), label, isAllSeen, context, of);
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
