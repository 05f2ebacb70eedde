import type { RankCriterion } from '../../../criterion.ts';
import { sexNumbers } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { type Judge, unknown } from '../verdict.ts';

/** Nobody is older. */
const oldest = 199;

export function compileRank({ of, within, table: name }: RankCriterion, context: CompileContext): Judge {
  const table = context.snapshot.tables.ranks[name];
  const verdicts = (table?.rows ?? []).map(({ cutOff }) => countVerdicts('>', cutOff));
  // Number of the table's row by sex and age; -1 where the table has none.
  const rowOf = new Int16Array(3 * (oldest + 1)).fill(-1);
  for (const [sex, number] of Object.entries(sexNumbers)) {
    for (let age = 0; age <= oldest; age += 1)
      rowOf[number * (oldest + 1) + age] = (table?.rows ?? []).findIndex(
        (each) => each.sex === sex && each.fromAge <= age && age <= each.toAge,
      );
  }
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const { today } = context;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const age = block.age[row] as number;
      const place =
        age < 0 || age > oldest ? -1 : (rowOf[(block.sex[row] as number) * (oldest + 1) + age] as number);
      const ofRow = verdicts[place];
      if (ofRow === undefined) {
        out[row] = unknown;
        continue;
      }
      const { most } = ofRow;
      const end = start[row + 1] as number;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        if (on <= today && meant[shape[at] as number] === 1) counted += 1;
      }
      out[row] = ofRow.verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}
