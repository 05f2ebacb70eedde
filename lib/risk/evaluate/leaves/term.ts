import { addDays, addMonths } from '#lib/base/dates.ts';
import { addWorkingDays, workingDayFrom } from '#lib/base/working-days.ts';
import type { TermCriterion } from '../../criterion.ts';
import { type DayNumber, dayNumberOf, isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { type Judgement, judged, unknown } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/** The last day of the term; of a legal limit moved on to a working day (Act 150/1930, sections 2, 3 and 5). */
export function endOfTerm(
  from: DayNumber,
  { length, is }: Pick<TermCriterion, 'length' | 'is'>,
  context: Pick<LeafContext, 'amount'>,
): DayNumber {
  const start = isoDateOf(from);
  const end =
    'workingDays' in length
      ? addWorkingDays(start, context.amount(length.workingDays))
      : 'days' in length
        ? addDays(start, context.amount(length.days))
        : addMonths(start, context.amount(length.months));
  return dayNumberOf(is === 'running' ? workingDayFrom(end) : end) ?? Number.NaN;
}

/**
 * How long something has stood. What is seen to stand, stands, whatever is hidden; of what has no day nobody knows how long.
 * The one that began first says the days: its limit comes first.
 */
export function judgeTerm(criterion: TermCriterion, context: LeafContext): Judgement {
  const { of, is, label } = criterion;
  const { today } = context;
  const standing = context.select(of).filter(({ day }) => day === undefined || day <= today);
  const ends = new Map<Fact, DayNumber>();
  for (const fact of standing)
    if (fact.day !== undefined) ends.set(fact, endOfTerm(fact.day, criterion, context));
  const telling =
    is === 'running' ? standing : standing.filter((fact) => (ends.get(fact) ?? today + 1) <= today);
  if (telling.length === 0) {
    const knowledge = context.knowledge(of);
    return knowledge === 'complete' && standing.length === ends.size ? judged('no') : unknown(of, knowledge);
  }
  const oldest = telling.findLast(({ day }) => day !== undefined);
  const end = oldest === undefined ? undefined : ends.get(oldest);
  if (oldest?.day === undefined || end === undefined)
    return judged('yes', { facts: telling, figures: { count: telling.length } });
  const { day } = oldest;
  const line =
    is === 'full'
      ? ({ op: '>=', met: 'yes' } as const)
      : ({ op: '<=', met: today > end ? 'no' : 'yes' } as const);
  return judged('yes', {
    facts: telling,
    limits:
      label === undefined ? [] : [{ label, ...line, limit: end - day, value: today - day, unit: 'days' }],
    metOn: is === 'full' ? end : day,
    figures: { count: telling.length, first: isoDateOf(day), due: isoDateOf(end) },
  });
}
