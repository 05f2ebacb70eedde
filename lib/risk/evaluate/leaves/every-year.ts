import type { EveryYearCriterion, Truth } from '../../criterion.ts';
import { compareCount, type Judgement, judged, unknown } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';

/** The same limit in each of so many years that follow one another; the last ends today. */
export function judgeEveryYear(criterion: EveryYearCriterion, context: LeafContext): Judgement {
  const { of, years, is, label } = criterion;
  const all = context.select(of);
  const limit = context.amount(is.value);
  const knowledge = context.knowledge(of);
  const counts: number[] = [];
  const truths: ReturnType<typeof compareCount>[] = [];
  const count = context.amount(years);
  for (let year = 0; year < count; year += 1) {
    const from = context.countingFrom({ months: 12 * (year + 1) });
    const to = year === 0 ? context.today : context.countingFrom({ months: 12 * year }) - 1;
    const facts = within(all, from, to);
    counts.push(facts.length);
    truths.push(compareCount(facts.length, is.op, limit, knowledge));
  }
  const truth: Truth = truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
  const limits =
    label === undefined
      ? []
      : [
          {
            label,
            op: is.op,
            limit,
            met: truth,
            ...(truth === 'unknown' ? {} : { value: counts.toReversed() }),
          },
        ];
  if (truth === 'unknown') return unknown(of, knowledge, { limits });
  if (truth === 'no') return judged('no', { limits });
  const facts = within(all, context.countingFrom({ months: 12 * count }), context.today);
  return judged('yes', { facts, limits, figures: { count: counts[0] ?? 0, years: count } });
}
