import type { SequenceCriterion } from '../../../criterion.ts';
import { noDay } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, no, wanting, yes } from '../verdict.ts';

export function compileSequence(criterion: SequenceCriterion, context: CompileContext): Judge {
  const { first, next, days, within } = criterion;
  const limit = context.amount(days);
  const from = context.countingFrom(within);
  const { today } = context;
  const [firstMask, nextMask] = [context.mask(first), context.mask(next)];
  const [firstKnowledge, nextKnowledge] = [context.knowledge(first), context.knowledge(next)];
  return (block, rows, count, out) => {
    const earlier = block.kinds[first.kind];
    const later = block.kinds[next.kind];
    const isOneKind = first.kind === next.kind;
    const [isFirst, isNext] = [firstMask.read(), nextMask.read()];
    const [firstKnown, nextKnown, coverage] = [firstKnowledge.read(), nextKnowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = later.start[row + 1] as number;
      let isMet = false;
      for (let at = later.start[row] as number; at < end && !isMet; at += 1) {
        const on = later.day[at] as number;
        if (on < from) break;
        if (on > today || isNext[later.shape[at] as number] !== 1) continue;
        const lastFirst = earlier.start[row + 1] as number;
        for (let other = earlier.start[row] as number; other < lastFirst; other += 1) {
          const began = earlier.day[other] as number;
          if (began === noDay) break;
          if (began > on || isFirst[earlier.shape[other] as number] !== 1) continue;
          if (isOneKind && earlier.entry[other] === later.entry[at]) continue;
          const ended = earlier.endDay[other] as number;
          const gap = on - (ended === noDay ? began : ended);
          if (gap > 0 && gap <= limit) {
            isMet = true;
            break;
          }
        }
      }
      if (isMet) {
        out[row] = yes;
        continue;
      }
      // Of two knowledges the greater number is the worse.
      const of = coverage[row] as number;
      const known = Math.max(firstKnown[of] as number, nextKnown[of] as number);
      out[row] = known === 0 ? no : (wanting[known] as number);
    }
  };
}
