import { clientsPerBlock } from '#lib/risk/columnar/block.ts';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createSnapshot } from '#lib/risk/columnar/snapshot.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import { benchClient, benchPortions, benchToday } from '../rules/clients.ts';
import { millisecondsOf } from '../rules/time.ts';

const clients = 130_000;
const runs = 300;

/** One client of many gets or loses some entries: the columns are changed in place of the old ones. */
export async function snapshotUpdate(): Promise<Figure> {
  const snapshot = createSnapshot(benchToday, defaultTables);
  for (const portion of benchPortions(clients, 40, clientsPerBlock)) snapshot.addClients(portion);
  const evaluator = createColumnEvaluator(ruleCatalogue, snapshot, scores);
  evaluator.evaluate();
  // Far from one another, and every tenth with a heavy record; made before, so that only the change is measured.
  const changed = Array.from({ length: runs }, (_, run) =>
    clientFactsOf(
      String((run * 7919) % clients),
      benchClient(1_000_000 + run, run % 10 === 0 ? 500 : 30 + (run % 20)).input,
    ),
  );
  const times = changed.map((client) => millisecondsOf(() => snapshot.updateClient(client)));
  const p95 = quantile(times, 0.95);
  return {
    name: 'snapshot-update',
    unit: 'ms',
    runs,
    median: rounded(median(times)),
    p95: rounded(p95),
    limit: 'p95 at most 5 ms',
    holds: p95 <= 5,
    note: `One of ${clients} clients; longest ${rounded(Math.max(...times))} ms. The rules are evaluated anew apart from this.`,
  };
}
