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

interface AtServer {
  readonly resource: {
    readonly id: string;
    readonly businessStatus?: { readonly coding: readonly { readonly code: string }[] };
  };
}

/** Answers to findings that the health register holds. */
async function answersAtServer(): Promise<readonly string[]> {
  const { repository } = stage.demo;
  const tasks = repository('health').all('Task') as unknown as readonly AtServer['resource'][];
  return tasks.flatMap(({ businessStatus }) => businessStatus?.coding.map(({ code }) => code) ?? []);
}

test('findings stand beside the client, each with the entries it rests on', async () => {
  const { page, frame } = await stage.open(stage.numberOf('tervahauta-larisa'));
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 20_000 });
  const section = frame.locator('section[data-section="findings"]');
  const row = section.getByRole('button', { name: /Yhteydenotot toistuvat samasta syystä/ });
  await expect(row).toBeVisible({ timeout: 20_000 });
  await section.scrollIntoViewIfNeeded();
  await takePicture(page, 'findings-section');
  await row.click();
  await expect(frame.getByRole('heading', { name: 'Yhteydenotot toistuvat samasta syystä' })).toBeFocused();
  await expect(frame.getByText('15.10.2026').first()).toBeVisible();
  await takePicture(page, 'finding-page');
  await page.close();
});
