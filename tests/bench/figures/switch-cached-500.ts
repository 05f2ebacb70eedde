import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 40;

/**
 * From the press in the record to the painted summary of a cached client with 500 entries. Both figures read the sealed
 * store: the sidebar keeps no client in memory but the one who is open. `others`: who is opened in between.
 */
export async function switchCached500(
  session: BenchSession,
  {
    big500,
    others,
    name,
  }: { readonly big500: number; readonly others: readonly number[]; readonly name: string },
): Promise<Figure> {
  await session.switchTo(big500, 'settled');
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const other of others) await session.switchTo(other, 'settled');
    values.push(await session.switchTo(big500, 'summary'));
  }
  const floor = median(await session.inSidebar(floorOfSwitch, runs));
  const p95 = quantile(values, 0.95);
  return {
    name,
    unit: 'ms',
    runs,
    median: rounded(median(values)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(values) / floor),
    limit: 'p95 at most 100 ms',
    holds: p95 <= 100,
    note: `Until the page has painted the frame with the change (the screen shows it one to three frames later), ${others.length} other clients open in between. Floor: one sealed object of the same size read, opened, parsed, put into the page as text and painted, in the same frame of the browser.`,
  };
}

/** Runs in the sidebar: what no code can do without. Read, decrypt, parse, one text node, painted. */
async function floorOfSwitch(count: number): Promise<readonly number[]> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const entries = Array.from({ length: 500 }, (_, id) => ({
    id: `Encounter/${id}`,
    kind: 'contact',
    text: 'x'.repeat(400),
  }));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(entries)),
  );
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('bench-floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('records');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  database.transaction('records', 'readwrite').objectStore('records').put(sealed, 'one');
  const place = document.createElement('p');
  place.style.cssText = 'position:fixed;top:0;left:0';
  document.body.append(place);
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    await new Promise((done) => setTimeout(done, 20 + (run % 7)));
    const started = performance.now();
    const read = await new Promise<ArrayBuffer>((done) => {
      const request = database.transaction('records').objectStore('records').get('one');
      request.onsuccess = () => done(request.result);
    });
    const text = new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, read));
    place.textContent = `${run} ${(JSON.parse(text) as unknown[]).length}`;
    await new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(undefined);
      }),
    );
    times.push(performance.now() - started);
  }
  place.remove();
  database.close();
  indexedDB.deleteDatabase('bench-floor');
  return times;
}
