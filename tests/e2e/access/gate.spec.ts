import { expect, test } from '@playwright/test';
import type { SeenRequest } from '#demo/servers/faults.ts';
import { type AccessStage, startAccess, takePicture, textOf, unfoldAll } from './access-page.ts';

/* The gate beside a real record: what is closed is not even asked for, and opens only as the law lets it. */

let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess();
});
test.afterAll(async () => {
  await stage?.close();
});

const words = 'Tajunta alentunut, tarvitaan lääkelista';

test('without a relationship nothing is read; a special reason opens it, and stands in the log in words', async () => {
  const number = stage.numberOf('no-relationship');
  const asked: SeenRequest[] = [];
  stage.demo.faults.use((request) => {
    asked.push(request);
    return undefined;
  });
  const { page, frame } = await stage.open(number);
  await expect(frame.locator('[data-closed-client]')).toBeVisible({ timeout: 20_000 });
  // Conditions are in every record and in no question about access.
  const addresses = asked.flatMap(({ path, batch }) => [path, ...batch]);
  expect(addresses.filter((address) => /Condition|Observation|Medication/.test(address))).toEqual([]);
  const button = frame.getByRole('button', { name: 'Avaa syyllä' });
  await expect(button).toBeVisible();
  await takePicture(frame, 'no-relationship');
  await button.click();
  await frame.getByRole('radio').first().check();
  const open = frame.getByRole('button', { name: 'Avaa ja kirjaa lokiin' });
  await frame.getByRole('textbox').fill(words.slice(0, 19));
  await expect(open).toBeDisabled();
  await frame.getByRole('textbox').fill(words);
  await expect(frame.getByRole('dialog')).toContainText('muu rekisteri, jos asiakas on antanut luvan');
  await takePicture(frame, 'special-reason');
  // A press counts only when the sidebar has stood in plain sight for a moment.
  await page.waitForTimeout(600);
  // Not under something that the host has laid over it: then nothing is opened, and it is said.
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;right:0;top:0;width:400px;height:100vh;z-index:2147483647;pointer-events:none;background:#fff';
    document.documentElement.append(cover);
  });
  await page.waitForTimeout(600);
  await open.press('Enter');
  await expect(frame.getByText(/Sivupalkin päällä on jotain/)).toBeVisible();
  await expect(frame.locator('[data-closed-client]')).toHaveCount(1);
  await page.evaluate(() => document.querySelector('#cover')?.remove());
  await page.waitForTimeout(600);
  await open.click();
  await expect(frame.getByRole('dialog')).toHaveCount(0);
  await expect(frame.locator('section[data-section="problems"]')).toBeVisible({ timeout: 20_000 });
  await takePicture(frame, 'opened-for-reason');
  await expect(frame.locator('[data-closed-client]')).toHaveCount(0);
  stage.demo.faults.clear();
  await page.close();

  const log = await stage.chromium.context.newPage();
  await log.goto(`chrome-extension://${stage.chromium.extensionId}/options.html#log`);
  await expect(log.locator('section#log').getByText(words).first()).toBeVisible({ timeout: 20_000 });
  await log.close();

  // The second visit of the session asks for no second reason.
  const again = await stage.open(number);
  await expect(again.frame.locator('section[data-section="problems"]')).toBeVisible({ timeout: 20_000 });
  await again.page.close();
});

test('what the client refused appears nowhere, and specially protected content only by its own two presses', async () => {
  const { page, frame } = await stage.open(stage.numberOf('refused-document'));
  await expect(frame.locator('[data-client-state="summary"]')).toBeVisible();
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 20_000 });
  await unfoldAll(frame);
  // Her client plan of the social register is refused: neither shown nor counted, and no word says that it is there.
  const refused = /[Aa]siakassuunnitelma/;
  expect(await textOf(frame)).toContain('Täydentävä toimeentulotuki');
  expect(await textOf(frame)).not.toMatch(refused);
  const protectedWords = /[Mm]asennus/;
  const problems = frame.locator('section[data-section="problems"]');
  await expect(problems).not.toContainText(protectedWords);
  const withheld = frame.locator('[data-withheld]');
  await expect(withheld.first()).toBeVisible();
  const before = await withheld.count();
  await takePicture(frame, 'withheld');
  await withheld.first().getByRole('button', { name: /^Avaa/ }).click();
  // One press asks, and opens nothing.
  await expect(problems).not.toContainText(protectedWords);
  await takePicture(frame, 'withheld-asks');
  await page.waitForTimeout(600);
  await withheld.first().getByRole('button', { name: 'Avaa ja kirjaa lokiin' }).click();
  await expect(withheld).toHaveCount(before - 1);
  await expect(problems).toContainText(protectedWords);
  expect(await textOf(frame)).not.toMatch(refused);
  await page.close();
});

test('a refused service task takes all of its own away, and nothing of the others', async () => {
  const { page, frame } = await stage.open(stage.numberOf('refused-service-task'));
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 20_000 });
  await unfoldAll(frame);
  const text = await textOf(frame);
  expect(text).toContain('Kuntouttava työtoiminta');
  expect(text).toMatch(/[Aa]siakassuunnitelma/);
  expect(text).toContain('Sanna Räisänen');
  expect(text).not.toMatch(/[Pp]äihde/);
  await takePicture(frame, 'refused-service-task');
  await page.close();
});

test('the register whose disclosure the client has refused stays closed, and no reason is offered for it', async () => {
  const { page, frame } = await stage.open(stage.numberOf('permission-refused'));
  await expect(frame.getByText(/asiakas on kieltänyt/).first()).toBeVisible({ timeout: 20_000 });
  await unfoldAll(frame);
  expect(await textOf(frame)).not.toMatch(/Sosiaalinen luotto|Haverinen|Avaa syyllä/);
  await takePicture(frame, 'register-refused');
  await page.close();
});
