import { clientsPerBlock } from '#lib/risk/columnar/block.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createSnapshot, type Snapshot } from '#lib/risk/columnar/snapshot.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import { benchPortions, benchToday } from '../rules/clients.ts';
import { floorLoops } from '../rules/floor-loops.ts';
import { alternately, millisecondsOf } from '../rules/time.ts';

const entriesEach = 40;
const runs = 9;
const wholeRuns = 5;

function buildSnapshot(count: number): Snapshot {
  const snapshot = createSnapshot(benchToday, defaultTables);
  for (const portion of benchPortions(count, entriesEach, clientsPerBlock)) snapshot.addClients(portion);
  return snapshot;
}

/** Runs one loop over every block. */
function wholeLoop(snapshot: Snapshot, loop: ReturnType<typeof floorLoops>[string], out: Uint8Array): void {
  let from = 0;
  for (const block of snapshot.blocks) {
    loop?.(block, out.subarray(from, from + block.rows));
    from += block.rows;
  }
}

/**
 * Each of ten rules by the columnar evaluator and by a loop written by hand for it, turn by turn on the same columns; then
 * the whole catalogue at once. The two must say the same of every client.
 */
export async function rulesMany(name: string, count: number): Promise<Figure> {
  const snapshot = buildSnapshot(count);
  const loops = floorLoops(snapshot);
  const measured = Object.entries(loops).map(([id, loop]) => {
    const rule = ruleCatalogue.find((each) => each.id === id);
    if (rule === undefined) throw new Error(`No rule ${id} in the catalogue`);
    const evaluator = createColumnEvaluator([rule], snapshot, scores);
    const out = new Uint8Array(count);
    wholeLoop(snapshot, loop, out);
    const said = evaluator.evaluate()[0] ?? new Uint8Array();
    const differs = out.findIndex((code, row) => code !== said[row]);
    if (differs !== -1)
      throw new Error(`${id}, client ${differs}: ${said[differs]}, by hand ${out[differs]}`);
    const times = alternately(runs, evaluator.evaluate, () => wholeLoop(snapshot, loop, out));
    const [ours, floor] = [median(times.ours), median(times.floor)];
    return { id, ours, floor, ratio: ours / floor, present: said.filter((code) => code === 1).length };
  });
  const hasScore = (rule: Rule) => JSON.stringify(rule).includes('"type":"score"');
  const scored = ruleCatalogue.filter(hasScore);
  const others = createColumnEvaluator(
    ruleCatalogue.filter((rule) => !hasScore(rule)),
    snapshot,
    scores,
  );
  // The first run also looks at every shape for every selector.
  const first = millisecondsOf(others.evaluate);
  const whole = median(Array.from({ length: wholeRuns }, () => millisecondsOf(others.evaluate)));
  const withScores = millisecondsOf(createColumnEvaluator(scored, snapshot, scores).evaluate);
  const ratios = measured.map(({ ratio }) => ratio);
  const worst = Math.max(...ratios);
  const each = measured
    .map(
      ({ id, ours, floor, ratio, present }) =>
        `${id} ${rounded(ratio)} (${rounded(ours)}/${rounded(floor)} ms, ${present} present)`,
    )
    .join('; ');
  return {
    name,
    unit: 'ratio',
    runs,
    median: rounded(median(ratios)),
    p95: rounded(quantile(ratios, 0.95)),
    floor: 1,
    ratio: rounded(worst),
    limit: 'at most 2 for the worst of ten rules',
    holds: worst <= 2,
    note: `${count} clients with ${entriesEach} entries. Each rule against its loop by hand: ${each}. The ${ruleCatalogue.length - scored.length} rules of the catalogue without a score at once: ${rounded(whole)} ms by the clock (the first time ${rounded(first)} ms); the ${scored.length} with one, client by client: ${rounded(withScores)} ms. Ratios are of the processor's time in this thread.`,
  };
}
