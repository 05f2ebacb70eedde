import { expect, test } from '@playwright/test';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';

/* Findings beside the open client, on the real sidebar: what they rest on, and an answer that the whole team sees. */

let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess();
});
test.afterAll(async () => {
  await stage?.close();
});

test('findings stand beside the client, each with the entries it rests on', async () => {
  const { page, frame } = await stage.open(stage.numberOf('tervahauta-larisa'));
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 20_000 });
  const section = frame.locator('section[data-section="findings"]');
  const row = section.getByRole('button', { name: /Yhteydenotot toistuvat samasta syystä/ });
  await expect(row).toBeVisible({ timeout: 20_000 });
  await section.scrollIntoViewIfNeeded();
  await takePicture(frame, 'findings-section');
  await row.click();
  await expect(frame.getByRole('heading', { name: 'Yhteydenotot toistuvat samasta syystä' })).toBeFocused();
  await expect(frame.getByText('15.10.2026').first()).toBeVisible();
  await takePicture(frame, 'finding-page');
  await page.close();
});

test('an answer is given in two presses, stands after a reload, and is taken back', async () => {
  const number = stage.numberOf('back-pain-unemployment');
  const { page, frame } = await stage.open(number);
  const title = 'Yhteydenotot toistuvat samasta syystä';
  const row = frame
    .locator('section[data-section="findings"]')
    .getByRole('button', { name: new RegExp(title) });
  await row.click({ timeout: 20_000 });
  await expect(frame.getByRole('heading', { name: title })).toBeFocused();
  await frame.getByRole('button', { name: /Tiedossa jo/ }).click();
  await takePicture(frame, 'finding-answer-sheet');
  await frame
    .getByRole('button', { name: /suunnitelmassa/i })
    .first()
    .click();
  await expect(frame.getByRole('button', { name: /Tiedossa jo/ })).toHaveAttribute('aria-pressed', 'true');
  await takePicture(frame, 'finding-answered');
  await frame.getByRole('button', { name: 'Yhteenveto', exact: true }).click();
  await expect(frame.getByText(/1 käsitelty/)).toBeVisible();
  await expect(row).toHaveCount(0);
  await takePicture(frame, 'finding-handled-section');
  await page.close();

  const again = await stage.open(number);
  await expect(again.frame.getByText(/1 käsitelty/)).toBeVisible({ timeout: 20_000 });
  const answered = await again.frame.evaluate(() => document.body.textContent);
  expect(answered).not.toContain(title);
  await again.page.close();
});

test('the segment waits for the client’s own view, then says what it suggests and why', async () => {
  const { page, frame } = await stage.open(stage.numberOf('tervahauta-larisa'));
  const block = frame.locator('[data-segment]');
  await expect(block).toHaveAttribute('data-segment', 'none', { timeout: 20_000 });
  await block.getByRole('button', { name: /Kysy asiakkaalta/ }).click();
  await block.getByRole('button', { name: 'Eivät riitä' }).click();
  await expect(block).toHaveAttribute('data-segment', 'network');
  await block.scrollIntoViewIfNeeded();
  await takePicture(frame, 'segment');
  await page.close();
});
