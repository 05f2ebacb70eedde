import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';
import type { WorklistUnderMeasure } from '../worklist-page/main.tsx';
import { openList } from '../worklist-page/open-list.ts';

declare const worklistUnderMeasure: WorklistUnderMeasure;

const rows = 130_000;
const frameLimit = 20;
const limit = `p95 of a frame at most ${frameLimit} ms`;
/** Pixels a second of Chromium's own scroll gesture when it is told none: the pace of somebody who looks for a name. */
export const readingSpeed = 800;
/** A list that is thrown: 270 rows a second, as many as `worklist-scroll` brings in at sixty frames. */
export const thrownSpeed = 12_000;
const gestureSeconds = 5;

async function openPainted(session: BenchSession) {
  const page = await openList(session, rows);
  await page.evaluate(() => worklistUnderMeasure.paint());
  await page.waitForTimeout(4000);
  return page;
}

/** Frames while the list of 130,000 rows is scrolled by a script, five rows a frame. */
export async function worklistScroll(session: BenchSession): Promise<Figure> {
  const page = await openPainted(session);
  const { ours, bare } = await page.evaluate(() => worklistUnderMeasure.scroll(300, 220));
  await page.close();
  const slow = quantile(ours, 0.95);
  const [own, floor] = [median(ours), median(bare)];
  return {
    name: 'worklist-scroll',
    unit: 'ms',
    runs: ours.length,
    median: rounded(own),
    p95: rounded(slow),
    floor: rounded(floor),
    ratio: rounded(own / floor),
    limit,
    holds: slow <= frameLimit,
    note: `Headless frames come every 16.7 ms at the earliest. Rows that fly by so fast are drawn light. Floor: as many plain rows of one line of text a cell, without a library, in the same run; their p95 ${rounded(quantile(bare, 0.95))} ms.`,
  };
}

/** Frames while the list is scrolled by input as the browser gets it from a wheel, at so many pixels a second. */
export async function worklistGesture(session: BenchSession, name: string, speed: number): Promise<Figure> {
  const page = await openPainted(session);
  const devtools = await session.sessionOf(page);
  await page.evaluate(() => worklistUnderMeasure.watch());
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 500,
    y: 600,
    yDistance: -speed * gestureSeconds,
    speed,
    gestureSourceType: 'mouse',
  });
  const { times, untilWhole } = await page.evaluate(() => worklistUnderMeasure.watched());
  await page.close();
  if (times.length < 30) throw new Error(`The list moved in ${times.length} frames`);
  const slow = quantile(times, 0.95);
  return {
    name,
    unit: 'ms',
    runs: times.length,
    median: rounded(median(times)),
    p95: rounded(slow),
    limit,
    holds: slow <= frameLimit,
    note: `Real input, ${speed} pixels a second for ${gestureSeconds} seconds. Every row whole ${rounded(untilWhole)} ms after the list stood.`,
  };
}
