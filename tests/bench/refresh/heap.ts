import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { refreshOnce } from './refresh-once.ts';
import { startLeanServer } from './start-lean-server.ts';

/** Bytes of the heap that are still in use after everything that can be let go of has been. */
function usedHeap(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  // Twice: what the first one finalises, the second one frees.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The heap of the last third of so many refreshes beside that of the first third. */
export async function heapOverRefreshes(clients: number, refreshes: number): Promise<number> {
  const server = await startLeanServer(clients);
  try {
    const used: number[] = [];
    // What is loaded and compiled once does not count.
    await refreshOnce(server.baseUrl, {});
    for (let round = 0; round < refreshes; round += 1) {
      await refreshOnce(server.baseUrl, {});
      used.push(usedHeap());
    }
    const third = Math.floor(refreshes / 3);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return mean(used.slice(-third)) / mean(used.slice(0, third));
  } finally {
    server.close();
  }
}
