import { expect, test } from '@playwright/test';
import type { SeenRequest } from '#demo/servers/faults.ts';
import { type AccessStage, startAccess, takePicture } from './access-page.ts';

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
  await takePicture(frame, 'no-relationship');
  await frame.getByRole('button', { name: 'Avaa syyllä' }).click();
  await frame.getByRole('radio').first().check();
  await frame.getByRole('textbox').fill(words);
  await takePicture(frame, 'special-reason');
  // A press counts only when the sidebar has stood in plain sight for a moment.
  await page.waitForTimeout(600);
  await frame.getByRole('button', { name: 'Avaa ja kirjaa lokiin' }).click();
  await page.waitForTimeout(800);
  await takePicture(frame, 'opened-for-reason');
  await expect(frame.locator('section[data-section="problems"]')).toBeVisible({ timeout: 20_000 });
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
  const withheld = frame.locator('[data-withheld]');
  await expect(withheld.first()).toBeVisible();
  const before = await withheld.count();
  await takePicture(frame, 'withheld');
  await withheld.first().getByRole('button', { name: /^Avaa/ }).click();
  await page.waitForTimeout(600);
  await withheld.first().getByRole('button', { name: 'Avaa ja kirjaa lokiin' }).click();
  await expect(withheld).toHaveCount(before - 1);
  await page.close();
});
