import type { OverTargetCriterion } from '../../../criterion.ts';
import { compares } from '../../../evaluate/judgement.ts';
import type { CompileContext } from '../compile-context.ts';
import { createShapeTable } from '../shape-table.ts';
import { type Judge, no, unknown, wanting, yes } from '../verdict.ts';

export function compileOverTarget(
  { of, within, otherwise }: OverTargetCriterion,
  context: CompileContext,
): Judge {
  const { shapes, targetNames } = context.snapshot;
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const oldest = context.oldestDay(within);
  const limit = otherwise === undefined ? Number.NaN : context.amount(otherwise.value);
  const table = createShapeTable(shapes.shapes, new Int32Array(64), ({ name }) => targetNames.numberOf(name));
  return (block, rows, count, out) => {
    const { start, shape, day, value } = block.kinds[of.kind];
    const { targets } = block;
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    const nameOf = table.read();
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let at = start[row] as number;
      while (at < end && (day[at] as number) >= oldest && meant[shape[at] as number] !== 1) at += 1;
      const found = at < end && (day[at] as number) >= oldest ? (value[at] as number) : Number.NaN;
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      if (Number.isNaN(found)) {
        out[row] = wanting[knows];
        continue;
      }
      const name = nameOf[shape[at] as number];
      const lastTarget = targets.start[row + 1] as number;
      let target = targets.start[row] as number;
      while (target < lastTarget && targets.name[target] !== name) target += 1;
      let isOver = false;
      if (target < lastTarget) {
        const aim = targets.value[target] as number;
        const upper = targets.upper[target] as number;
        isOver = targets.atLeast[target] === 1 ? found < aim : found > (Number.isNaN(upper) ? aim : upper);
      } else if (otherwise === undefined) {
        out[row] = unknown;
        continue;
      } else isOver = compares(found, otherwise.op, limit);
      out[row] = isOver ? yes : knows === 0 ? no : wanting[knows];
    }
  };
}
