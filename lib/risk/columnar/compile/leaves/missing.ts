import type { MissingCriterion } from '../../../criterion.ts';
import { noDay } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, no, yes } from '../verdict.ts';

export function compileMissing({ of, within }: MissingCriterion, context: CompileContext): Judge {
  const [mask, ofNone] = [context.mask(of), context.ofNone([of], yes)];
  const oldest = context.oldestDay(within);
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, verdictOfNone, coverage] = [mask.read(), ofNone.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let verdict = verdictOfNone[coverage[row] as number] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        if (meant[shape[at] as number] !== 1) continue;
        const on = day[at] as number;
        // What has no day may have been recorded any day.
        if (on < oldest && on !== noDay) continue;
        verdict = no;
        break;
      }
      out[row] = verdict;
    }
  };
}
