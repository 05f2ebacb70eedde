import type { Page } from 'playwright-core';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 5;
const seconds = 4;

/** What the content script costs a host that changes 10,000 nodes a second: the page's own thread with and without it. */
export async function hostOverhead(session: BenchSession): Promise<Figure> {
  const { demo, chromium } = session;
  const address = `${demo.clientUrl(1)}?headerDelay=0&busy=10000`;
  const without = new URL(address);
  // The same server under a name that no host of the settings has: no content script runs there.
  without.hostname = 'localhost';
  const withScript: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // Alternating, so that what else the machine does meets both alike.
    withScript.push(await scriptShare(await chromium.context.newPage(), address));
    bare.push(await scriptShare(await chromium.context.newPage(), without.href));
  }
  const differences = withScript.map((value, run) => value - (bare[run] ?? 0));
  const overhead = median(differences);
  return {
    name: 'host-overhead',
    unit: '% of a core',
    runs,
    median: rounded(overhead),
    p95: rounded(quantile(differences, 0.95)),
    floor: rounded(median(bare)),
    limit: 'median at most 1 % of a core over the same page without the extension',
    holds: overhead <= 1,
    note: `Script time of the host page's process, ${seconds} s a run; floor is the page alone.`,
  };
}

/** Per cent of the wall time that the page's thread spent in scripts. */
async function scriptShare(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForSelector('header[data-patient-banner]');
  await page.waitForTimeout(2500);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { at: value('Timestamp'), script: value('ScriptDuration') };
  };
  const before = await read();
  await page.waitForTimeout(seconds * 1000);
  const after = await read();
  await page.close();
  return (100 * (after.script - before.script)) / (after.at - before.at);
}
