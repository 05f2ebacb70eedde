import { evaluateRules } from '#lib/risk/evaluate/evaluate-rules.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import { benchClient, benchToday } from '../rules/clients.ts';
import { millisecondsOf } from '../rules/time.ts';

const entryCount = 500;
const clients = 40;
const rounds = 5;

/** All rules of the catalogue for one client after another, each with 500 entries, evidence and limits included. */
export async function rulesOneClient(): Promise<Figure> {
  const made = Array.from({ length: clients }, (_, place) => benchClient(place + 1, entryCount));
  const [times, readings]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const { entries, input } of made) {
      const reading = millisecondsOf(() =>
        factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: benchToday }),
      );
      const time = millisecondsOf(() => evaluateRules(ruleCatalogue, input));
      // Nobody opens forty clients in one second after starting: the first round is the engine's.
      if (round === 0) continue;
      times.push(time);
      readings.push(reading);
    }
  }
  const p95 = quantile(times, 0.95);
  return {
    name: 'rules-one-client',
    unit: 'ms',
    runs: times.length,
    median: rounded(median(times)),
    p95: rounded(p95),
    limit: 'p95 at most 5 ms',
    holds: p95 <= 5,
    note: `${ruleCatalogue.length} rules, ${entryCount} entries. Reading the entries as facts comes before: median ${rounded(median(readings))} ms.`,
  };
}
