import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { InboxUnderMeasure } from '../inbox-page/main.tsx';
import type { BenchSession } from '../session.ts';

declare const inboxUnderMeasure: InboxUnderMeasure;

const paints = 9;
const limit = 200;

/** From consultations in memory, not sorted and not boxed yet, to a painted inbox. */
export async function inboxPaint({ chromium, sessionOf }: BenchSession, count: number): Promise<Figure> {
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width: 400, height: 900 });
  await page.goto(`chrome-extension://${chromium.extensionId}/inbox-bench.html`);
  await page.waitForFunction(() => 'inboxUnderMeasure' in globalThis);
  await page.evaluate((many) => inboxUnderMeasure.prepare(many), count);
  const devtools = await sessionOf(page);
  await devtools.send('HeapProfiler.enable');
  const times: number[] = [];
  const plain: number[] = [];
  let rows = 0;
  // The first one compiles, and is left out.
  for (let run = 0; run <= paints; run += 1) {
    await page.evaluate(() => inboxUnderMeasure.renew());
    // What the inboxes before left behind is no part of one that has just been opened.
    await devtools.send('HeapProfiler.collectGarbage');
    const time = await page.evaluate(() => inboxUnderMeasure.paint());
    rows = await page.evaluate(() => inboxUnderMeasure.rows());
    const floor = await page.evaluate(() => inboxUnderMeasure.paintPlain());
    if (run === 0) continue;
    times.push(time);
    plain.push(floor);
  }
  await page.close();
  return {
    name: `inbox-${count}`,
    unit: 'ms',
    runs: paints,
    median: rounded(median(times)),
    p95: rounded(quantile(times, 0.95)),
    floor: rounded(median(plain)),
    ratio: rounded(median(times) / median(plain)),
    limit: `median at most ${limit} ms from consultations in memory`,
    holds: median(times) <= limit,
    note: `${count} consultations of one professional, each a new object, joined, put into boxes and sorted; ${rows} lines are in the document. Floor: as many plain rows with the same words, painted.`,
  };
}
