import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Figure } from './figure.ts';
import { heap60Clients } from './figures/heap-60-clients.ts';
import { hostOverhead } from './figures/host-overhead.ts';
import { logCost } from './figures/log-cost.ts';
import { openCold } from './figures/open-cold.ts';
import { outboxDurable } from './figures/outbox-durable.ts';
import { sizeContent, sizeSidebar } from './figures/sizes.ts';
import { switchCached500 } from './figures/switch-cached-500.ts';
import { unlock } from './figures/unlock.ts';
import { benchPopulation } from './population.ts';
import { type BenchSession, startSession } from './session.ts';

const output = resolve(import.meta.dirname, '../../.output');
const { population, big500, big2000 } = benchPopulation();

/** In this order: sizes look at what the first client loaded. */
const figures: Readonly<Record<string, (session: BenchSession) => Promise<Figure>>> = {
  'size-sidebar': async (session) => {
    await session.switchTo(1, 'settled');
    return sizeSidebar(session);
  },
  'size-content': async (session) => sizeContent(session),
  'switch-cached-500': (session) =>
    switchCached500(session, { name: 'switch-cached-500', big500, others: [1] }),
  'switch-stored-500': (session) =>
    switchCached500(session, { name: 'switch-stored-500', big500, others: [1, 2, 3, 4, 5, 7] }),
  'open-cold-500': (session) => openCold(session, { entries: 500, number: big500, other: 1 }),
  'open-cold-2000': (session) => openCold(session, { entries: 2000, number: big2000, other: 1 }),
  'log-cost': logCost,
  'host-overhead': hostOverhead,
  'heap-60-clients': heap60Clients,
  unlock,
  'outbox-durable': outboxDurable,
};

const at = process.argv.indexOf('--only');
const only = at === -1 ? undefined : process.argv[at + 1];
if (at !== -1 && (only === undefined || !(only in figures))) {
  console.error(`--only takes one of: ${Object.keys(figures).join(', ')}`);
  process.exit(2);
}

const measured: Figure[] = [];
for (const [name, measure] of Object.entries(figures)) {
  if (only !== undefined && name !== only) continue;
  // A browser and servers of its own, so that no figure stands on what another one left behind.
  const session = await startSession(population);
  try {
    const figure = await measure(session);
    measured.push(figure);
    console.log(JSON.stringify(figure));
  } finally {
    await session.close();
  }
}
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(measured, null, 2)}\n`);
const missed = measured.filter((figure) => !figure.holds).map((figure) => figure.name);
console.log(
  missed.length === 0 ? `All ${measured.length} figures hold.` : `Does not hold: ${missed.join(', ')}`,
);
