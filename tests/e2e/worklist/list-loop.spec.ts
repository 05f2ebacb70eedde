import { expect, type Locator, type Page, test } from '@playwright/test';
import { takePicture } from '../access/access-page.ts';
import { startTwo, type TwoProfessionals } from '../loop/two-professionals.ts';
import { findRow, openList, refresh, showAll, takeListPicture } from './list-page.ts';

/*
 * From the list to an owner and back, between two professionals in browsers of their own against the same servers: the lead asks
 * from the list, the nurse accepts in the sidebar, and the list says so when it is read again.
 */

test.describe.configure({ timeout: 180_000 });

const storyline = 'back-pain-unemployment';
let two: TwoProfessionals;
test.beforeAll(async () => {
  two = await startTwo();
});
test.afterAll(async () => {
  await two?.close();
});

const nameOf = () => two.demo.clients.find(({ number }) => number === two.numberOf(storyline))?.name ?? '';

/** Names the nurse from the side preview. */
async function askNurse(list: Page, row: Locator): Promise<void> {
  await row.click();
  const preview = list.locator('[data-preview]');
  await expect(preview.getByRole('heading', { level: 2 })).toContainText(nameOf());
  await preview.getByRole('radio', { name: /Tiina Mustonen/ }).check();
  await preview.locator('input[type="date"]').fill('2026-12-09');
  await preview.getByLabel('Viesti vastuuhenkilölle').fill('Soita ensi viikolla');
  await takeListPicture(list, 'list-preview');
  await preview.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
}

test('the lead asks from the list, the nurse accepts in the sidebar, and the list has the owner', async () => {
  const list = await openList(two.lead.chromium);
  await showAll(list);
  const row = await findRow(list, nameOf());
  await expect(row).not.toContainText('Tiina Mustonen');
  await askNurse(list, row);
  await expect(row).toContainText('Tiina Mustonen');
  await expect(row).toContainText('hyväksyntä auki');
  await expect.poll(async () => (await two.stored(storyline, 'Task')).length, { timeout: 30_000 }).toBe(1);
  // Responsibility has not moved by asking.
  expect(await two.stored(storyline, 'CareTeam')).toEqual([]);
  expect(JSON.stringify(await two.stored(storyline, 'Task'))).toContain('2026-12-09');

  const nurse = await two.nurse.open(two.numberOf(storyline));
  await expect(nurse.frame.locator('[data-loop]')).toContainText('Soita ensi viikolla');
  await nurse.frame.getByRole('button', { name: 'Hyväksy vastuu' }).click();
  await expect
    .poll(() => two.stored(storyline, 'CareTeam'), { timeout: 30_000 })
    .toMatchObject([{ status: 'active', participant: [{ member: { display: 'Tiina Mustonen' } }] }]);
  await takePicture(nurse.frame, 'list-loop-accepted');

  // The list is of when it was read: it changes when it is read again.
  await expect(row).toContainText('hyväksyntä auki');
  await refresh(list);
  await expect(row).toContainText(/Tiina Mustonen.*hyväksytty/s, { timeout: 30_000 });
  await expect(row).not.toContainText('hyväksyntä auki');
  await takeListPicture(list, 'list-accepted');
});
