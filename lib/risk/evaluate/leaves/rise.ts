import type { RiseCriterion } from '../../criterion.ts';
import { type Judgement, judged, unknown } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';

/** More than in the period before. What is hidden could be of either period, so only full knowledge decides. */
export function judgeRise(criterion: RiseCriterion, context: LeafContext): Judgement {
  const { of, within: span, factor, by, label } = criterion;
  const knowledge = context.knowledge(of);
  if (knowledge !== 'complete') return unknown(of, knowledge);
  const { unit, count } = context.length(span);
  const start = context.countingFrom(span);
  const earlier = context.dayBefore({ unit, count: 2 * count }) + 1;
  const all = context.select(of);
  const now = within(all, start, context.today);
  const previous = within(all, earlier, start - 1);
  const isRise =
    now.length - previous.length >= context.amount(by) &&
    now.length >= previous.length * context.amount(factor);
  const least = Math.max(
    previous.length + context.amount(by),
    Math.ceil(previous.length * context.amount(factor)),
  );
  const truth = isRise ? 'yes' : 'no';
  const limits =
    label === undefined
      ? []
      : [{ label, op: '>=' as const, limit: least, value: now.length, met: truth } as const];
  if (!isRise) return judged('no', { limits });
  return judged('yes', { facts: now, limits, figures: { count: now.length, previous: previous.length } });
}
