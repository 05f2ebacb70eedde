import type { MissingCriterion } from '../../criterion.ts';
import { isoDateOf, whenPast } from '../../facts/day-number.ts';
import { type Judgement, judged, unknown } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/** Nothing recorded, or nothing within the period. "None" is said only when everybody who could know has answered. */
export function judgeMissing(criterion: MissingCriterion, context: LeafContext): Judgement {
  const { of, within: span, label } = criterion;
  const all = context.select(of);
  const oldest = span === undefined ? undefined : context.oldestDay(span);
  const found = oldest === undefined ? all : all.filter(({ day }) => day === undefined || day >= oldest);
  if (found.length > 0) return judged('no');
  const knowledge = context.knowledge(of);
  if (knowledge !== 'complete') return unknown(of, knowledge);
  const last = all[0];
  // The first day on which even the same day so long ago is later than the last that is recorded.
  const metOn =
    last?.day === undefined || span === undefined ? undefined : whenPast(last.day + 1, context.length(span));
  const value = last?.day === undefined ? undefined : isoDateOf(last.day);
  return judged('yes', {
    facts: last === undefined ? [] : [last],
    limits:
      label === undefined
        ? []
        : [{ label, op: 'recorded', limit: '', met: 'yes', ...(value === undefined ? {} : { value }) }],
    ...(metOn === undefined ? {} : { metOn }),
    figures: value === undefined ? {} : { last: value },
  });
}
