import type { TermCriterion } from '../../../criterion.ts';
import { endOfTerm } from '../../../evaluate/leaves/term.ts';
import { noDay } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, no, wanting, yes } from '../verdict.ts';

export function compileTerm(criterion: TermCriterion, context: CompileContext): Judge {
  const { of, is } = criterion;
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const { today } = context;
  // Working days are slow to count, and many clients share a day.
  const ends = new Map<number, number>();
  const endOf = (from: number) => {
    const known = ends.get(from);
    if (known !== undefined) return known;
    const end = endOfTerm(from, criterion, context);
    ends.set(from, end);
    return end;
  };
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      let isTold = false;
      let isAllDated = true;
      for (let at = start[row] as number; at < end && !isTold; at += 1) {
        if (meant[shape[at] as number] !== 1) continue;
        const on = day[at] as number;
        if (on === noDay) {
          isAllDated = false;
          isTold = is === 'running';
        } else if (on <= today) isTold = is === 'running' || endOf(on) <= today;
      }
      if (isTold) out[row] = yes;
      else out[row] = knows === 0 && isAllDated ? no : wanting[knows];
    }
  };
}
