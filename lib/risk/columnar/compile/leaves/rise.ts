import type { RiseCriterion } from '../../../criterion.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, no, wanting, yes } from '../verdict.ts';

export function compileRise({ of, within, factor, by }: RiseCriterion, context: CompileContext): Judge {
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const { unit, count: length } = context.length(within);
  const from = context.countingFrom(within);
  const earlier = context.countingFrom(unit === 'days' ? { days: 2 * length } : { months: 2 * length });
  const [least, times] = [context.amount(by), context.amount(factor)];
  const { today } = context;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const knows = known[coverage[row] as number] as number;
      if (knows !== 0) {
        out[row] = wanting[knows] as number;
        continue;
      }
      const end = start[row + 1] as number;
      let now = 0;
      let before = 0;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        if (on < earlier) break;
        if (on > today || meant[shape[at] as number] !== 1) continue;
        if (on >= from) now += 1;
        else before += 1;
      }
      out[row] = now - before >= least && now >= before * times ? yes : no;
    }
  };
}
