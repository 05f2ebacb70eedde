import { addDays, addMonths } from '#lib/base/dates.ts';
import type { OverdueCriterion, WaitingCriterion } from '../../../criterion.ts';
import { dayNumberOf, isoDateOf } from '../../../facts/day-number.ts';
import { hasWordBeginning } from '../../../facts/matches-selector.ts';
import type { DatedLimit } from '../../../reference/reference-tables.ts';
import { noAge, noDay } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { createShapeLists } from '../shape-table.ts';
import { type Judge, no, unknown, yes } from '../verdict.ts';

export function compileOverdue({ of, byDays }: OverdueCriterion, context: CompileContext): Judge {
  const [mask, ofNone] = [context.mask(of), context.ofNone([of], no)];
  const limit = context.amount(byDays);
  const { today } = context;
  return (block, rows, count, out) => {
    const { start, shape, dueDay } = block.kinds[of.kind];
    const [meant, verdictOfNone, coverage] = [mask.read(), ofNone.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let verdict = verdictOfNone[coverage[row] as number] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        const due = dueDay[at] as number;
        if (due === noDay || !(today - due > limit) || meant[shape[at] as number] !== 1) continue;
        verdict = yes;
        break;
      }
      out[row] = verdict;
    }
  };
}

/** A dated limit with the last day for each day of recording, worked out when it is first asked for. */
function preparedLimit(limit: DatedLimit) {
  const { validFrom, validTo, within } = limit;
  const lastDays = new Map<number, number>();
  return {
    from: dayNumberOf(validFrom) ?? Number.POSITIVE_INFINITY,
    to: validTo === undefined ? Number.POSITIVE_INFINITY : (dayNumberOf(validTo) ?? Number.NEGATIVE_INFINITY),
    fromAge: limit.fromAge,
    toAge: limit.toAge,
    lastDay(recorded: number): number {
      const known = lastDays.get(recorded);
      if (known !== undefined) return known;
      const day = isoDateOf(recorded);
      const end = 'days' in within ? addDays(day, within.days) : addMonths(day, within.months);
      const last = dayNumberOf(end) ?? Number.POSITIVE_INFINITY;
      lastDays.set(recorded, last);
      return last;
    },
  };
}

export function compileWaiting({ of, limits: name }: WaitingCriterion, context: CompileContext): Judge {
  const table = context.snapshot.tables.limits[name];
  const limits = (table ?? []).map(preparedLimit);
  const [mask, ofNone] = [context.mask(of), context.ofNone([of], no)];
  // Which limits are of the service of a shape, in the order of the table.
  const ofService = createShapeLists(context.snapshot.shapes.shapes, ({ service }) =>
    (table ?? []).flatMap((each, place) => (hasWordBeginning(service, each.service) ? [place] : [])),
  );
  return (block, rows, count, out) => {
    const { start, shape, day, recordedDay } = block.kinds[of.kind];
    const [meant, verdictOfNone, coverage] = [mask.read(), ofNone.read(), block.coverage];
    const { start: first, items } = ofService.read();
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const age = block.age[row] as number;
      const end = start[row + 1] as number;
      let verdict = verdictOfNone[coverage[row] as number] as number;
      if (table === undefined || age === noAge) {
        out[row] = unknown;
        continue;
      }
      for (let at = start[row] as number; at < end && verdict !== yes; at += 1) {
        const ofShape = shape[at] as number;
        if (meant[ofShape] !== 1) continue;
        const on = day[at] as number;
        const recorded = recordedDay[at] as number;
        if (on === noDay || recorded === noDay) continue;
        const last = first[ofShape + 1] as number;
        for (let item = first[ofShape] as number; item < last; item += 1) {
          const limit = limits[items[item] as number];
          if (limit === undefined || recorded < limit.from || recorded > limit.to) continue;
          if (age < limit.fromAge || age > limit.toAge) continue;
          if (on > limit.lastDay(recorded)) verdict = yes;
          break;
        }
      }
      out[row] = verdict;
    }
  };
}
