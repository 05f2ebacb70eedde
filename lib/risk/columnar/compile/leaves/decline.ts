import type { DeclineCriterion } from '../../../criterion.ts';
import { noDay } from '../../block.ts';
import { createNameDictionary } from '../../name-dictionary.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { createShapeTable } from '../shape-table.ts';
import { type Judge, wanting } from '../verdict.ts';

/** Far from the last number of a column. */
const lastTurn = 2_000_000_000;

export function compileDecline({ of, by, is }: DeclineCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const least = context.amount(by);
  const names = createNameDictionary();
  const table = createShapeTable(context.snapshot.shapes.shapes, new Int32Array(64), ({ name }) =>
    names.numberOf(name),
  );
  // Of each name: in which row it was last met, the newest day and number, and whether its pair is found.
  let met = new Int32Array(0);
  let newestDay = new Int32Array(0);
  let isPaired = new Uint8Array(0);
  let newest = new Float64Array(0);
  let turn = 0;
  return (block, rows, count, out) => {
    const { start, shape, day, value } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    const nameOf = table.read();
    if (met.length < names.names.length || turn > lastTurn) {
      turn = 0;
      const length = 2 * names.names.length;
      [met, newestDay] = [new Int32Array(length), new Int32Array(length)];
      [isPaired, newest] = [new Uint8Array(length), new Float64Array(length)];
    }
    const [metIn, dayOf, paired, numberOf] = [met, newestDay, isPaired, newest];
    const before = turn;
    turn += count;
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const now = before + each + 1;
      let pairs = 0;
      let risen = 0;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        const number = value[at] as number;
        if (on === noDay) break;
        if (Number.isNaN(number) || meant[shape[at] as number] !== 1) continue;
        const name = nameOf[shape[at] as number] as number;
        if (metIn[name] !== now) {
          metIn[name] = now;
          dayOf[name] = on;
          numberOf[name] = number;
          paired[name] = 0;
        } else if (paired[name] === 0 && dayOf[name] !== on) {
          paired[name] = 1;
          pairs += 1;
          if ((numberOf[name] as number) - number >= least) risen += 1;
        }
      }
      const knows = known[coverage[row] as number] as 0 | 1 | 2;
      out[row] =
        pairs === 0 ? wanting[knows] : (verdicts[knows * (most + 1) + Math.min(risen, most)] as number);
    }
  };
}
