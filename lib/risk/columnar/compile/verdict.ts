import type { Truth } from '../../criterion.ts';
import type { Knowledge } from '../../evaluate/judgement.ts';
import type { Block } from '../block.ts';

/*
 * The truths of a criterion by a number. Of several parts of `all` that do not say no, and of `any` that do not say yes, the
 * greatest number is what they say together.
 */
export const no = 0;
export const yes = 1;
export const unknown = 2;
/** Unknown because the gate keeps something closed that could decide it. */
export const closed = 3;

export type Verdict = typeof no | typeof yes | typeof unknown | typeof closed;

/** How much is known, by a number. */
export const knowledgeNumbers = { complete: 0, unanswered: 1, closed: 2 } as const satisfies Record<
  Knowledge,
  number
>;
export const knowledges = ['complete', 'unanswered', 'closed'] as const satisfies readonly Knowledge[];

/** What is said for want of data. */
export const wanting: readonly [complete: Verdict, unanswered: Verdict, closed: Verdict] = [
  unknown,
  unknown,
  closed,
];

export function verdictOf(truth: Truth, knowledge: Knowledge): Verdict {
  if (truth === 'unknown') return knowledge === 'closed' ? closed : unknown;
  return truth === 'yes' ? yes : no;
}

/**
 * A criterion made ready for columns: says of each of the block's rows named in the first `count` of `rows` what it is,
 * at the row's place in `out`. Keeps what it works with to itself, so that it is used for one block at a time.
 */
export type Judge = (block: Block, rows: Int32Array, count: number, out: Uint8Array) => void;
