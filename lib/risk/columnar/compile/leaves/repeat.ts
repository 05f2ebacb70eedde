import type { RepeatCriterion } from '../../../criterion.ts';
import type { Shape } from '../../../facts/fact.ts';
import { reasonGroupOf } from '../../../reference/reason-groups.ts';
import { createNameDictionary } from '../../name-dictionary.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { createShapeLists } from '../shape-table.ts';
import type { Judge } from '../verdict.ts';

/** Of a chain that is broken: so long after every day that no gap is short enough. */
const never = 2_147_483_647;

export function compileRepeat({ of, within, gapDays, is }: RepeatCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const gap = context.amount(gapDays);
  const { today } = context;
  const groups = createNameDictionary();
  const groupsOf = ({ codings }: Shape) =>
    [...new Set(codings.flatMap((coding) => reasonGroupOf(coding) ?? []))].map(groups.numberOf);
  const table = createShapeLists(context.snapshot.shapes.shapes, groupsOf);
  // Of each group: in which row it was last met, on which day, and how long its chain is.
  let met = new Int32Array(0);
  let lastDay = new Int32Array(0);
  let chain = new Int32Array(0);
  let turn = 0;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    const { start: first, items } = table.read();
    if (met.length < groups.names.length) {
      const length = 2 * groups.names.length;
      [met, lastDay, chain] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    }
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      turn += 1;
      let longest = 0;
      for (let at = start[row] as number; at < end && longest < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const ofShape = shape[at] as number;
        if (on > today || meant[ofShape] !== 1) continue;
        const last = first[ofShape + 1] as number;
        for (let item = first[ofShape] as number; item < last; item += 1) {
          const group = items[item] as number;
          const isMet = met[group] === turn;
          const later = isMet ? (lastDay[group] as number) : today;
          met[group] = turn;
          // From today back: after a gap that is too long nothing older belongs to the chain.
          if (!(later - on <= gap)) {
            lastDay[group] = never;
            continue;
          }
          const length = isMet ? (chain[group] as number) + 1 : 1;
          lastDay[group] = on;
          chain[group] = length;
          if (length > longest) longest = length;
        }
      }
      const counted = Math.min(longest, most);
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}
