import type { Criterion, RiseCriterion } from '../../criterion.ts';
import type { CompileContext } from './compile-context.ts';
import { createShapeTable } from './shape-table.ts';
import { type Judge, no, unknown, wanting, yes } from './verdict.ts';

/** Counts side by side in one whole number, ten bits for each. */
const mostTogether = 3;
const bitsEach = 10;
const mostEach = (1 << bitsEach) - 1;

const isRise = (part: Criterion): part is RiseCriterion => 'type' in part && part.type === 'rise';

/**
 * Several rises that stand side by side, of one kind and the same period and amounts: in all registers, or in one of them. The
 * facts are counted for all of them in one look. Undefined for every other set of parts; `single` is asked about a client of
 * whom more is recorded than can be counted so.
 */
export function compileRises(
  parts: readonly Criterion[],
  deciding: typeof no | typeof yes,
  context: CompileContext,
  single: Judge,
): Judge | undefined {
  const rises = parts.filter(isRise);
  const [first] = rises;
  if (first === undefined || rises.length < parts.length) return undefined;
  if (rises.length < 2 || rises.length > mostTogether) return undefined;
  const key = ({ of, within, factor, by }: RiseCriterion) => JSON.stringify([of.kind, within, factor, by]);
  if (!rises.every((rise) => key(rise) === key(first))) return undefined;

  const { kind } = first.of;
  const masks = rises.map(({ of }) => context.mask(of));
  const knowledges = rises.map(({ of }) => context.knowledge(of));
  const table = createShapeTable(context.snapshot.shapes.shapes, new Int32Array(64), (_, number) =>
    masks.reduce((sum, mask, place) => sum | ((mask.read()[number] ?? 0) << (bitsEach * place)), 0),
  );
  const { unit, count: length } = context.length(first.within);
  const from = context.countingFrom(first.within);
  const earlier = context.countingFrom(unit === 'days' ? { days: 2 * length } : { months: 2 * length });
  const [least, times] = [context.amount(first.by), context.amount(first.factor)];
  const { today } = context;
  const one = new Int32Array(1);

  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[kind];
    const [added, coverage] = [table.read(), block.coverage];
    const known = knowledges.map((knowledge) => knowledge.read());
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const begin = start[row] as number;
      const end = start[row + 1] as number;
      if (end - begin > mostEach) {
        one[0] = row;
        single(block, one, 1, out);
        continue;
      }
      let now = 0;
      let before = 0;
      for (let at = begin; at < end; at += 1) {
        const on = day[at] as number;
        if (on < earlier) break;
        if (on > today) continue;
        if (on >= from) now += added[shape[at] as number] as number;
        else before += added[shape[at] as number] as number;
      }
      let verdict: number = deciding === yes ? no : yes;
      for (let place = 0; place < rises.length; place += 1) {
        const knows = known[place]?.[coverage[row] as number] ?? 0;
        const later = (now >> (bitsEach * place)) & mostEach;
        const sooner = (before >> (bitsEach * place)) & mostEach;
        const said =
          knows !== 0
            ? (wanting[knows] ?? unknown)
            : later - sooner >= least && later >= sooner * times
              ? yes
              : no;
        if (said === deciding) {
          verdict = said;
          break;
        }
        if (said > verdict) verdict = said;
      }
      out[row] = verdict;
    }
  };
}
