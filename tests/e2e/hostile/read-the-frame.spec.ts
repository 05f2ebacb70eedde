import { expect, test } from '@playwright/test';
import { type RecordAndBrowser, startRecordAndBrowser } from '../host/record-page.ts';
import { openHostile, placeOf, pressAt, waitUntilPressable } from './hostile-page.ts';

/*
 * The host's own script tries to read what the sidebar shows. It may know that there is a sidebar and how large it is,
 * and nothing else.
 */

/** Stands in the sidebar of client 1 (her own worker in the social register), and nowhere in the record. */
const secret = 'Sanna Räisänen';

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

/** What a script that runs first would set up, to catch the frame when it is made. */
function lieInWait(): void {
  const caught: unknown[] = [];
  Object.assign(globalThis, { caught, historyAtStart: history.length });
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    caught.push(root);
    return root;
  };
  const createElement = document.createElement.bind(document);
  document.createElement = (name: string) => {
    const element = createElement(name);
    if (name.toLowerCase() === 'iframe') caught.push(element);
    return element;
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.nodeName === 'IFRAME') caught.push(node);
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (name.includes('extension')) caught.push(name);
  }).observe({ entryTypes: ['resource', 'navigation', 'element', 'paint'] });
  addEventListener('message', ({ data }) => {
    // The framework's content script greets its page by its own name; nothing of any client is in that.
    if (!/^[a-p]{32}:host:wxt:content-script-started$/.test(String(data?.type)))
      caught.push(JSON.stringify(data));
  });
  addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    if (blockedURI.includes('extension')) caught.push(blockedURI);
  });
}

test('no element, window, selection, search, markup, timing or history tells what it shows', async () => {
  const { page, frame } = await openHostile(record, 1, '', lieInWait);
  await expect(frame.locator('body')).toContainText(secret);
  const loot = await page.evaluate((words) => {
    const found: string[] = [];
    const attempt = (name: string, read: () => unknown) => {
      try {
        const got = read();
        const text = typeof got === 'string' ? got : String(got ?? '');
        if (text.includes(words) || /chrome-extension:/.test(text))
          found.push(`${name}: ${text.slice(0, 80)}`);
      } catch {
        // Refused, which is the right answer.
      }
    };
    const element = document.querySelector('rinnalla-sidebar');
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    const inside = document.elementFromPoint(box.x + 50, box.y + 50);
    const range = document.caretPositionFromPoint?.(box.x + 50, box.y + 50);
    const markup = (element as (Element & { getHTML?: (options: object) => string }) | null)?.getHTML?.({
      serializableShadowRoots: true,
    });
    attempt('shadow root', () => element?.shadowRoot?.textContent);
    attempt('text', () => document.documentElement.textContent);
    attempt('markup', () => markup);
    attempt('element at a point', () => inside?.textContent);
    attempt('caret', () => range?.offsetNode.textContent);
    attempt('frames', () =>
      Array.from({ length: 5 }, (_, place) => frames[place]?.document.body.textContent).join(),
    );
    attempt('timing', () =>
      performance
        .getEntries()
        .map(({ name }) => name)
        .join(),
    );
    attempt('search', () => {
      const search = (globalThis as unknown as { find(text: string): boolean }).find;
      return search(words) ? words : '';
    });
    attempt('selection', () => {
      document.execCommand('selectAll');
      return getSelection()?.toString();
    });
    attempt('selection of the element', () => {
      if (element !== null) getSelection()?.selectAllChildren(element);
      return getSelection()?.toString();
    });
    getSelection()?.removeAllRanges();
    const { caught, historyAtStart } = globalThis as unknown as { caught: unknown[]; historyAtStart: number };
    return {
      found,
      isOpen: (element?.shadowRoot ?? null) !== null,
      caught: caught.map(String),
      windows: frames.length,
      entries: history.length - historyAtStart,
    };
  }, secret);
  expect(loot).toEqual({ found: [], isOpen: false, caught: [], windows: 0, entries: 0 });
  await page.close();
});

test('keys, pointer and text that go to the sidebar are not seen by the host', async () => {
  const { page, frame } = await openHostile(record, 1);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const types = [
      ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste', 'selectionchange'],
      ...['pointerdown', 'pointerup', 'click', 'dragstart', 'drag', 'drop', 'contextmenu'],
    ];
    for (const type of types) {
      addEventListener(type, () => seen.push(type), { capture: true });
      document.addEventListener(type, () => seen.push(type), { capture: true });
    }
  });
  await pressAt(page, await placeOf(frame, '[data-banner-name]'));
  await frame.locator('button').first().focus();
  await page.keyboard.type('abc');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
  expect(await seen()).toEqual([]);
  // The listeners do listen.
  await page.focus('#note-2');
  await page.keyboard.type('x');
  expect(await seen()).toContain('keydown');
  await page.close();
});

test('text of the sidebar cannot be dragged into the host', async () => {
  const { page, frame } = await openHostile(record, 1);
  await page.evaluate(() => {
    const dropped: string[] = [];
    Object.assign(globalThis, { dropped });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => dropped.push(event.dataTransfer?.getData('text/plain') ?? ''));
  });
  const isRefused = await frame.locator('[data-banner-name]').evaluate((element) => {
    return !element.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true }));
  });
  expect(isRefused).toBe(true);
  await frame.locator('[data-banner-name]').selectText();
  const from = await placeOf(frame, '[data-banner-name]');
  const left = await page.locator('rinnalla-sidebar').evaluate((one) => one.getBoundingClientRect().left);
  await page.mouse.move(left + from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(left - 100, 300, { steps: 10 });
  await page.mouse.move(left - 300, 400, { steps: 10 });
  await page.mouse.up();
  const dropped = await page.evaluate(() => (globalThis as unknown as { dropped: string[] }).dropped);
  expect(dropped).toEqual([]);
  await page.close();
});

test('what was copied in the sidebar is not given to a host that asks for it', async () => {
  const { page, frame } = await openHostile(record, 1);
  await waitUntilPressable(page);
  await pressAt(page, await placeOf(frame, 'section[data-section="owners"] button[aria-label^="Kopioi"]'));
  await expect(frame.locator('[data-completeness]')).toContainText('Teksti kopioitu');
  await page.click('#note-2');
  const got = await page.evaluate(async () => {
    const texts: string[] = [];
    addEventListener('paste', (event) => texts.push(event.clipboardData?.getData('text') ?? ''));
    const soon = <Value>(work: Promise<Value>) =>
      Promise.race([work, new Promise<undefined>((done) => setTimeout(done, 1500))]).catch(() => undefined);
    document.querySelector<HTMLElement>('#note-2')?.focus();
    document.execCommand('paste');
    texts.push((await soon(navigator.clipboard.readText())) ?? '');
    for (const item of (await soon(navigator.clipboard.read())) ?? []) {
      texts.push(await (await item.getType('text/plain')).text());
    }
    texts.push(document.querySelector<HTMLTextAreaElement>('#note-2')?.value ?? '');
    return texts.join('');
  });
  expect(got).toBe('');
  // It was there to be had: the user's own key gives it.
  await page.focus('#note-2');
  await page.keyboard.press('Control+v');
  await expect(page.locator('#note-2')).toHaveValue(/Sanna Räisänen/);
  await page.close();
});
