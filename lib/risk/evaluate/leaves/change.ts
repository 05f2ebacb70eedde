import type { ChangeCriterion } from '../../criterion.ts';
import { isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { compares, type Judgement, judged, unknown } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/** A difference of doubles, rounded to what they can say honestly: 70 to 66.5 is 5 per cent, not a hair more. */
const honest = (number: number) => Number(number.toPrecision(12));

/** How far the latest number has moved from the other, in its unit or in per cent of the other; undefined where there is no per cent. */
export function changeOf(
  { direction, in: measure }: Pick<ChangeCriterion, 'direction' | 'in'>,
  from: number,
  latest: number,
): number | undefined {
  const moved = direction === 'down' ? from - latest : latest - from;
  if (measure !== 'percent') return honest(moved);
  return from <= 0 ? undefined : honest((100 * moved) / from);
}

function furthest(facts: readonly Fact[], direction: ChangeCriterion['direction']): Fact | undefined {
  const sign = direction === 'down' ? 1 : -1;
  const heightOf = ({ value }: Fact) => sign * (value ?? Number.NaN);
  return facts.reduce<Fact | undefined>(
    (best, fact) => (best === undefined || heightOf(fact) > heightOf(best) ? fact : best),
    undefined,
  );
}

/**
 * The latest number against the greatest or the least of earlier days in the period: weight lost, or a value that rises. One
 * number alone says nothing of change. What is hidden may be a later number, so only a "yes" stands on what is seen.
 */
export function judgeChange(criterion: ChangeCriterion, context: LeafContext): Judgement {
  const { of, within: span, direction, is, label } = criterion;
  const oldest = context.oldestDay(span);
  const facts = context.select(of).filter(({ day }) => day !== undefined && day >= oldest);
  const latest = facts[0];
  const earlier = facts.filter(({ day }) => day !== latest?.day);
  const from = furthest(
    earlier.filter(({ value }) => value !== undefined),
    direction,
  );
  const knowledge = context.knowledge(of);
  if (latest?.value === undefined || from?.value === undefined) return unknown(of, knowledge);
  const change = changeOf(criterion, from.value, latest.value);
  if (change === undefined) return unknown(of, knowledge);
  const limit = context.amount(is.value);
  const holds = compares(change, is.op, limit);
  const isAllRead = earlier.every(({ value }) => value !== undefined);
  if (!holds && !(knowledge === 'complete' && isAllRead)) return unknown(of, knowledge);
  const met = holds ? ('yes' as const) : ('no' as const);
  const unit = criterion.in === 'percent' ? { unit: '%' } : {};
  const limits = label === undefined ? [] : [{ label, op: is.op, limit, value: change, met, ...unit }];
  if (!holds) return judged('no', { limits });
  return judged('yes', {
    facts: [latest, from],
    limits,
    ...(latest.day === undefined ? {} : { metOn: latest.day }),
    figures: {
      change,
      from: from.value,
      value: latest.value,
      ...(from.day === undefined ? {} : { first: isoDateOf(from.day) }),
      ...(latest.day === undefined ? {} : { last: isoDateOf(latest.day) }),
    },
  });
}
