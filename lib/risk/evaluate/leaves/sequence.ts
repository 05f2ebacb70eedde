import type { SequenceCriterion } from '../../criterion.ts';
import { isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { type Judgement, judged, unknown, worseOf } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';

/**
 * One thing and then another, at most so many days after the end of the first: day 30 counts, day 31 does not. Neither does
 * the same day: facts know only their day, so that nothing says which came first, and a stay on another ward that begins on
 * the day of a discharge is a transfer.
 */
export function judgeSequence(criterion: SequenceCriterion, context: LeafContext): Judgement {
  const { first, next, days, within: span, label } = criterion;
  const limit = context.amount(days);
  const firsts = context.select(first);
  const followers = within(context.select(next), context.countingFrom(span), context.today);
  const endOf = ({ endDay, day }: Fact) => endDay ?? day ?? Number.NaN;
  for (const follower of followers) {
    const start = follower.day ?? Number.NaN;
    const before = firsts.find((fact) => {
      const gap = start - endOf(fact);
      return fact.entry !== follower.entry && (fact.day ?? Number.NaN) <= start && gap > 0 && gap <= limit;
    });
    if (before === undefined) continue;
    const gap = start - endOf(before);
    return judged('yes', {
      facts: [follower, before],
      limits: label === undefined ? [] : [{ label, op: '<=', limit, value: gap, met: 'yes', unit: 'days' }],
      metOn: start,
      figures: { gap, first: isoDateOf(endOf(before)), last: isoDateOf(start) },
    });
  }
  const worst = worseOf(context.knowledge(first), context.knowledge(next));
  return worst === 'complete' ? judged('no') : unknown(next, worst);
}
