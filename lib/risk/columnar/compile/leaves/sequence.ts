import type { SequenceCriterion } from '../../../criterion.ts';
import { noDay } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, no, yes } from '../verdict.ts';

export function compileSequence(criterion: SequenceCriterion, context: CompileContext): Judge {
  const { first, next, days, within } = criterion;
  const limit = context.amount(days);
  const from = context.countingFrom(within);
  const { today } = context;
  const [firstMask, nextMask] = [context.mask(first), context.mask(next)];
  const ofNone = context.ofNone([first, next], no);
  return (block, rows, count, out) => {
    const earlier = block.kinds[first.kind];
    const later = block.kinds[next.kind];
    const { start: firstStart, shape: firstShape, day: began, endDay, entry: firstEntry } = earlier;
    const { start: nextStart, shape: nextShape, day: nextDay, entry: nextEntry } = later;
    const isOneKind = first.kind === next.kind;
    const [isFirst, isNext] = [firstMask.read(), nextMask.read()];
    const [verdictOfNone, coverage] = [ofNone.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = nextStart[row + 1] as number;
      let isMet = false;
      for (let at = nextStart[row] as number; at < end; at += 1) {
        const on = nextDay[at] as number;
        if (on < from) break;
        if (on > today || isNext[nextShape[at] as number] !== 1) continue;
        const stop = firstStart[row + 1] as number;
        for (let other = firstStart[row] as number; other < stop; other += 1) {
          if (isFirst[firstShape[other] as number] !== 1) continue;
          const since = began[other] as number;
          if (since === noDay) break;
          if (since > on || (isOneKind && firstEntry[other] === nextEntry[at])) continue;
          const until = endDay[other] as number;
          const gap = on - (until === noDay ? since : until);
          if (gap > 0 && gap <= limit) {
            isMet = true;
            break;
          }
        }
        if (isMet) break;
      }
      out[row] = isMet ? yes : (verdictOfNone[coverage[row] as number] as number);
    }
  };
}
