import { addDays, addMonths, type IsoDate } from '#lib/base/dates.ts';
import type { OverdueCriterion, WaitingCriterion } from '../../criterion.ts';
import { dayNumberOf, isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { hasWordBeginning } from '../../facts/matches-selector.ts';
import type { DatedLimit } from '../../reference/reference-tables.ts';
import { type Judgement, judged, unknown } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/** A due date gone by. Something without a due date is not late. */
export function judgeOverdue(criterion: OverdueCriterion, context: LeafContext): Judgement {
  const { of, byDays, label } = criterion;
  const limit = context.amount(byDays);
  const late = context
    .select(of)
    .filter(({ dueDay }) => dueDay !== undefined && context.today - dueDay > limit)
    .toSorted((a, b) => (a.dueDay ?? 0) - (b.dueDay ?? 0));
  const worst = late[0]?.dueDay;
  if (worst === undefined) {
    const knowledge = context.knowledge(of);
    return knowledge === 'complete' ? judged('no') : unknown(of, knowledge);
  }
  const days = context.today - worst;
  return judged('yes', {
    facts: late,
    limits: label === undefined ? [] : [{ label, op: '>', limit, value: days, met: 'yes', unit: 'days' }],
    metOn: worst + limit + 1,
    figures: { lateDays: days, due: isoDateOf(worst), count: late.length },
  });
}

function isOfAge({ fromAge, toAge }: DatedLimit, age: number): boolean {
  return fromAge <= age && age <= toAge;
}

function lastDay(from: IsoDate, { within }: DatedLimit): number | undefined {
  return dayNumberOf('days' in within ? addDays(from, within.days) : addMonths(from, within.months));
}

/** From the day of recording, by the limit that was in force on that day for this age and service. */
export function judgeWaiting(criterion: WaitingCriterion, context: LeafContext): Judgement {
  const { of, limits: name, label } = criterion;
  const table = context.input.tables.limits[name];
  if (table === undefined)
    return judged('unknown', { missing: [{ kind: 'table', names: [name], why: 'notRecorded' }] });
  const { age } = context.input.client;
  if (age === undefined)
    return judged('unknown', { missing: [{ kind: 'age', names: [], why: 'notRecorded' }] });
  const judgeOne = (fact: Fact) => {
    if (fact.recordedDay === undefined || fact.day === undefined) return undefined;
    const from = isoDateOf(fact.recordedDay);
    const limit = table.find(
      (each) =>
        each.validFrom <= from &&
        (each.validTo === undefined || from <= each.validTo) &&
        isOfAge(each, age) &&
        hasWordBeginning(fact.shape.service, each.service),
    );
    const last = limit === undefined ? undefined : lastDay(from, limit);
    return last === undefined || fact.day <= last
      ? undefined
      : { fact, waited: fact.day - fact.recordedDay, allowed: last - fact.recordedDay, last };
  };
  const passed = context.select(of).flatMap((fact) => judgeOne(fact) ?? []);
  const worst = passed.toSorted((a, b) => b.waited - b.allowed - (a.waited - a.allowed))[0];
  if (worst === undefined) {
    const knowledge = context.knowledge(of);
    return knowledge === 'complete' ? judged('no') : unknown(of, knowledge);
  }
  return judged('yes', {
    facts: passed.map(({ fact }) => fact),
    limits:
      label === undefined
        ? []
        : [{ label, op: '>', limit: worst.allowed, value: worst.waited, met: 'yes', unit: 'days' }],
    metOn: worst.last + 1,
    figures: {
      waited: worst.waited,
      allowed: worst.allowed,
      first: isoDateOf(worst.fact.recordedDay ?? Number.NaN),
    },
  });
}
