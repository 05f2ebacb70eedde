import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';
import type { WorklistUnderMeasure } from '../worklist-page/main.tsx';
import { openList } from '../worklist-page/open-list.ts';

declare const worklistUnderMeasure: WorklistUnderMeasure;

const paints = 7;
const runs = 12;
const paintLimit = 150;
const collectorMs = 500;
const modelLimit = 100;

/**
 * From rows in memory, of which nothing was worked out yet, to a painted list. A page that has just been opened has no list
 * before it: what the lists before left behind is collected before the clock starts. The note tells what it is without that.
 */
export async function worklistPaint(session: BenchSession, name: string, count: number): Promise<Figure> {
  const page = await openList(session, count);
  const devtools = await session.sessionOf(page);
  await devtools.send('HeapProfiler.enable');
  const paint = async (isCollected: boolean): Promise<number> => {
    await page.evaluate(() => worklistUnderMeasure.renew());
    if (isCollected) {
      await devtools.send('HeapProfiler.collectGarbage');
      // The collector sweeps beside the page for a while: on two cores that would be measured as ours.
      await page.waitForTimeout(collectorMs);
    }
    const time = await page.evaluate(() => worklistUnderMeasure.paint());
    // The counts of the views are worked out after the painting.
    await page.waitForTimeout(count / 50);
    return time;
  };
  // The first one compiles.
  await paint(true);
  const times: number[] = [];
  const amongGarbage: number[] = [];
  for (let run = 0; run < paints; run += 1) {
    times.push(await paint(true));
    amongGarbage.push(await paint(false));
  }
  await page.close();
  return {
    name,
    unit: 'ms',
    runs: paints,
    median: rounded(median(times)),
    p95: rounded(quantile(times, 0.95)),
    limit: `median at most ${paintLimit} ms from data in memory`,
    holds: median(times) <= paintLimit,
    note: `${count} rows, each a new object, in the view of open findings sorted by tier. Among what the lists before left behind: median ${rounded(median(amongGarbage))}, p95 ${rounded(quantile(amongGarbage, 0.95))} ms.`,
  };
}

/** A sort or a filter of 130,000 rows beside TanStack's default row models in the same run. */
export async function worklistModel(session: BenchSession, what: 'sort' | 'filter'): Promise<Figure> {
  const count = 130_000;
  const page = await openList(session, count);
  const { first, ours, theirs } =
    what === 'sort'
      ? await page.evaluate((many) => worklistUnderMeasure.sort(many), runs)
      : await page.evaluate((many) => worklistUnderMeasure.filter(many), runs);
  await page.close();
  const [own, floor] = [median(ours), median(theirs)];
  const worst = Math.max(...ours);
  return {
    name: `worklist-${what}-130k`,
    unit: 'ms',
    runs: ours.length,
    median: rounded(own),
    p95: rounded(quantile(ours, 0.95)),
    floor: rounded(floor),
    ratio: rounded(own / floor),
    limit: `each at most ${modelLimit} ms`,
    holds: worst <= modelLimit,
    note: `Floor: TanStack's default row models on the same rows and columns. The first ${
      what === 'sort' ? 'sort by name, which compares in Finnish' : 'free search'
    }, of new rows: ${rounded(first)} ms; in the page that is done after the first painting.`,
  };
}

/** What the page holds with a list beside what it holds with the rows alone. */
export async function worklistHeap(session: BenchSession): Promise<Figure> {
  const page = await openList(session, 20_000);
  const devtools = await session.sessionOf(page);
  await devtools.send('HeapProfiler.enable');
  const used = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const rowsAlone = await used();
  /** A list whose views have been counted and whose columns have been ranked: it grows no more. */
  const settle = async () => {
    await page.evaluate(() => worklistUnderMeasure.renew());
    await page.evaluate(() => worklistUnderMeasure.paint());
    await page.waitForFunction(() => document.querySelectorAll('nav li button > span').length >= 7);
    await page.waitForTimeout(2000);
  };
  await settle();
  const once = await used();
  const ratios: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    await settle();
    ratios.push((await used()) / once);
  }
  await page.close();
  const worst = Math.max(...ratios);
  return {
    name: 'worklist-heap',
    unit: 'ratio',
    runs: ratios.length,
    median: rounded(median(ratios)),
    p95: rounded(worst),
    limit: 'at most 1.2 times the heap of the first painting, over ten new lists',
    holds: worst <= 1.2,
    note: `20,000 rows: ${Math.round(rowsAlone / 1e6)} MB without a list, ${Math.round(once / 1e6)} MB with one.`,
  };
}
