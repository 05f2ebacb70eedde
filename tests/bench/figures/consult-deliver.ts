import type { Frame } from 'playwright-core';
import { openBrowser } from '#demo/browser.ts';
import { demoSettings } from '#demo/settings.ts';
import { timedPress } from '../consultation/timed-press.ts';
import { askButton, openConsultations, sendButton, writeQuestion } from '../consultation/write-question.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import { type BenchSession, benchNow } from '../session.ts';

const runs = 8;
/** How often an open inbox asks the servers. */
const askedEveryMs = 20_000;

/** From "saved" at the asker's to the line in the inbox of whoever was asked, in a browser profile of their own. */
export async function consultDeliver(session: BenchSession, client: number): Promise<Figure> {
  const theirs = await openBrowser({
    extensionDir: session.extensionDir,
    headless: true,
    viewport: { width: 1440, height: 900 },
  });
  try {
    await theirs.writeSettings(demoSettings({ ...session.demo, role: 'socialWorker', fixedNow: benchNow }));
    const page = await theirs.context.newPage();
    await page.goto(`${session.demo.clientUrl(client)}?headerDelay=0`);
    const inbox = await sidebarOf(page);
    await openConsultations(inbox);
    await session.switchTo(client, 'settled');
    const frame = await session.sidebar();
    await openConsultations(frame);
    await askButton(frame).click();
    const [visible, arrived]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const question = `Kuka varaa tulkin, ja mille ajalle? (${run})`;
      await writeQuestion(frame, question);
      // Whoever was asked last was seen just after an asking: without this all would fall at the same moment between two.
      await session.page.waitForTimeout((run * askedEveryMs) / runs);
      await inbox.evaluate(watchInbox, question);
      const { paintedAt } = await timedPress(frame, sendButton(frame), '[data-sent]');
      await frame.locator('[data-sent="delivered"]').waitFor();
      arrived.push(Date.now() - paintedAt);
      visible.push((await inbox.evaluate(awaitLine)) - paintedAt);
      await frame.getByRole('button', { name: 'Kysy toinen asia' }).click();
    }
    return {
      name: 'consult-deliver',
      unit: 'ms',
      runs,
      median: rounded(median(visible)),
      p95: rounded(quantile(visible, 0.95)),
      floor: rounded(median(arrived)),
      ratio: rounded(median(visible) / median(arrived)),
      limit: 'none: it is told, not limited',
      holds: true,
      note: 'An inbox that is open asks the servers anew every 20 s, so that half of that is waited for on the average. Floor: from "saved" to the asker\u2019s own screen saying that the server has it.',
    };
  } finally {
    await theirs.close();
  }
}

async function sidebarOf(page: import('playwright-core').Page): Promise<Frame> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const frame = page.frames().find((one) => one.url().startsWith('chrome-extension://'));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('The sidebar did not appear');
}

interface Watching {
  lineAt?: Promise<number>;
}

/** Runs in the other sidebar: begins to watch for a line with this question. */
function watchInbox(question: string): void {
  const lineAt = new Promise<number>((done) => {
    const observer = new MutationObserver(() => {
      const lines = [...document.querySelectorAll('[data-asked]')];
      if (!lines.some(({ textContent }) => textContent?.includes(question))) return;
      observer.disconnect();
      requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(globalThis, { lineAt });
}

function awaitLine(): Promise<number> {
  return (globalThis as Watching).lineAt as Promise<number>;
}
