import type { Criterion, MissingCriterion, Truth } from '../../criterion.ts';
import { atLeast } from '../../evaluate/judge-criterion.ts';
import { noDay } from '../block.ts';
import type { CompileContext } from './compile-context.ts';
import { createShapeTable } from './shape-table.ts';
import {
  closed,
  type Judge,
  knowledges,
  no,
  unknown,
  type Verdict,
  verdictOf,
  wanting,
  yes,
} from './verdict.ts';

/** A table of two to this power stands for so many leaves. */
const mostLeaves = 8;

/** The leaves of a criterion that is made of nothing but `missing`. */
function missingLeaves(criterion: Criterion): readonly MissingCriterion[] | undefined {
  if ('type' in criterion) return criterion.type === 'missing' ? [criterion] : undefined;
  const parts =
    'not' in criterion
      ? [criterion.not]
      : 'all' in criterion
        ? criterion.all
        : 'any' in criterion
          ? criterion.any
          : criterion.of;
  const leaves: MissingCriterion[] = [];
  for (const part of parts) {
    const ofPart = missingLeaves(part);
    if (ofPart === undefined) return undefined;
    leaves.push(...ofPart);
  }
  return leaves;
}

/** What the criterion says where each of its leaves says what is given. */
function combine(
  criterion: Criterion,
  verdicts: ReadonlyMap<Criterion, Verdict>,
  context: CompileContext,
): Verdict {
  if ('type' in criterion) return verdicts.get(criterion) ?? unknown;
  if ('not' in criterion) {
    const said = combine(criterion.not, verdicts, context);
    return said === yes ? no : said === no ? yes : said;
  }
  const parts = 'all' in criterion ? criterion.all : 'any' in criterion ? criterion.any : criterion.of;
  const needed =
    'all' in criterion ? parts.length : 'any' in criterion ? 1 : context.amount(criterion.atLeast);
  const said = parts.map((part) => combine(part, verdicts, context));
  const truths = said.map((each): Truth => (each === yes ? 'yes' : each === no ? 'no' : 'unknown'));
  return verdictOf(atLeast(needed, truths), said.includes(closed) ? 'closed' : 'unanswered');
}

/** How old the facts of some leaves may be, as bits; the shortest period first. */
function periodsOf(
  leaves: readonly MissingCriterion[],
  context: CompileContext,
): readonly { readonly oldest: number; readonly bits: number }[] {
  const byDay = new Map<number, number>();
  for (const [place, { within }] of leaves.entries()) {
    const oldest = context.oldestDay(within);
    byDay.set(oldest, (byDay.get(oldest) ?? 0) | (1 << place));
  }
  return [...byDay].map(([oldest, bits]) => ({ oldest, bits })).toSorted((a, b) => b.oldest - a.oldest);
}

/**
 * A criterion of nothing but "there is none of this, none of that", all of one kind and the same registers, in at most two periods: three of four
 * risk factors are not recorded. One look at the facts says which there are, as bits of one number, and a table says for
 * every such number what the whole criterion says. Undefined for every other criterion.
 */
export function compilePresence(criterion: Criterion, context: CompileContext): Judge | undefined {
  const leaves = missingLeaves(criterion);
  const [first] = leaves ?? [];
  if (leaves === undefined || first === undefined || leaves.length < 2 || leaves.length > mostLeaves)
    return undefined;
  const { kind, registers } = first.of;
  const isAlike = ({ of }: MissingCriterion) =>
    of.kind === kind && String(of.registers) === String(registers);
  if (!leaves.every(isAlike) || new Set(leaves).size < leaves.length) return undefined;
  const [shortest, longer, another] = periodsOf(leaves, context);
  if (shortest === undefined || another !== undefined) return undefined;

  const numbers = 1 << leaves.length;
  const verdicts = new Uint8Array(knowledges.length * numbers);
  for (const knows of [0, 1, 2] as const) {
    const ofNone = knows === 0 ? yes : wanting[knows];
    for (let bits = 0; bits < numbers; bits += 1) {
      const said = leaves.map((leaf, place) => [leaf, (bits >> place) & 1 ? no : ofNone] as const);
      verdicts[knows * numbers + bits] = combine(criterion, new Map<Criterion, Verdict>(said), context);
    }
  }

  const masks = leaves.map(({ of }) => context.mask(of));
  const table = createShapeTable(context.snapshot.shapes.shapes, new Uint8Array(64), (_, number) =>
    masks.reduce((bits, mask, place) => bits | ((mask.read()[number] ?? 0) << place), 0),
  );
  const knowledge = context.knowledge(first.of);
  const short = shortest.oldest;
  // A longer period, and the leaves that ask for it; where there is none it is no longer and nobody asks.
  const { oldest: long, bits: ofLong } = longer ?? { oldest: short, bits: 0 };
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[kind];
    const [meant, known, coverage] = [table.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let bits = 0;
      for (let at = start[row] as number; at < end; at += 1) {
        const mark = meant[shape[at] as number] as number;
        if (mark === 0) continue;
        const on = day[at] as number;
        // What has no day may have been recorded any day.
        if (on >= short || on === noDay) bits |= mark;
        else if (on >= long) bits |= mark & ofLong;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * numbers + bits] as number;
    }
  };
}
