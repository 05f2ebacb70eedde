import type { RiskInput } from '../evaluate/risk-input.ts';
import type { Rule } from '../rule.ts';
import type { Block } from './block.ts';
import { createSharedTables } from './compile/compile-context.ts';
import { type CompiledRule, compileRule, outcomeCodes } from './compile/compile-rule.ts';
import type { Snapshot } from './snapshot.ts';

/** Evaluates rules on a snapshot as it is at the time, again and again. */
export interface ColumnEvaluator {
  /** For each rule, in the order given, the code of each row of the snapshot: see `outcomeCodes`. */
  evaluate(): readonly Uint8Array<ArrayBuffer>[];
  /** The same for these clients alone, in the order given; 0 for one who is not in the snapshot. */
  evaluateClients(ids: readonly string[]): readonly Uint8Array<ArrayBuffer>[];
}

/** Rows of one block that are asked about, and which of the clients stands in each. */
interface Chosen {
  readonly rows: number[];
  readonly clients: number[];
}

function chosenOf(ids: readonly string[], { placeOf }: Snapshot): ReadonlyMap<Block, Chosen> {
  const chosen = new Map<Block, Chosen>();
  for (const [client, id] of ids.entries()) {
    const place = placeOf(id);
    if (place === undefined) continue;
    const ofBlock = chosen.get(place.block) ?? { rows: [], clients: [] };
    chosen.set(place.block, ofBlock);
    ofBlock.rows.push(place.row);
    ofBlock.clients.push(client);
  }
  return chosen;
}

/** Whom to ask about in a block: of a client who has died nothing is asked any more. */
interface Asked {
  readonly version: number;
  readonly rows: Int32Array;
  /** Codes of the rows that are not asked about; absent when all are. */
  readonly others: Uint8Array | undefined;
}

function askedOf({ ids, deceased, rows, version }: Block): Asked {
  const asked = new Int32Array(rows);
  const others = new Uint8Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (ids[row] === undefined) continue;
    if (deceased[row] === 1) others[row] = outcomeCodes.notApplicable;
    else asked[count++] = row;
  }
  return { version, rows: asked.subarray(0, count), others: count === rows ? undefined : others };
}

/** Compiles the rules for a snapshot. They say the outcome alone; the evidence is worked out client by client. */
export function createColumnEvaluator(
  rules: readonly Rule[],
  snapshot: Snapshot,
  scores: RiskInput['scores'],
): ColumnEvaluator {
  const shared = createSharedTables(snapshot, scores);
  const compiled: readonly CompiledRule[] = rules.map((rule) => compileRule(rule, shared));
  const known = new WeakMap<Block, Asked>();
  const askedNow = (block: Block): Asked => {
    const before = known.get(block);
    if (before?.version === block.version) return before;
    const asked = askedOf(block);
    known.set(block, asked);
    return asked;
  };
  return {
    evaluate() {
      const size = snapshot.blocks.reduce((sum, block) => sum + block.rows, 0);
      const outcomes = rules.map(() => new Uint8Array(size));
      let from = 0;
      // Block by block, so that its columns are in the cache for every rule.
      for (const block of snapshot.blocks) {
        const { rows, others } = askedNow(block);
        for (const [place, rule] of compiled.entries()) {
          const out = outcomes[place]?.subarray(from, from + block.rows);
          if (out === undefined) continue;
          if (others !== undefined) out.set(others);
          rule.evaluate(block, rows, rows.length, out);
        }
        from += block.rows;
      }
      return outcomes;
    },
    evaluateClients(ids) {
      const outcomes = rules.map(() => new Uint8Array(ids.length));
      for (const [block, { rows, clients }] of chosenOf(ids, snapshot)) {
        const alive = Int32Array.from(rows.filter((row) => block.deceased[row] !== 1)).sort();
        const out = new Uint8Array(block.rows);
        for (const [place, rule] of compiled.entries()) {
          out.fill(outcomeCodes.notApplicable);
          rule.evaluate(block, alive, alive.length, out);
          const codes = outcomes[place];
          if (codes === undefined) continue;
          for (const [each, row] of rows.entries()) codes[clients[each] as number] = out[row] as number;
        }
      }
      return outcomes;
    },
  };
}
