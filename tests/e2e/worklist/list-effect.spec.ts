import { expect, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { now } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { openList, takeListPicture } from './list-page.ts';

/* Use before and after closed loops: what the team sees of it, what it says that it is not, and when it says nothing. */

test.describe.configure({ timeout: 120_000 });

let stage: { readonly demo: RunningDemo; readonly chromium: DemoBrowser } | undefined;
async function openGroup(clients: number): Promise<Page> {
  const demo = await startDemo({ clients, now });
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1440, height: 900 },
  });
  stage = { demo, chromium };
  await chromium.writeSettings(demoSettings({ ...demo, fixedNow: now, role: 'teamLead' }));
  const list = await openList(chromium);
  await list.getByRole('button', { name: 'Avaa ryhmänäkymä' }).click();
  await list.getByRole('button', { name: 'Näytä kaikki luvut' }).click();
  return list;
}
test.afterEach(async () => {
  await stage?.chromium.close();
  await stage?.demo.close();
  stage = undefined;
});

const title = 'Käyttö ennen ja jälkeen: kuvaus, ei näyttö vaikutuksesta';
const figure = (list: Page) => list.getByRole('region', { name: title });

test('is told in a plot, a sentence and a table, as a description and not as proof, at every width', async () => {
  const list = await openGroup(300);
  const around = figure(list);
  await expect(around).toBeVisible();
  await around.scrollIntoViewIfNeeded();
  await expect(around).toContainText(
    /Päätetyt ketjut: yhteydenottoja asiakasta kohti kuukaudessa [\d,]+ ennen .* ja [\d,]+ päättämisen jälkeen/,
  );
  await expect(around).toContainText('Kuvaus, ei näyttö vaikutuksesta.');
  await expect(around).toContainText('Vertailuryhmää ei ole.');
  await expect(around).toContainText(/Päätettyjä, joista ei voi sanoa .*: \d+|alle 5/);

  // The table is the plot in words: as many rows as the plot has pairs, and none of them of fewer than five clients.
  await around.getByRole('button', { name: title }).click();
  const table = around.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Ryhmä', 'Ennen', 'Jälkeen']);
  const rows = await table.getByRole('row').allTextContents();
  expect(rows.length).toBeGreaterThan(1);
  const [measured] =
    /molemmat jaksot tiedetään: (\d+)/.exec((await around.textContent()) ?? '')?.slice(1) ?? [];
  expect(Number(measured)).toBeGreaterThanOrEqual(5);

  for (const width of [1440, 720, 360]) {
    await list.setViewportSize({ width, height: 900 });
    await around.scrollIntoViewIfNeeded();
    const outside = await around
      .locator('p, td, th, h3, li')
      .evaluateAll((nodes) =>
        nodes
          .filter((node) => node.getBoundingClientRect().right > innerWidth)
          .map((node) => node.textContent),
      );
    if (width > 360) expect(outside, `${width} px`).toEqual([]);
    await takeListPicture(list, `list-effect-${width}`);
  }
});

test('is not told of under five: no plot and no number, but the words', async () => {
  const list = await openGroup(30);
  const around = figure(list);
  await expect(around).toBeVisible();
  await around.scrollIntoViewIfNeeded();
  await expect(around).toContainText('Päätettyjä ketjuja, joista molemmat jaksot tiedetään, on alle 5');
  await expect(around).toContainText('Vertailuryhmää ei ole.');
  await expect(around).not.toContainText(/yhteydenottoja asiakasta kohti kuukaudessa [\d,]+/);
  await expect(around.getByRole('table')).toHaveCount(0);
  await takeListPicture(list, 'list-effect-few');
});
