import type { CountCriterion } from '../../../criterion.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import type { Judge } from '../verdict.ts';
import { compilePerCode, compilePerService } from './count-different.ts';

/** Later than every day. */
const never = 2_147_483_647;

export function compileCount(criterion: CountCriterion, context: CompileContext): Judge {
  const { per } = criterion;
  if (per === 'day') return compilePerDay(criterion, context);
  if (per === 'service') return compilePerService(criterion, context);
  if (per === 'code') return compilePerCode(criterion, context);
  if (criterion.within === undefined) return compileCountOfAll(criterion, context);
  const { of, within, is } = criterion;
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const to = context.today;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        // Newest first: what follows is older still, or has no day.
        if (on < from) break;
        if (on <= to && meant[shape[at] as number] === 1) counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}

/** Without a period days do not matter. */
function compileCountOfAll({ of, is }: CountCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  return (block, rows, count, out) => {
    const { start, shape } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1)
        counted += meant[shape[at] as number] as number;
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}

/** Facts of one day stand side by side. */
function compilePerDay({ of, within, is }: CountCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const to = within === undefined ? never : context.today;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      let last = never;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        if (on > to || on === last || meant[shape[at] as number] !== 1) continue;
        last = on;
        counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}
