import { expect, test } from '@playwright/test';
import {
  expectSidebarShows,
  type RecordAndBrowser,
  startRecordAndBrowser,
  switchTo,
} from '../host/record-page.ts';
import { forgedMessages } from './forged-messages.ts';
import { dynamicAddress, keptState, openHostile } from './hostile-page.ts';

/* The host forges every message that exists, on every way that a page has, at every context. Nothing changes. */

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

test('no forged message changes the client, the settings, the layout or the record', async () => {
  const { page, frame } = await openHostile(record, 1);
  await page.focus('#note-2');
  const before = await keptState(record);
  const width = () => page.locator('rinnalla-sidebar').evaluate((one) => one.getBoundingClientRect().width);
  const answers = await page.evaluate(
    async ({ messages, id, address }) => {
      const answered: string[] = [];
      const sidebar = document.querySelector('rinnalla-sidebar');
      const embedded = document.createElement('iframe');
      embedded.src = address;
      document.body.append(embedded);
      await new Promise((loaded) => embedded.addEventListener('load', loaded));
      const windows = [
        window,
        embedded.contentWindow,
        ...Array.from({ length: 5 }, (_, place) => frames[place]),
      ];
      addEventListener('message', ({ source, data }) => {
        // An event that was made by hand has no source.
        if (source !== null && source !== window) answered.push(JSON.stringify(data));
      });
      const targets = [window, document, document.documentElement, sidebar];
      type Send = (...given: unknown[]) => unknown;
      const own = globalThis as { chrome?: { runtime?: { sendMessage?: Send } } };
      const send = own.chrome?.runtime?.sendMessage;
      for (const message of messages) {
        const type = (message as { type?: string }).type ?? String(message);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => answered.push(JSON.stringify(data));
        for (const target of windows) target?.postMessage(message, '*');
        embedded.contentWindow?.postMessage(message, '*', [port2]);
        for (const name of ['rinnalla', 'sidebar', id, 'sidebarAlive']) {
          const channel = new BroadcastChannel(name);
          channel.postMessage(message);
          channel.close();
        }
        for (const target of targets) {
          target?.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
          target?.dispatchEvent(new MessageEvent('message', { data: message, bubbles: true }));
        }
        localStorage.setItem('settings', JSON.stringify(message));
        dispatchEvent(new StorageEvent('storage', { key: 'settings', newValue: JSON.stringify(message) }));
        try {
          send?.(id, message, (answer: unknown) => {
            if (answer !== undefined) answered.push(JSON.stringify(answer));
          });
        } catch {
          // No page may send to the extension.
        }
      }
      await new Promise((done) => setTimeout(done, 1000));
      embedded.remove();
      return { answered, canSend: send !== undefined };
    },
    { messages: forgedMessages, id: record.chromium.extensionId, address: await dynamicAddress(frame) },
  );
  expect(answers).toEqual({ answered: [], canSend: false });
  expect(await keptState(record)).toBe(before);
  expect(await width()).toBe(400);
  await expectSidebarShows(page, record.nameOf(1));
  await expect(page.locator('#note-2')).toHaveValue('');
  await expect(frame.locator('[data-completeness]')).toContainText(/rekister/i);
  await page.close();
});

test('a host cannot end the content script by the words in which one script ends another', async () => {
  const { page } = await openHostile(record, 1);
  await page.evaluate((id) => {
    for (const type of ['wxt:content-script-started', 'wxt:locationchange', 'wxt:reload-content-script']) {
      const name = `${id}:host:${type}`;
      const detail = { contentScriptName: 'host', messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(name, { detail }));
      dispatchEvent(new CustomEvent(name, { detail }));
      postMessage({ type: name, ...detail }, '*');
    }
  }, record.chromium.extensionId);
  await page.waitForTimeout(1500);
  await expectSidebarShows(page, record.nameOf(1));
  await switchTo(page, record.nameOf(2));
  await expectSidebarShows(page, record.nameOf(2));
  await page.close();
});

test('a host that forges a header gets words, and nobody else’s data', async () => {
  const { page, frame } = await openHostile(record, 1);
  // The name of one client with the identity code of another: what a host could say to see somebody else.
  await page.evaluate((name) => {
    const shown = document.querySelector('header[data-patient-banner] .patient-name');
    if (shown !== null) shown.textContent = name;
  }, record.nameOf(2));
  await expect(frame.locator('[data-client-state="unclear"], [data-client-state="refused"]')).toBeVisible();
  await expect(frame.locator('[data-client-state="summary"]')).toHaveCount(0);
  await page.close();
});
