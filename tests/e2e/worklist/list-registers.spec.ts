import { expect, type Page, test } from '@playwright/test';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { findRow, openList, showAll, takeListPicture } from './list-page.ts';

/* Of a register that is closed for a client the list tells nothing, and says that it tells nothing. */

let stage: AccessStage;
let list: Page;
test.beforeAll(async () => {
  stage = await startAccess({ role: 'teamLead' });
  list = await openList(stage.chromium);
  await showAll(list);
});
test.afterAll(async () => {
  await stage?.close();
});

const clientOf = (storyline: string) => {
  const client = stage.demo.population.clients.find((each) => each.storyline === storyline);
  if (client === undefined) throw new Error(`No client tells ${storyline}`);
  return { name: `${client.name.family} ${client.name.given}`, municipality: client.municipality };
};

test('with permission the list counts what both registers hold, and the preview names both', async () => {
  const row = await findRow(list, clientOf('back-pain-unemployment').name);
  await expect(row).toContainText('22 (3)');
  await expect(row).not.toContainText('vain terveys');
  await row.click();
  await expect(list.locator('[data-preview]')).toContainText('Sos');
});

test('a finding of the register itself stands beside ours, and the row and the preview say whose it is', async () => {
  const row = await findRow(list, clientOf('many-medicines').name);
  await expect(row).toContainText('Kutsu jäänyt vastaamatta');
  await expect(row.getByText('palvelin', { exact: true })).toBeInViewport({ ratio: 0.95 });
  await row.click();
  const preview = list.locator('[data-preview]');
  await expect(preview).toContainText('palvelimen huomio');
  // Beside the preview too, where the columns are narrow.
  await expect(row.getByText('palvelin', { exact: true })).toBeInViewport({ ratio: 0.95 });
  await expect(await findRow(list, clientOf('living-alone-falls').name)).toBeVisible();
  await list.locator('tbody tr').click();
  await expect(preview).toContainText('Kaatumisvaaran arvio uusittava');
  // Ours stand beside it.
  await expect(preview).toContainText('Toimintakyky heikentynyt');
  await takeListPicture(list, 'list-server-findings');
});

test('a permission that has expired: health alone is counted, and nothing of the social register is on the page', async () => {
  const row = await findRow(list, clientOf('permission-expired').name);
  await expect(row).toContainText('vain terveys');
  // The social register has two contacts more, one in each of the two years.
  await expect(row).toContainText('3 (1)');
  await row.click();
  const preview = list.locator('[data-preview]');
  await expect(preview).toContainText('Sosiaali: ei oikeutta');
  await takeListPicture(list, 'list-no-permission');
  for (const hidden of ['Huusko', 'Vammaispalvelu', 'Kuljetuspalvelu']) {
    expect(await list.content()).not.toContain(hidden);
  }
});

test('a protection order: the municipality is hidden, in the row, the preview, the search and the filter', async () => {
  const { name, municipality } = clientOf('protection-order');
  const row = await findRow(list, name);
  await expect(row).toContainText('kunta salattu');
  await expect(row).toContainText('vain terveys');
  await row.click();
  const preview = list.locator('[data-preview]');
  await expect(preview).toContainText('kunta salattu');
  // Beside the preview the columns are narrow: what is hidden must still be said inside the row.
  await expect(row.getByText('kunta salattu')).toBeInViewport({ ratio: 0.95 });
  expect(await list.locator('main').innerHTML()).not.toContain(municipality);
  expect(await preview.innerHTML()).not.toContain(municipality);
  await takeListPicture(list, 'list-protected');
  await list.getByRole('searchbox', { name: 'Hae nimellä tai huomiolla' }).fill(municipality);
  await expect(list.locator('tbody tr', { hasText: name })).toHaveCount(0);
});
