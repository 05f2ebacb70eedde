import type { OutboxUnderTest } from '#tests/e2e/faults/outbox-page/main.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 200;

/** From the press to the write being on disk: only then may the screen say "saved". */
export async function outboxDurable({ chromium }: BenchSession): Promise<Figure> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/outbox-under-test.html`);
  await page.waitForFunction(() => 'outboxUnderTest' in globalThis);
  const times = await page.evaluate(async (count) => {
    const { outboxUnderTest } = globalThis as unknown as OutboxUnderTest;
    const measured: number[] = [];
    for (let number = 0; number < count; number += 1) {
      const started = performance.now();
      const put = await outboxUnderTest.put({
        clientKey: `bench-${number % 20}`,
        // A source that the settings do not have: the writes stay, so that delivery is no part of the figure.
        sourceId: 'bench',
        what: 'assessment',
        text: 'Arvio '.repeat(50),
        change: {
          kind: 'create',
          resource: { resourceType: 'Observation', status: 'final', note: [{ text: 'Arvio '.repeat(300) }] },
        },
      });
      if (!put.ok) throw new Error(put.failure.reason);
      measured.push(performance.now() - started);
    }
    return measured;
  }, runs);
  await page.close();
  const p95 = quantile(times, 0.95);
  return {
    name: 'outbox-durable',
    unit: 'ms',
    runs,
    median: rounded(median(times)),
    p95: rounded(p95),
    limit: 'at most 30 ms (p95) from press to durable',
    holds: p95 <= 30,
    note: 'sealed content of some 2 KB, strict durability',
  };
}
