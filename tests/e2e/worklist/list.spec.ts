import { expect, test } from '@playwright/test';
import { startAccess } from '../access/access-page.ts';
import { openList, takeListPicture } from './list-page.ts';

test('try', async () => {
  const stage = await startAccess({ role: 'teamLead' });
  const page = await openList(stage.chromium).catch(async (e) => {
    for (const p of stage.chromium.context.pages()) console.log(p.url(), (await p.locator('body').textContent())?.slice(0, 500));
    throw e;
  });
  page.on('console', (m) => console.log('C', m.text()));
  page.on('pageerror', (m) => console.log('E', m.message));
  await page.waitForTimeout(6000);
  await takeListPicture(page, 'list');
  console.log((await page.locator('body').innerText()).slice(0, 3000));
  await stage.close();
  expect(1).toBe(1);
});
