import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';
import { stored as storedAt, storyline } from './functioning-page.ts';

/*
 * A questionnaire of the organisation's own: taken in and tried on the settings page, filled in beside the client, recorded, read
 * back. The library that calculates is loaded by the form that calculates and by no page before it, under the extension's own
 * content policy.
 */

test.describe.configure({ timeout: 240_000 });

let stage: AccessStage;
test.beforeEach(async () => {
  stage = await startAccess();
});
test.afterEach(async () => {
  await stage?.close();
});

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const choice = (linkId: string, text: string) => ({
  linkId,
  text,
  type: 'choice',
  required: true,
  answerOption: [0, 1, 2].map((points) => ({
    valueCoding: {
      system: 'urn:example:arki',
      code: `${points}`,
      display: ['hyvin', 'vaivoin', 'ei lainkaan'][points],
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: points }],
    },
  })),
});
const form = {
  resourceType: 'Questionnaire',
  url: 'https://example.fi/arki',
  version: '1.0',
  status: 'active',
  title: 'Arjen sujuminen',
  item: [
    choice('stairs', 'Portaat sujuvat'),
    choice('shop', 'Kaupassa käynti sujuu'),
    {
      linkId: 'help',
      type: 'string',
      text: 'Kuka auttaa?',
      enableWhen: [
        { question: 'shop', operator: '=', answerCoding: { system: 'urn:example:arki', code: '2' } },
      ],
    },
    {
      linkId: 'sum',
      type: 'integer',
      text: 'Pisteet',
      code: [{ system: 'urn:example:arki', code: 'sum' }],
      extension: [
        { url: `${sdc}observationExtract`, valueBoolean: true },
        {
          url: `${sdc}calculatedExpression`,
          valueExpression: {
            language: 'text/fhirpath',
            expression:
              "%resource.item.where(linkId = 'stairs' or linkId = 'shop').answer.value.extension.where(url.endsWith('itemWeight')).value.aggregate($this + $total, 0)",
          },
        },
      ],
    },
  ],
};

/** The scripts of the library that calculates, as the page asks for them. */
function watchLibrary(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('expression-worker')) asked.push(request.url());
  });
  return asked;
}

/** For a person to look at: a part of the settings as it stands. */
async function takePart(part: Locator, name: string): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../../.output/e2e-pictures');
  mkdirSync(folder, { recursive: true });
  await part.screenshot({ path: join(folder, `${name}.png`) });
}

function watchPolicy(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/content security|trusted/i.test(message.text())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

const stored = (type: string) => storedAt(stage, type);

test('a questionnaire is imported, tried, filled in beside the client with its sum, recorded and opened again', async () => {
  const { context, extensionId } = stage.chromium;
  const options = await context.newPage();
  const policy = watchPolicy(options);
  const library = watchLibrary(options);
  await options.setViewportSize({ width: 1100, height: 900 });
  await options.goto(`chrome-extension://${extensionId}/options.html#forms`);
  const part = options.locator('section#forms');
  await expect(part).toContainText('Ei tuotuja lomakkeita.');
  expect(library).toEqual([]);

  // Titles of the classification, and a set that is found by one of them.
  const titles = part.locator('[data-code-lists]');
  await titles.locator('input[type="file"]').setInputFiles({
    name: 'icf.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('koodi;nimi;määritelmä\nd450;Keksitty kulkemisen nimike;Keksitty selitys\n'),
  });
  await titles.getByLabel('Luettelon julkaisija').fill('Esimerkkijulkaisija');
  await titles.getByLabel('Versio').fill('1.0');
  await titles.getByRole('button', { name: 'Tallenna nimikkeet' }).click();
  await expect(titles).toContainText('1 nimike · Esimerkkijulkaisija, versio 1.0');
  await part.getByRole('button', { name: 'Tee kooste' }).click();
  await part.getByLabel('Nimi suomeksi').fill('Kotikäynti');
  const search = part.getByLabel('Hae kohtia');
  await search.fill('smärta');
  await part.getByRole('button', { name: /^b280/ }).click();
  await search.fill('kulkemisen');
  await part.getByRole('button', { name: /^d450/ }).click();
  await search.fill('kä');
  await takePart(part, 'options-set');
  await part.getByRole('button', { name: 'Tallenna kooste' }).click();
  await expect(part.locator('[data-item="kotikaynti"]')).toContainText('2 kohtaa');

  await part.locator('[data-imported] input[type="file"]').setInputFiles({
    name: 'arki.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  });
  const preview = part.locator('[data-preview]');
  await preview.getByRole('radio', { name: 'vaivoin' }).first().click();
  await preview.getByRole('radio', { name: 'ei lainkaan' }).last().click();
  await expect(preview.getByText('Kuka auttaa?')).toBeVisible();
  await expect(preview.locator('[data-link="sum"]')).toContainText('3', { timeout: 20_000 });
  expect(library).not.toEqual([]);
  await takePart(part.locator('[data-imported]'), 'options-preview');
  await part.getByRole('button', { name: 'Ota lomake käyttöön' }).click();
  await expect(part).toContainText('Lomake on käytössä');
  expect(policy).toEqual([]);

  const { page, frame } = await stage.open(stage.numberOf(storyline));
  const beside = watchPolicy(page);
  const libraryBeside = watchLibrary(page);
  await frame.getByRole('tab', { name: 'Toimintakyky' }).click({ timeout: 40_000 });
  await expect(frame.locator('[data-imported-forms]')).toBeVisible({ timeout: 30_000 });
  // The set is there as well, and an item of it shows its official title.
  await frame.getByRole('button', { name: /^Kotikäynti/ }).click();
  await frame.getByRole('button', { name: /^Lisää: Käveleminen/ }).click();
  await frame.getByRole('menuitem', { name: 'Näytä virallinen nimike' }).click();
  await expect(frame.locator('[data-official="d450"]')).toContainText('Esimerkkijulkaisija, versio 1.0');
  await takePicture(frame, 'functioning-own-set');
  await frame.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
  await frame.locator('[data-imported-forms]').scrollIntoViewIfNeeded();
  await takePicture(frame, 'functioning-imported-list');
  expect(libraryBeside).toEqual([]);
  await frame.getByRole('button', { name: /^Arjen sujuminen/ }).click();
  await expect(frame.locator('[data-earlier="known"]')).toBeVisible({ timeout: 30_000 });
  await frame.getByRole('radio', { name: 'vaivoin' }).first().click();
  await frame.getByRole('radio', { name: 'vaivoin' }).last().click();
  await expect(frame.locator('[data-link="sum"]')).toContainText('2', { timeout: 20_000 });
  await takePicture(frame, 'functioning-imported-form');
  expect(libraryBeside).not.toEqual([]);
  expect(beside.filter((text) => text.includes(extensionId))).toEqual([]);

  // The draft survives the page.
  await page.close();
  const again = (await stage.open(stage.numberOf(storyline))).frame;
  await again.getByRole('tab', { name: 'Toimintakyky' }).click({ timeout: 40_000 });
  await expect(again.locator('[data-imported-forms]')).toContainText('EI kirjattu', { timeout: 30_000 });
  await again.getByRole('button', { name: /^Arjen sujuminen/ }).click();
  await expect(again.locator('[data-link="sum"]')).toContainText('2', { timeout: 20_000 });
  await again.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect(again.locator('[data-recorded]')).toContainText('Kirjattu potilastietoon');
  await expect.poll(async () => (await stored('QuestionnaireResponse')).length, { timeout: 40_000 }).toBe(1);
  const [response] = await stored('QuestionnaireResponse');
  expect(response).toMatchObject({ questionnaire: 'https://example.fi/arki|1.0', status: 'completed' });
  await expect
    .poll(async () => (await stored('Observation')).some(({ valueInteger }) => valueInteger === 2), {
      timeout: 40_000,
    })
    .toBe(true);
  await takePicture(again, 'functioning-imported-recorded');
  await again.getByRole('button', { name: 'Takaisin toimintakykyyn' }).click();
  await again.getByRole('button', { name: /^Arjen sujuminen/ }).click();
  await again.locator('[data-earlier="known"] button').first().click({ timeout: 30_000 });
  await expect(again.locator('[data-earlier-answers]')).toContainText('vaivoin');
  await takePicture(again, 'functioning-imported-earlier');

  // Corrected in its place: one response, and what was made of it changed with it.
  await again.getByRole('button', { name: 'Korjaa kirjausta' }).click();
  await expect(again.locator('[data-amends]')).toContainText('Korjaat vastausta', { timeout: 30_000 });
  await again.getByRole('radio', { name: 'ei lainkaan' }).first().click();
  await expect(again.locator('[data-link="sum"]')).toContainText('3', { timeout: 20_000 });
  await takePicture(again, 'functioning-imported-correction');
  await again.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect(again.locator('[data-recorded="done"]')).toContainText('Kirjattu potilastietoon');
  await expect
    .poll(async () => (await stored('QuestionnaireResponse')).map(({ status }) => status), {
      timeout: 40_000,
    })
    .toEqual(['amended']);
  const sums = async () =>
    (await stored('Observation')).flatMap(({ code, valueInteger, status }) =>
      JSON.stringify(code).includes('urn:example:arki') ? [`${valueInteger} ${status}`] : [],
    );
  await expect.poll(sums, { timeout: 40_000 }).toEqual(['3 amended']);
});
