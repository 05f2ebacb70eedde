import { expect, test } from '@playwright/test';
import { type AccessStage, startAccess } from '../access/access-page.ts';

/* The rules in the settings, for a team lead: what a rule would find among the team's own clients, before it is used. */

let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess({ role: 'teamLead' });
});
test.afterAll(async () => {
  await stage?.close();
});

test("a rule is tried on the team's own current clients, and each look is in the log", async () => {
  const page = await stage.chromium.context.newPage();
  await page.goto(`chrome-extension://${stage.chromium.extensionId}/options.html#rules`);
  const rules = page.locator('section#rules');
  const rule = rules.locator('[data-rule="emergency-visits"]');
  await rule.getByRole('button', { name: /Avaa sääntö/ }).click();
  await rule.getByRole('button', { name: 'Kokeile' }).click();
  await expect(rule.getByText(/Löytyisi \d+ \/ \d+ asiakasta/)).toBeVisible({ timeout: 60_000 });
  await expect(rule).toContainText('Tervahauta Larisa');
  // Nobody of the demo's team has a relationship with this client.
  await expect(rule).not.toContainText('Kuusiluoma');
  await rule.scrollIntoViewIfNeeded();
  await page.screenshot({ path: '.output/e2e-pictures/rules-preview.png' });
  await page.reload();
  const log = page.locator('section#log');
  await expect(log.getByRole('row', { name: /Tervahauta Larisa/ }).first()).toBeVisible({ timeout: 20_000 });
  await page.close();
});
