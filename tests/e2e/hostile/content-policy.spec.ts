import { expect, test } from '@playwright/test';
import { readUnfolded } from '#demo/check/unfold-sidebar.ts';
import { type RecordAndBrowser, startRecordAndBrowser } from '../host/record-page.ts';
import { openHostile } from './hostile-page.ts';

/* The extension's own pages live within their strict policy: nothing of theirs is refused, and inline code is. */

let record: RecordAndBrowser;
const refused: string[] = [];
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
  record.chromium.context.on('console', (message) => {
    if (/Content Security Policy|Trusted(?:HTML|Script)/i.test(message.text())) refused.push(message.text());
  });
});
test.afterAll(() => record?.close());
test.beforeEach(() => {
  refused.length = 0;
});

test('the whole sidebar, its menus and sheets, meets no refusal', async () => {
  const { page, frame } = await openHostile(record, 1);
  await readUnfolded(frame);
  for (const button of (await frame.locator('button[aria-haspopup]').all()).slice(0, 6)) {
    await button.click({ timeout: 2000 }).catch(() => undefined);
    await page.keyboard.press('Escape');
  }
  const styles = await frame.evaluate(() => document.querySelectorAll('style').length);
  expect(styles).toBe(0);
  expect(refused).toEqual([]);
  await page.close();
});

test('inline script, inline style, markup and code from text are refused in the sidebar', async () => {
  const { page, frame } = await openHostile(record, 1);
  const outcome = await frame.evaluate(async () => {
    const attempt = (deed: () => unknown) => {
      try {
        return String(deed());
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    const style = document.createElement('style');
    style.textContent = 'body{outline:7px solid red}';
    document.head.append(style);
    return {
      // Later, because the debugger's own call may evaluate what the page may not.
      evaluated: await new Promise((done) => setTimeout(() => done(attempt(() => Function('return 1')())))),
      markup: attempt(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      script: attempt(() => {
        script.text = 'globalThis.ran = true';
        document.head.append(script);
        return 'ran' in globalThis;
      }),
      styled: getComputedStyle(document.body).outlineWidth === '7px',
    };
  });
  expect(outcome).toEqual({
    evaluated: 'EvalError',
    markup: 'TypeError',
    script: 'TypeError',
    styled: false,
  });
  await page.close();
});

// Last: its presses change settings.
test('the options page meets no refusal', async () => {
  const page = await record.chromium.context.newPage();
  await page.goto(`chrome-extension://${record.chromium.extensionId}/options.html`);
  await expect(page.locator('h1')).toBeVisible();
  for (const button of (await page.locator('button').all()).slice(0, 12)) {
    await button.click({ timeout: 1000 }).catch(() => undefined);
    await page.keyboard.press('Escape');
  }
  expect(refused).toEqual([]);
  await page.close();
});
