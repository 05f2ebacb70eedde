import type { Frame } from 'playwright-core';
import { timedPress } from '../consultation/timed-press.ts';
import { askButton, openConsultations, sendButton, writeQuestion } from '../consultation/write-question.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 20;
const limit = 50;

/** From the press on "send" to "saved" on the screen: the disclosure logged, every write of the question on the disk. */
export async function consultSend(session: BenchSession, client: number): Promise<Figure> {
  await session.switchTo(client, 'settled');
  const frame = await session.sidebar();
  await openConsultations(frame);
  await askButton(frame).click();
  // The first one compiles, and opens the outbox.
  await sendOne(frame, 0);
  const times: number[] = [];
  for (let run = 1; run <= runs; run += 1) times.push(await sendOne(frame, run));
  const floor = median(await session.inSidebar(putSealed, runs));
  const p95 = quantile(times, 0.95);
  return {
    name: 'consult-send',
    unit: 'ms',
    runs,
    median: rounded(median(times)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(times) / floor),
    limit: `p95 at most ${limit} ms from press to durable and shown`,
    holds: p95 <= limit,
    note: 'What leaves is composed anew behind the recipient\u2019s gate; then, one after the other and each in a strict transaction: the disclosure log, the four writes of the question together, the log of the writing. Floor: one sealed object of 4 KB put in one strict transaction, and a painted line that says so, in the same frame of the browser.',
  };
}

/** Leaves an empty form for the next one, when this one has arrived: delivery is no part of the figure. */
async function sendOne(frame: Frame, number: number): Promise<number> {
  await writeQuestion(frame, `Voiko asiakas saada tulkin ja ohjaajan samalle käynnille? (${number})`);
  const { pressedAt, paintedAt } = await timedPress(frame, sendButton(frame), '[data-sent]');
  await frame.locator('[data-sent="delivered"]').waitFor();
  await frame.getByRole('button', { name: 'Kysy toinen asia' }).click();
  await frame.getByRole('searchbox').waitFor();
  return paintedAt - pressedAt;
}

/** Runs in the sidebar: the milliseconds of each. */
async function putSealed(count: number): Promise<readonly number[]> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('bench-send-floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const content = new TextEncoder().encode('x'.repeat(4096));
  const place = document.createElement('p');
  place.style.cssText = 'position:fixed;top:0;left:0';
  document.body.append(place);
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    await new Promise((done) => setTimeout(done, 20 + (run % 7)));
    const started = performance.now();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content);
    await new Promise((done, failed) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ iv, sealed });
      transaction.oncomplete = done;
      transaction.onerror = () => failed(transaction.error);
    });
    place.textContent = `${run}`;
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
  indexedDB.deleteDatabase('bench-send-floor');
  return times;
}
