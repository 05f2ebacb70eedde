/** Milliseconds of one run, by the clock. */
export function millisecondsOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Milliseconds that something kept the processor, in this thread: what else the machine does is not in them. */
function workOf(run: () => unknown, times: number): number {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / times;
}

/** Long beside the steps of 4 ms in which some systems count a processor's time. */
const leastMs = 160;

/**
 * Work of each of so many runs of two things, turn by turn, so that both meet the same memory and processor. Some runs of
 * each go before, unmeasured: an engine compiles what it has seen.
 */
export function alternately(
  runs: number,
  ours: () => unknown,
  floor: () => unknown,
): { readonly ours: readonly number[]; readonly floor: readonly number[] } {
  const repeats = [ours, floor].map((run) => {
    const three = millisecondsOf(() => {
      for (let time = 0; time < 3; time += 1) run();
    });
    return Math.max(1, Math.ceil((3 * leastMs) / Math.max(three, 0.1)));
  });
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(workOf(ours, repeats[0] ?? 1));
    times.floor.push(workOf(floor, repeats[1] ?? 1));
  }
  return times;
}
