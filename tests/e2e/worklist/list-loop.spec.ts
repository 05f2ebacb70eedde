import { expect, type Frame, type Locator, type Page, test } from '@playwright/test';
import { takePicture } from '../access/access-page.ts';
import { startTwo, type TwoProfessionals } from '../loop/two-professionals.ts';
import { findRow, openList, refresh, showAll, takeListPicture, violations } from './list-page.ts';

/*
 * The whole way from the list and back, between two professionals in browsers of their own against the same servers: asked, declined,
 * asked again and accepted, the plan, both at the same moment, and the review that closes it. The list says so whenever it is
 * read again, and nothing of it is ever worked out from what the other one has only begun.
 */

test.describe.configure({ timeout: 240_000 });

const storyline = 'back-pain-unemployment';
let two: TwoProfessionals;
test.beforeAll(async () => {
  two = await startTwo();
  for (const { chromium } of [two.lead, two.nurse]) chromium.context.setDefaultTimeout(20_000);
});
test.afterAll(async () => {
  await two?.close();
});

const nameOf = () => two.demo.clients.find(({ number }) => number === two.numberOf(storyline))?.name ?? '';
const preview = (list: Page) => list.locator('[data-preview]');
const loop = (frame: Frame) => frame.locator('[data-loop]');

/** Names the nurse from the side preview, which stands open. */
async function askNurse(list: Page, message: string): Promise<void> {
  await expect(preview(list).getByRole('heading', { level: 2 })).toContainText(nameOf());
  await preview(list)
    .getByRole('radio', { name: /Tiina Mustonen/ })
    .check();
  await preview(list).locator('input[type="date"]').fill('2026-12-09');
  await preview(list).getByLabel('Viesti vastuuhenkilölle').fill(message);
  await preview(list).getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
}

/** How many requests the register has in each state. */
const requests = async () =>
  (await two.stored(storyline, 'Task'))
    .filter((task) => JSON.stringify(task).includes('"owner"'))
    .map(({ status }) => status)
    .toSorted();

/** Days of the reviews that the register has as agreed. */
const reviewDays = async () =>
  (await two.stored(storyline, 'Task'))
    .filter((task) => JSON.stringify(task).includes('"review"') && task.status === 'requested')
    .flatMap((task) => /"end":"(\d{4}-\d{2}-\d{2})/.exec(JSON.stringify(task))?.[1] ?? []);

/** Sets the day of the review for the one row, asked once more as for many. */
async function setReview(list: Page, row: Locator, day: string): Promise<void> {
  await row.getByRole('checkbox').check();
  await list.getByRole('button', { name: 'Aseta tarkistuspäivä' }).click();
  const dialog = list.getByRole('dialog');
  await dialog.locator('input[type="date"]').fill(day);
  await dialog.getByRole('button', { name: 'Jatka' }).click();
  await dialog.getByRole('button', { name: /1 asiakkaalle$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row.getByRole('checkbox')).not.toBeChecked();
}

/** Reads the list until the row says so. */
async function readUntil(list: Page, row: Locator, words: RegExp | string): Promise<void> {
  await refresh(list);
  await expect(row).toContainText(words, { timeout: 30_000 });
}

test('asked, declined, asked again, accepted, planned, changed by both, reviewed and closed', async () => {
  const list = await openList(two.lead.chromium);
  await showAll(list);
  const row = await findRow(list, nameOf());
  await expect(row).not.toContainText('Tiina Mustonen');
  await row.click();
  await askNurse(list, 'Soita ensi viikolla');
  await expect(row).toContainText('Tiina Mustonen');
  await expect(row).toContainText('hyväksyntä auki');
  await expect.poll(requests, { timeout: 30_000 }).toEqual(['requested']);
  expect(JSON.stringify(await two.stored(storyline, 'Task'))).toContain('2026-12-09');

  // Declined with a reason: the list says who did, and responsibility has moved nowhere.
  const nurse = await two.nurse.open(two.numberOf(storyline));
  await expect(loop(nurse.frame)).toContainText('Soita ensi viikolla');
  await nurse.frame.getByRole('button', { name: 'En ota vastuuta' }).click();
  await nurse.frame.getByRole('button', { name: 'liikaa asiakkaita' }).click();
  await expect.poll(requests, { timeout: 30_000 }).toEqual(['rejected']);
  await readUntil(list, row, 'pyyntöä ei hyväksytty');
  await expect(preview(list).locator('[data-loop-declined]')).toContainText(
    /Tiina Mustonen ei ottanut vastuuta .* Syy: liikaa asiakkaita/,
  );
  await expect(row).not.toContainText('hyväksyntä auki');
  await takeListPicture(list, 'list-loop-declined');
  expect(await two.stored(storyline, 'CareTeam')).toEqual([]);
  await nurse.page.close();

  // Asked again, and accepted.
  await askNurse(list, 'Soitetaan yhdessä');
  await expect.poll(requests, { timeout: 30_000 }).toEqual(['rejected', 'requested']);
  const again = await two.nurse.open(two.numberOf(storyline));
  const { frame } = again;
  await again.frame.getByRole('button', { name: 'Hyväksy vastuu' }).click();
  await expect
    .poll(() => two.stored(storyline, 'CareTeam'), { timeout: 30_000 })
    .toMatchObject([{ status: 'active', participant: [{ member: { display: 'Tiina Mustonen' } }] }]);
  await expect(row).toContainText('hyväksyntä auki');
  await readUntil(list, row, /Tiina Mustonen.*hyväksytty/s);

  // The plan, by who is now responsible.
  await frame.getByRole('tab', { name: 'Suunnitelma' }).click();
  await frame.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
  await frame.getByLabel('Mikä asiakkaalle on tärkeää').fill('Että selkä antaa nukkua.');
  await frame.getByRole('button', { name: /liikuntaa pienin askelin/ }).click();
  await frame.getByRole('button', { name: /^3 kk/ }).click();
  await frame.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect(frame.locator('[data-plan-written="delivered"]')).toBeVisible({ timeout: 30_000 });
  // With the plan the finding that the list began with is gone from it.
  await expect(preview(list)).toContainText('Yhteydenotot toistuvat');
  await refresh(list);
  await expect(preview(list)).not.toContainText('Yhteydenotot toistuvat', { timeout: 30_000 });
  await expect(row).toContainText('suunnitelma');
  await takeListPicture(list, 'list-loop-planned');

  // Both at the same moment: the nurse has changed the day, and the lead changes it on a list that was read before that.
  await setReview(list, row, '2026-12-16');
  await expect.poll(reviewDays, { timeout: 30_000 }).toEqual(['2026-12-16']);
  await refresh(list);
  await expect(list.locator('[data-refresh="idle"]')).toBeVisible({ timeout: 30_000 });
  await again.page.close();
  const third = await two.nurse.open(two.numberOf(storyline));
  await loop(third.frame).getByRole('button', { name: 'Vaihda päivä' }).click();
  await loop(third.frame)
    .getByRole('button', { name: /^3 kuukauden päästä/ })
    .click();
  await expect.poll(reviewDays, { timeout: 30_000 }).toEqual(['2027-02-18']);
  await setReview(list, row, '2027-01-07');
  const mark = list.locator('[data-outbox-mark]');
  await expect(mark).toContainText('odottaa ratkaisuasi', { timeout: 30_000 });
  await mark.click();
  const conflict = list.locator('[data-outbox-item="conflict"]');
  await expect(conflict).toContainText(nameOf());
  await expect(conflict).toContainText('18.2.2027');
  await expect(conflict).toContainText('7.1.2027');
  await takeListPicture(list, 'list-loop-conflict');
  expect(await violations(list), 'conflict').toEqual([]);
  await conflict.getByRole('button', { name: 'Pidä palvelimen' }).click();
  await expect(mark).toHaveCount(0);
  expect(await reviewDays()).toEqual(['2027-02-18']);
  await readUntil(list, row, '18.2.2027');

  // The review that is held closes it: the list says so, in the row and with its day in the preview.
  await third.page.close();
  const last = await two.nurse.open(two.numberOf(storyline));
  await loop(last.frame).getByRole('button', { name: 'Tarkistus pidetty' }).click();
  await loop(last.frame).getByRole('button', { name: 'Suljetaan: tavoite saavutettu' }).click();
  await takePicture(last.frame, 'list-loop-closed-sidebar');
  await expect.poll(async () => (await two.stored(storyline, 'Task')).length, { timeout: 30_000 }).toBe(4);
  await readUntil(list, row, 'suljettu');
  await expect(preview(list)).toContainText('Suljettu 18.11.2026.');
  await takeListPicture(list, 'list-loop-closed');
});
