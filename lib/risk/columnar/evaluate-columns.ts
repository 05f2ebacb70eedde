import type { RiskInput } from '../evaluate/risk-input.ts';
import type { Rule } from '../rule.ts';
import { type Block, clientsPerBlock } from './block.ts';
import { createSharedTables } from './compile/compile-context.ts';
import { type CompiledRule, compileRule, outcomeCodes } from './compile/compile-rule.ts';
import type { Snapshot } from './snapshot.ts';

/** What every rule says of every client of a snapshot. */
export interface ColumnOutcomes {
  /** Of the rows; undefined where no client stands. */
  readonly ids: readonly (string | undefined)[];
  /** For each rule, in the order given, the code of each row: see `outcomeCodes`. */
  readonly outcomes: readonly Uint8Array<ArrayBuffer>[];
}

/** Evaluates rules on a snapshot as it is at the time, again and again. */
export interface ColumnEvaluator {
  evaluate(): ColumnOutcomes;
}

/** Rows to ask about. Of a client who has died nothing is asked any more. */
function aliveRows({ ids, deceased, rows }: Block, into: Int32Array, out: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (ids[row] === undefined) out[row] = 0;
    else if (deceased[row] === 1) out[row] = outcomeCodes.notApplicable;
    else into[count++] = row;
  }
  return count;
}

/** Compiles the rules for a snapshot. Only what rules rest on is compiled: the outcome, without evidence. */
export function createColumnEvaluator(
  rules: readonly Rule[],
  snapshot: Snapshot,
  scores: RiskInput['scores'],
): ColumnEvaluator {
  const shared = createSharedTables(snapshot, scores);
  const compiled: readonly CompiledRule[] = rules.map((rule) => compileRule(rule, shared));
  const rows = new Int32Array(clientsPerBlock);
  return {
    evaluate() {
      const size = snapshot.blocks.reduce((sum, block) => sum + block.rows, 0);
      const outcomes = rules.map(() => new Uint8Array(size));
      let from = 0;
      // Block by block, so that its columns are in the cache for every rule.
      for (const block of snapshot.blocks) {
        for (const [place, rule] of compiled.entries()) {
          const out = outcomes[place]?.subarray(from, from + block.rows);
          if (out === undefined) continue;
          const count = aliveRows(block, rows, out);
          rule.evaluate(block, rows, count, out);
        }
        from += block.rows;
      }
      return { ids: snapshot.blocks.flatMap(({ ids }) => ids), outcomes };
    },
  };
}
