import type { browser } from 'wxt/browser';
import { bundleStore } from '#tests/builders/bundle-store.ts';
import type * as storeEntry from '#tests/builders/store-entry.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

declare const chrome: typeof browser;
declare const rinnallaStore: typeof storeEntry;

const runs = 9;
const limit = 500;

/** From the press on "open" until the vault's sealer is there, in a page of the extension. */
export async function unlock({ chromium }: BenchSession): Promise<Figure> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await page.evaluate(await bundleStore());
  const values = await page.evaluate(measure, runs);
  await page.close();
  return {
    name: 'unlock',
    unit: 'ms',
    runs,
    median: rounded(median(values)),
    p95: rounded(quantile(values, 0.95)),
    limit: `median at most ${limit} ms`,
    holds: median(values) <= limit,
    note: 'PBKDF2-SHA-256 with 600,000 rounds, unwrapping, sharing the key with the other contexts and deriving the keys.',
  };
}

/** Runs in a page of the extension. */
async function measure(runs: number): Promise<number[]> {
  const passphrase = 'kolme sinistä kuusta';
  const vault = rinnallaStore.createVault({
    owner: { id: 'bench' },
    protection: 'passphrase',
    session: chrome.storage.session,
  });
  const made = await vault.create(passphrase);
  if (!made.ok) throw new Error(`The vault was not made: ${made.failure.reason}`);
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await vault.lock();
    const started = performance.now();
    const opened = await vault.unlock(passphrase);
    await vault.openSealer();
    values.push(performance.now() - started);
    if (!opened.ok) throw new Error(`The vault was not opened: ${opened.failure.reason}`);
  }
  return values;
}
