import { expect, type Frame, test } from '@playwright/test';
import { takePicture } from '../access/access-page.ts';
import { startTwo, type TwoProfessionals } from './two-professionals.ts';

/*
 * From finding to owner between two professionals, each in a browser of their own, against the same servers: the request
 * reaches the other's sidebar, responsibility moves with the acceptance alone, and when both act at the same moment the second
 * sees both versions and nothing is lost.
 */

test.describe.configure({ timeout: 180_000 });

let two: TwoProfessionals;
test.beforeAll(async () => {
  two = await startTwo();
});
test.afterAll(async () => {
  await two?.close();
});

/** A client of their own for each test: nobody has named an owner for any of them. */
const clients = {
  accepted: 'back-pain-unemployment',
  declined: 'diabetes-without-follow-up',
  both: 'tervahauta-larisa',
} as const;
const loop = (frame: Frame) => frame.locator('[data-loop]');
const owners = (frame: Frame) => frame.locator('section[data-section="owners"]');

/** The lead asks Tiina Mustonen, and the register has the request. */
async function leadAsks(storyline: string): Promise<void> {
  const { page, frame } = await two.lead.open(two.numberOf(storyline));
  await owners(frame).getByRole('button', { name: 'Nimeä' }).first().click();
  await frame.getByRole('radio', { name: /Tiina Mustonen/ }).check();
  await frame.getByLabel('Viesti vastuuhenkilölle').fill('Soita ensi viikolla');
  await takePicture(frame, 'loop-owner-form');
  await frame.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
  await expect(loop(frame)).toContainText('Hyväksyntä auki tänään: Tiina Mustonen');
  await takePicture(frame, 'loop-asked');
  await expect.poll(async () => (await two.stored(storyline, 'Task')).length, { timeout: 30_000 }).toBe(1);
  await page.close();
}

test('who was asked sees the request, accepts it, and both see the owner', async () => {
  const storyline = clients.accepted;
  await leadAsks(storyline);
  expect(await two.stored(storyline, 'CareTeam')).toEqual([]);

  const nurse = await two.nurse.open(two.numberOf(storyline));
  await expect(loop(nurse.frame)).toContainText('Sinua pyydetään vastuuhenkilöksi');
  await expect(loop(nurse.frame)).toContainText('Soita ensi viikolla');
  await takePicture(nurse.frame, 'loop-asked-me');
  await nurse.frame.getByRole('button', { name: 'Hyväksy vastuu' }).click();
  await expect(loop(nurse.frame)).toContainText('Vastuu hyväksytty.');
  // The record is read anew when the acceptance has arrived.
  await expect(owners(nurse.frame).getByRole('button', { name: 'Tiina Mustonen' }).first()).toBeVisible({
    timeout: 30_000,
  });
  await takePicture(nurse.frame, 'loop-accepted');
  await nurse.page.close();
  expect(await two.stored(storyline, 'Task')).toMatchObject([{ status: 'accepted' }]);
  expect(await two.stored(storyline, 'CareTeam')).toMatchObject([
    { status: 'active', participant: [{ member: { display: 'Tiina Mustonen' } }] },
  ]);

  const lead = await two.lead.open(two.numberOf(storyline));
  await expect(owners(lead.frame).getByRole('button', { name: 'Tiina Mustonen' }).first()).toBeVisible();
  await expect(loop(lead.frame)).not.toContainText('Hyväksyntä auki');
  await lead.page.close();
});

test('who was asked declines with a reason, and responsibility has not moved', async () => {
  const storyline = clients.declined;
  await leadAsks(storyline);
  const nurse = await two.nurse.open(two.numberOf(storyline));
  await nurse.frame.getByRole('button', { name: 'En ota vastuuta' }).click();
  await takePicture(nurse.frame, 'loop-decline');
  await nurse.frame.getByRole('button', { name: 'liikaa asiakkaita' }).click();
  await expect(loop(nurse.frame)).toContainText('Tiina Mustonen ei ottanut vastuuta');
  await expect
    .poll(async () => (await two.stored(storyline, 'Task'))[0]?.status, { timeout: 30_000 })
    .toBe('rejected');
  await nurse.page.close();
  const lead = await two.lead.open(two.numberOf(storyline));
  await expect(loop(lead.frame)).toContainText('Syy: liikaa asiakkaita');
  expect(await two.stored(storyline, 'CareTeam')).toEqual([]);
  await lead.page.close();
});

test('cancelled and accepted at the same moment: the second sees both, and nothing is lost', async () => {
  const storyline = clients.both;
  await leadAsks(storyline);
  const lead = await two.lead.open(two.numberOf(storyline));
  const nurse = await two.nurse.open(two.numberOf(storyline));
  await expect(loop(nurse.frame)).toContainText('Sinua pyydetään vastuuhenkilöksi');
  await lead.frame.getByRole('button', { name: 'Peru pyyntö' }).click();
  await expect
    .poll(async () => (await two.stored(storyline, 'Task'))[0]?.status, { timeout: 30_000 })
    .toBe('cancelled');
  await nurse.frame.getByRole('button', { name: 'Hyväksy vastuu' }).click();

  const mark = nurse.frame.locator('[data-outbox-mark]');
  await expect(mark).toContainText('odottaa ratkaisuasi', { timeout: 30_000 });
  await mark.click();
  const conflict = nurse.frame.locator('[data-outbox-item="conflict"]');
  await expect(conflict).toContainText('Tila');
  await expect(conflict).toContainText('hyväksytty');
  await expect(conflict).toContainText('peruttu');
  await takePicture(nurse.frame, 'loop-conflict');
  expect(await two.stored(storyline, 'CareTeam')).toEqual([]);
  await conflict.getByRole('button', { name: 'Pidä palvelimen' }).click();
  await expect(conflict).toHaveCount(0);
  // The responsibility ended with the acceptance that was given up.
  await expect(nurse.frame.locator('[data-outbox-item]')).toHaveCount(0);
  expect(await two.stored(storyline, 'CareTeam')).toEqual([]);
  await nurse.page.close();
  await lead.page.close();
});
