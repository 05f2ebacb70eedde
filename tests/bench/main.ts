import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Figure } from './figure.ts';
import { consultDeliver } from './figures/consult-deliver.ts';
import { consultOpen } from './figures/consult-open.ts';
import { consultSend } from './figures/consult-send.ts';
import { formKeypress } from './figures/form-keypress.ts';
import { formOpen, formOpenAll } from './figures/form-open.ts';
import { heap60Clients } from './figures/heap-60-clients.ts';
import { hostOverhead } from './figures/host-overhead.ts';
import { inboxPaint } from './figures/inbox.ts';
import { logCost } from './figures/log-cost.ts';
import { openCold } from './figures/open-cold.ts';
import { outboxDurable } from './figures/outbox-durable.ts';
import { refreshMany } from './figures/refresh-many.ts';
import { rulesMany } from './figures/rules-many.ts';
import { rulesOneClient } from './figures/rules-one-client.ts';
import { rulesPeers } from './figures/rules-peers.ts';
import { sizeContent, sizeSidebar } from './figures/sizes.ts';
import { snapshotUpdate } from './figures/snapshot-update.ts';
import { switchCached500 } from './figures/switch-cached-500.ts';
import { unlock } from './figures/unlock.ts';
import { worklistHeap, worklistModel, worklistPaint } from './figures/worklist.ts';
import { readingSpeed, thrownSpeed, worklistGesture, worklistScroll } from './figures/worklist-scroll.ts';
import { benchPopulation } from './population.ts';
import { type BenchSession, startSession } from './session.ts';

const output = resolve(import.meta.dirname, '../../.output');
const { population, big500, big2000, asked, assessed } = benchPopulation();

/** Needs a browser of its own, servers and the built extension; or nothing but this process. */
type Measure =
  | { readonly needs: 'browser'; readonly measure: (session: BenchSession) => Promise<Figure> }
  | { readonly needs: 'node'; readonly measure: () => Promise<Figure> };

const inBrowser = (measure: (session: BenchSession) => Promise<Figure>): Measure => ({
  needs: 'browser',
  measure,
});
const inNode = (measure: () => Promise<Figure>): Measure => ({ needs: 'node', measure });

const figures: Readonly<Record<string, Measure>> = {
  'size-sidebar': inBrowser((session) => sizeSidebar(session, 1)),
  'size-content': inBrowser(async (session) => sizeContent(session)),
  'switch-cached-500': inBrowser((session) =>
    switchCached500(session, { name: 'switch-cached-500', big500, others: [1] }),
  ),
  'switch-stored-500': inBrowser((session) =>
    switchCached500(session, { name: 'switch-stored-500', big500, others: [1, 2, 3, 4, 5, 7] }),
  ),
  'open-cold-500': inBrowser((session) => openCold(session, { entries: 500, number: big500, other: 1 })),
  'open-cold-2000': inBrowser((session) => openCold(session, { entries: 2000, number: big2000, other: 1 })),
  'log-cost': inBrowser(logCost),
  'host-overhead': inBrowser(hostOverhead),
  'heap-60-clients': inBrowser(heap60Clients),
  unlock: inBrowser(unlock),
  'outbox-durable': inBrowser(outboxDurable),
  'consult-open': inBrowser((session) => consultOpen(session, asked)),
  'consult-send': inBrowser((session) => consultSend(session, asked)),
  'consult-deliver': inBrowser((session) => consultDeliver(session, asked)),
  'form-open': inBrowser((session) => formOpen(session, assessed)),
  'form-open-all': inBrowser((session) => formOpenAll(session, assessed)),
  'form-keypress': inBrowser((session) => formKeypress(session, assessed)),
  'inbox-5000': inBrowser((session) => inboxPaint(session, 5000)),
  'worklist-paint-20k': inBrowser((session) => worklistPaint(session, 'worklist-paint-20k', 20_000)),
  'worklist-paint-130k': inBrowser((session) => worklistPaint(session, 'worklist-paint-130k', 130_000)),
  'worklist-sort-130k': inBrowser((session) => worklistModel(session, 'sort')),
  'worklist-filter-130k': inBrowser((session) => worklistModel(session, 'filter')),
  'worklist-scroll': inBrowser(worklistScroll),
  'worklist-scroll-reading': inBrowser((session) =>
    worklistGesture(session, 'worklist-scroll-reading', readingSpeed),
  ),
  'worklist-scroll-thrown': inBrowser((session) =>
    worklistGesture(session, 'worklist-scroll-thrown', thrownSpeed),
  ),
  'worklist-heap': inBrowser(worklistHeap),
  'rules-one-client': inNode(rulesOneClient),
  'rules-20k': inNode(() => rulesMany('rules-20k', 20_000)),
  'rules-130k': inNode(() => rulesMany('rules-130k', 130_000)),
  'rules-peers': inNode(rulesPeers),
  'snapshot-update': inNode(snapshotUpdate),
  'refresh-20k': inNode(() => refreshMany('refresh-20k', 20_000)),
};

const at = process.argv.indexOf('--only');
const only = at === -1 ? undefined : process.argv[at + 1];
if (at !== -1 && (only === undefined || !(only in figures))) {
  console.error(`--only takes one of: ${Object.keys(figures).join(', ')}`);
  process.exit(2);
}
const isNodeAlone = process.argv.includes('--node');

async function measureOne(figure: Measure): Promise<Figure> {
  if (figure.needs === 'node') return figure.measure();
  // A browser and servers of its own, so that no figure stands on what another one left behind.
  const session = await startSession(population);
  try {
    return await figure.measure(session);
  } finally {
    await session.close();
  }
}

const measured: Figure[] = [];
for (const [name, each] of Object.entries(figures)) {
  if ((only !== undefined && name !== only) || (isNodeAlone && each.needs !== 'node')) continue;
  const figure = await measureOne(each);
  measured.push(figure);
  console.log(JSON.stringify(figure));
}
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(measured, null, 2)}\n`);
const missed = measured.filter((figure) => !figure.holds).map((figure) => figure.name);
console.log(
  missed.length === 0 ? `All ${measured.length} figures hold.` : `Does not hold: ${missed.join(', ')}`,
);
