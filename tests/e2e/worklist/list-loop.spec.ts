import { expect, type Frame, type Locator, type Page, test } from '@playwright/test';
import { takePicture } from '../access/access-page.ts';
import { keysOn } from '../keys.ts';
import { startTwo, type TwoProfessionals } from '../loop/two-professionals.ts';
import { expectRows, openList, takeListPicture, violations } from './list-page.ts';

/*
 * The whole way from the list and back, between two professionals in browsers of their own against the same servers: asked, declined,
 * asked again and accepted, the plan, both at the same moment, and the review that closes it. The list says so whenever it is
 * read again, and nothing of it is ever worked out from what the other one has only begun. Both work by keyboard alone, and the focus is
 * seen at every step and lost at none.
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
  const keys = keysOn(list);
  await expect(preview(list).getByRole('heading', { level: 2 })).toContainText(nameOf());
  await keys.write(preview(list).getByRole('searchbox', { name: 'Hae nimellä' }), 'Tiina Mustonen');
  await keys.press(preview(list).getByRole('radio', { name: /Tiina Mustonen/ }), 'Space');
  await keys.writeDay(preview(list).locator('input[type="date"]'), '2026-12-09');
  await keys.write(preview(list).getByLabel('Viesti vastuuhenkilölle'), message);
  await keys.press(preview(list).getByRole('button', { name: 'Pyydä hyväksyntä' }));
  // Who has asked reads on in the preview, and Esc is still the way back to the list.
  await expect(preview(list).locator(':focus')).toHaveCount(1);
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

/** Sets the day of the review for the one row that is on the list, asked once more as for many. */
async function setReview(list: Page, row: Locator, day: string): Promise<void> {
  const keys = keysOn(list);
  await keys.press(list.getByRole('grid'), 'Space');
  await expect(row.getByRole('checkbox')).toBeChecked();
  await keys.press(list.getByRole('button', { name: 'Aseta tarkistuspäivä' }));
  const dialog = list.getByRole('dialog');
  await keys.writeDay(dialog.locator('input[type="date"]'), day);
  await keys.press(dialog.getByRole('button', { name: 'Jatka' }));
  await keys.press(dialog.getByRole('button', { name: /1 asiakkaalle$/ }));
  await expect(dialog).toHaveCount(0);
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  await expect(list.getByRole('grid')).toBeFocused();
}

/** Reads what has changed at the sources. */
const refresh = (list: Page) =>
  keysOn(list).press(list.getByRole('button', { name: /^(Päivitä|Jatka päivitystä)$/ }));

/** Reads the list until the row says so. */
async function readUntil(list: Page, row: Locator, words: RegExp | string): Promise<void> {
  await refresh(list);
  await expect(row).toContainText(words, { timeout: 30_000 });
}

test('asked, declined, asked again, accepted, planned, changed by both, reviewed and closed', async () => {
  const list = await openList(two.lead.chromium);
  const keys = keysOn(list);
  await keys.press(
    list.getByRole('navigation', { name: 'Näkymät' }).getByRole('button', { name: /^Kaikki/ }),
  );
  await list.keyboard.press('/');
  await keys.type(nameOf());
  await expectRows(list, 1);
  const row = list.locator('tbody tr', { hasText: nameOf() });
  await expect(row).not.toContainText('Tiina Mustonen');
  await keys.press(list.getByRole('grid'));
  await askNurse(list, 'Soita ensi viikolla');
  await expect(row).toContainText('Tiina Mustonen');
  await expect(row).toContainText('hyväksyntä auki');
  await expect.poll(requests, { timeout: 30_000 }).toEqual(['requested']);
  expect(JSON.stringify(await two.stored(storyline, 'Task'))).toContain('2026-12-09');

  // Declined with a reason: the list says who did, and responsibility has moved nowhere.
  const nurse = await two.nurse.open(two.numberOf(storyline));
  await expect(loop(nurse.frame)).toContainText('Soita ensi viikolla');
  const decline = keysOn(nurse.page, nurse.frame);
  await decline.press(nurse.frame.getByRole('button', { name: 'En ota vastuuta' }));
  // The sheet takes the focus, and Esc gives it back.
  await expect(nurse.frame.locator('[data-loop-sheet] :focus')).toHaveCount(1);
  await nurse.page.keyboard.press('Escape');
  await expect(nurse.frame.getByRole('button', { name: 'En ota vastuuta' })).toBeFocused();
  await nurse.page.keyboard.press('Enter');
  await decline.press(nurse.frame.getByRole('button', { name: 'liikaa asiakkaita' }));
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
  const write = keysOn(again.page, frame);
  await write.press(frame.getByRole('button', { name: 'Hyväksy vastuu' }));
  await expect
    .poll(() => two.stored(storyline, 'CareTeam'), { timeout: 30_000 })
    .toMatchObject([{ status: 'active', participant: [{ member: { display: 'Tiina Mustonen' } }] }]);
  await expect(row).toContainText('hyväksyntä auki');
  await readUntil(list, row, /Tiina Mustonen.*hyväksytty/s);

  // The plan, by who is now responsible.
  await again.page.keyboard.press('Alt+4');
  await expect(frame.getByRole('tab', { name: 'Suunnitelma' })).toBeFocused();
  await write.press(frame.getByRole('button', { name: 'Kirjoita suunnitelma' }));
  await expect(frame.locator('[data-plan-form] > h2')).toBeFocused();
  await write.write(
    frame.getByRole('textbox', { name: 'Mikä asiakkaalle on tärkeää' }),
    'Että selkä antaa nukkua.',
  );
  await write.press(frame.getByRole('button', { name: /liikuntaa pienin askelin/ }));
  await write.press(frame.getByRole('button', { name: /^3 kk/ }));
  await write.press(frame.getByRole('button', { name: 'Kirjaa potilastietoon' }));
  await expect(frame.locator('[data-plan-written="delivered"]')).toBeVisible({ timeout: 30_000 });
  await expect(frame.getByRole('heading', { name: 'Terveys- ja hoitosuunnitelma' })).toBeFocused();
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
  const change = keysOn(third.page, third.frame);
  await change.press(loop(third.frame).getByRole('button', { name: 'Vaihda päivä' }));
  await change.press(loop(third.frame).getByRole('button', { name: /^3 kuukauden päästä/ }));
  await expect.poll(reviewDays, { timeout: 30_000 }).toEqual(['2027-02-18']);
  await setReview(list, row, '2027-01-07');
  const mark = list.locator('[data-outbox-mark]');
  await expect(mark).toContainText('odottaa ratkaisuasi', { timeout: 30_000 });
  await keys.press(mark);
  const conflict = list.locator('[data-outbox-item="conflict"]');
  await expect(conflict).toContainText(nameOf());
  await expect(conflict).toContainText('18.2.2027');
  await expect(conflict).toContainText('7.1.2027');
  await takeListPicture(list, 'list-loop-conflict');
  expect(await violations(list), 'conflict').toEqual([]);
  await keys.press(conflict.getByRole('button', { name: 'Pidä palvelimen' }));
  await expect(mark).toHaveCount(0);
  expect(await reviewDays()).toEqual(['2027-02-18']);
  await readUntil(list, row, '18.2.2027');

  // The review that is held closes it: the list says so, in the row and with its day in the preview.
  await third.page.close();
  const last = await two.nurse.open(two.numberOf(storyline));
  const close = keysOn(last.page, last.frame);
  await close.press(loop(last.frame).getByRole('button', { name: 'Tarkistus pidetty' }));
  await close.press(loop(last.frame).getByRole('button', { name: 'Suljetaan: tavoite saavutettu' }));
  await takePicture(last.frame, 'list-loop-closed-sidebar');
  await expect.poll(async () => (await two.stored(storyline, 'Task')).length, { timeout: 30_000 }).toBe(4);
  await readUntil(list, row, 'suljettu');
  await expect(preview(list)).toContainText('Suljettu 18.11.2026.');
  await takeListPicture(list, 'list-loop-closed');
});
