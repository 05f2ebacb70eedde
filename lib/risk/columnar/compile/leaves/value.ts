import type { LatestCriterion, ValueCriterion } from '../../../criterion.ts';
import { comparePicked } from '../../../evaluate/judgement.ts';
import type { CompileContext } from '../compile-context.ts';
import { type Judge, knowledges, no, verdictOf, wanting, yes } from '../verdict.ts';

export function compileValue(criterion: ValueCriterion, context: CompileContext): Judge {
  const { of, pick, within, is } = criterion;
  if (pick !== 'latest') return compileFurthest(criterion, context);
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const oldest = context.oldestDay(within);
  const line = { op: is.op, limit: context.amount(is.value) };
  return (block, rows, count, out) => {
    const { start, shape, day, value } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let found = Number.NaN;
      for (let at = start[row] as number; at < end; at += 1) {
        if ((day[at] as number) < oldest) break;
        if (meant[shape[at] as number] === 1) {
          found = value[at] as number;
          break;
        }
      }
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      out[row] = Number.isNaN(found)
        ? wanting[knows]
        : verdictOf(comparePicked('latest', found, line, knowledges[knows]), knowledges[knows]);
    }
  };
}

/** The greatest or the least, and whether there is a number that cannot be read. */
function compileFurthest({ of, pick, within, is }: ValueCriterion, context: CompileContext): Judge {
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const oldest = context.oldestDay(within);
  const line = { op: is.op, limit: context.amount(is.value) };
  const isMost = pick === 'max';
  return (block, rows, count, out) => {
    const { start, shape, day, value } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let furthest = Number.NaN;
      let isAllRead = true;
      for (let at = start[row] as number; at < end; at += 1) {
        if ((day[at] as number) < oldest) break;
        if (meant[shape[at] as number] !== 1) continue;
        const number = value[at] as number;
        if (Number.isNaN(number)) isAllRead = false;
        else if (Number.isNaN(furthest) || (isMost ? number > furthest : number < furthest))
          furthest = number;
      }
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      const knowledgeHere = knows === 0 && !isAllRead ? 'unanswered' : knowledges[knows];
      out[row] = Number.isNaN(furthest)
        ? wanting[knows]
        : verdictOf(comparePicked(pick, furthest, line, knowledgeHere), knowledges[knows]);
    }
  };
}

export function compileLatest({ of, fits, within }: LatestCriterion, context: CompileContext): Judge {
  const [mask, narrower, knowledge] = [context.mask(of), context.mask(fits), context.knowledge(of)];
  const oldest = context.oldestDay(within);
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, fitting, known, coverage] = [
      mask.read(),
      narrower.read(),
      knowledge.read(),
      block.coverage,
    ];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      let verdict: number = wanting[knows];
      for (let at = start[row] as number; at < end; at += 1) {
        if ((day[at] as number) < oldest) break;
        const ofShape = shape[at] as number;
        if (meant[ofShape] !== 1) continue;
        if (fitting[ofShape] === 1) verdict = yes;
        else if (knows === 0) verdict = no;
        break;
      }
      out[row] = verdict;
    }
  };
}
