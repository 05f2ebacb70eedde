import type { EveryYearCriterion } from '../../../criterion.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { type Judge, no, yes } from '../verdict.ts';

export function compileEveryYear({ of, years, is }: EveryYearCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const firsts: number[] = [];
  for (let year = 0; year < context.amount(years); year += 1)
    firsts.push(context.countingFrom({ months: 12 * (year + 1) }));
  const first = Int32Array.from(firsts);
  const { today } = context;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const offset = (known[coverage[row] as number] as number) * (most + 1);
      let at = start[row] as number;
      while (at < end && (day[at] as number) > today) at += 1;
      let verdict: number = yes;
      for (let year = 0; year < first.length && verdict !== no; year += 1) {
        const from = first[year] as number;
        let counted = 0;
        for (; at < end && (day[at] as number) >= from; at += 1)
          if (counted < most && meant[shape[at] as number] === 1) counted += 1;
        const ofYear = verdicts[offset + counted] as number;
        verdict = ofYear === no ? no : Math.max(verdict, ofYear);
      }
      out[row] = verdict;
    }
  };
}
