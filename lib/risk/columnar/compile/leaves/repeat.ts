import type { RepeatCriterion } from '../../../criterion.ts';
import type { Shape } from '../../../facts/fact.ts';
import { reasonGroupOf } from '../../../reference/reason-groups.ts';
import { createNameDictionary } from '../../name-dictionary.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { createShapeLists, createShapeTable } from '../shape-table.ts';
import type { Judge } from '../verdict.ts';

/** Far from the last number of a column. */
const lastTurn = 2_000_000_000;
const none = -1;
const several = -2;
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
  // Most contacts have one reason or none: the only group of a shape that is meant, `none`, or `several` that stand in the lists.
  const only = createShapeTable(context.snapshot.shapes.shapes, new Int32Array(64), (shape, number) => {
    if (mask.read()[number] !== 1) return none;
    const [group, another] = groupsOf(shape);
    return group === undefined ? none : another === undefined ? group : several;
  });
  const table = createShapeLists(context.snapshot.shapes.shapes, groupsOf);
  // Of each group: in which row it was last met, on which day, and how long its chain is.
  let met = new Int32Array(0);
  let lastDay = new Int32Array(0);
  let chain = new Int32Array(0);
  let turn = 0;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [known, coverage] = [knowledge.read(), block.coverage];
    const { start: first, items } = table.read();
    const onlyGroup = only.read();
    if (met.length < groups.names.length || turn > lastTurn) {
      turn = 0;
      const length = 2 * groups.names.length;
      [met, lastDay, chain] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    }
    const [metIn, lastOn, chainOf] = [met, lastDay, chain];
    const before = turn;
    turn += count;
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const now = before + each + 1;
      let longest = 0;
      for (let at = start[row] as number; at < end && longest < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const ofShape = shape[at] as number;
        const single = onlyGroup[ofShape] as number;
        if (on > today || single === none) continue;
        const last = single === several ? (first[ofShape + 1] as number) : 1;
        for (let item = single === several ? (first[ofShape] as number) : 0; item < last; item += 1) {
          const group = single === several ? (items[item] as number) : single;
          const isMet = metIn[group] === now;
          const later = isMet ? (lastOn[group] as number) : today;
          metIn[group] = now;
          // From today back: after a gap that is too long nothing older belongs to the chain.
          if (!(later - on <= gap)) {
            lastOn[group] = never;
            continue;
          }
          const length = isMet ? (chainOf[group] as number) + 1 : 1;
          lastOn[group] = on;
          chainOf[group] = length;
          if (length > longest) longest = length;
        }
      }
      const counted = Math.min(longest, most);
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}
