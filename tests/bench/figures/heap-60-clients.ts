import { type Figure, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 3;

/** What the sidebar still holds after sixty clients beside what it held after the first ten. */
export async function heap60Clients(session: BenchSession): Promise<Figure> {
  const frame = await session.sidebar();
  const devtools = await session.sessionOf(frame);
  await devtools.send('HeapProfiler.enable');
  const used = async () => {
    // Twice: what the first one finalises, the second one frees.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const ratios: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (let number = 1; number <= 10; number += 1) await session.switchTo(number, 'settled');
    const afterTen = await used();
    for (let number = 11; number <= 60; number += 1) await session.switchTo(number, 'settled');
    // The same client is open at both readings, so that its own size does not count.
    await session.switchTo(10, 'settled');
    ratios.push((await used()) / afterTen);
  }
  await devtools.detach();
  const worst = Math.max(...ratios);
  const middle = [...ratios].sort((a, b) => a - b)[1] ?? worst;
  return {
    name: 'heap-60-clients',
    unit: 'ratio',
    runs,
    median: rounded(middle),
    p95: rounded(worst),
    limit: 'at most 1.2 times the heap after ten clients',
    holds: worst <= 1.2,
  };
}
