import { type Figure, median, quantile, rounded } from '../figure.ts';
import { heapOverRefreshes } from '../refresh/heap.ts';
import { killAndResume } from '../refresh/kill-and-resume.ts';
import { leanAtOnce, refreshOnce } from '../refresh/refresh-once.ts';
import { startLeanServer } from '../refresh/start-lean-server.ts';

const runs = 3;
/** Browsers keep six connections to a server, and so does the floor. */
const connections = 6;
const clientsOfKill = 3000;
const clientsOfHeap = 200;
const refreshes = 30;

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** The barest code: the same requests, their answers parsed as JSON and let go of. */
async function fetchAndParse(asked: readonly Asked[]): Promise<void> {
  const queue = asked.values();
  const work = async () => {
    for (const { url, init } of queue) JSON.parse(await (await fetch(url, init)).text());
  };
  await Promise.all(Array.from({ length: connections }, work));
}

/** Milliseconds of the processor's time that this process has used since. */
function busySince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A whole team from a server over HTTP: everybody, then what changed, then interrupted, then again and again. */
export async function refreshMany(name: string, clients: number): Promise<Figure> {
  const server = await startLeanServer(clients);
  const ours: number[] = [];
  const floors: number[] = [];
  const oursBusy: number[] = [];
  const floorsBusy: number[] = [];
  let requests = 0;
  let entries = 0;
  let stored = new Map<string, string>();
  let incremental = Number.NaN;
  let changed = 0;
  try {
    for (let run = 0; run < runs; run += 1) {
      const asked: Asked[] = [];
      stored = new Map();
      const [before, busy] = [performance.now(), process.cpuUsage()];
      const whole = await refreshOnce(
        server.baseUrl,
        { onClient: ({ clientKey }) => void stored.set(clientKey, '2026-11-18T07:00:00Z') },
        (url, { signal: _, ...init }) => {
          asked.push({ url, init });
          return fetch(url, init);
        },
      );
      ours.push(performance.now() - before);
      oursBusy.push(busySince(busy));
      if (whole.reading.read !== clients) throw new Error(`${whole.reading.read} of ${clients} were read`);
      ({ entries } = whole);
      requests = asked.length;
      const [bare, bareBusy] = [performance.now(), process.cpuUsage()];
      await fetchAndParse(asked);
      floors.push(performance.now() - bare);
      floorsBusy.push(busySince(bareBusy));
    }
    const before = performance.now();
    const { reading } = await refreshOnce(server.baseUrl, { stored, since: '2026-11-18T07:00:00Z' });
    incremental = performance.now() - before;
    changed = reading.read;
    if (reading.unchanged + reading.read !== clients) throw new Error('The incremental refresh lost clients');
  } finally {
    server.close();
  }
  const { unread, readTwice } = await killAndResume(clientsOfKill);
  const heap = await heapOverRefreshes(clientsOfHeap, refreshes);
  const ratios = ours.map((each, run) => each / (floors[run] ?? Number.NaN));
  const ratio = median(ratios);
  return {
    name,
    unit: 'ratio',
    runs,
    median: rounded(ratio),
    p95: rounded(quantile(ratios, 0.95)),
    floor: 1,
    ratio: rounded(ratio),
    limit: `at most 4 times the barest code; killed twice, at most ${2 * leanAtOnce} clients read twice; heap of the last third at most 1.1 times the first`,
    holds: ratio <= 4 && unread === 0 && readTwice <= 2 * leanAtOnce && heap <= 1.1,
    note: `${clients} clients with 40 resources (${entries} entries) from a generated FHIR server in a process of its own: the demo's keeps every resource in memory and cannot hold them. Whole: ${rounded(median(ours) / 1000)} s, ${rounded(median(ours) / clients)} ms a client, ${requests} requests, through gate and log (in memory), one register. Floor: the same requests on ${connections} connections, parsed and let go of, ${rounded(median(floors) / 1000)} s. Of the processor's time in this process: ${rounded(median(oursBusy) / 1000)} s, floor ${rounded(median(floorsBusy) / 1000)} s. Incremental: ${rounded(incremental / 1000)} s, ${changed} with a change. Killed twice on ${clientsOfKill} clients: ${readTwice} read twice, ${unread} not at all. Heap after ${refreshes} refreshes of ${clientsOfHeap}: last third ${rounded(heap)} of the first.`,
  };
}
