import type { ChangeCriterion } from '../../../criterion.ts';
import { compares } from '../../../evaluate/judgement.ts';
import { changeOf } from '../../../evaluate/leaves/change.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, no, wanting, yes } from '../verdict.ts';

export function compileChange(criterion: ChangeCriterion, context: CompileContext): Judge {
  const { of, within, direction, is } = criterion;
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const oldest = context.oldestDay(within);
  const limit = context.amount(is.value);
  const isDown = direction === 'down';
  return (block, rows, count, out) => {
    const { start, shape, day, value } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      let latest: number | undefined;
      let latestDay = 0;
      let from = Number.NaN;
      let isAllRead = true;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        if (on < oldest) break;
        if (meant[shape[at] as number] !== 1) continue;
        const number = value[at] as number;
        if (latest === undefined) {
          latest = number;
          latestDay = on;
        } else if (on !== latestDay) {
          if (Number.isNaN(number)) isAllRead = false;
          else if (Number.isNaN(from) || (isDown ? number > from : number < from)) from = number;
        }
      }
      const change =
        latest === undefined || Number.isNaN(latest) || Number.isNaN(from)
          ? undefined
          : changeOf(criterion, from, latest);
      if (change === undefined) out[row] = wanting[knows];
      else if (compares(change, is.op, limit)) out[row] = yes;
      else out[row] = knows === 0 && isAllRead ? no : wanting[knows];
    }
  };
}
