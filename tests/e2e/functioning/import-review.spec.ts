import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';

/*
 * A form that asks for more than is done here: what is otherwise is told before it is in use, and an expression that does not end
 * is ended, while the form beside the client goes on. In the built extension, under its content policy.
 */

test.describe.configure({ timeout: 240_000 });

let stage: AccessStage;
test.beforeEach(async () => {
  stage = await startAccess();
});
test.afterEach(async () => {
  await stage?.close();
});

const storyline = 'back-pain-unemployment';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const sum = (linkId: string, text: string, expression: string) => ({
  linkId,
  type: 'integer',
  text,
  extension: [
    { url: `${sdc}calculatedExpression`, valueExpression: { language: 'text/fhirpath', expression } },
  ],
});
const answerTo = (linkId: string) => `%resource.item.where(linkId = '${linkId}').answer.value`;
/** A pattern that is tried in all ways, of which there are more than seconds. */
const endless = `'${'a'.repeat(40)}!'.matches('(a+)+$').toString().length()`;
const form = {
  resourceType: 'Questionnaire',
  url: 'https://example.fi/askeleet',
  version: '1.0',
  status: 'active',
  title: 'Askeleet',
  item: [
    { linkId: 'steps', type: 'integer', text: 'Askelia päivässä' },
    { linkId: 'photo', type: 'attachment', text: 'Kuva kengistä' },
    {
      linkId: 'place',
      type: 'choice',
      text: 'Missä kävelee',
      answerValueSet: 'https://example.fi/paikat',
    },
    { linkId: 'note', type: 'string', text: 'Muuta' },
    sum('double', 'Kaksinkertaisena', `${answerTo('steps')} * 2`),
    sum('endless', 'Loputon summa', `iif(${answerTo('steps')} > 0, ${endless}, 0)`),
    sum('always', 'Aina loputon summa', endless),
  ],
};

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

const choose = (part: Locator, questionnaire: object) =>
  part.locator('[data-imported] input[type="file"]').setInputFiles({
    name: 'askeleet.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(questionnaire)),
  });

test('what of a form is done otherwise is told before it is in use, and a sum without end is ended beside a form that goes on', async () => {
  const { context, extensionId } = stage.chromium;
  const options = await context.newPage();
  const policy = watchPolicy(options);
  await options.setViewportSize({ width: 1100, height: 900 });
  await options.goto(`chrome-extension://${extensionId}/options.html#forms`);
  const part = options.locator('section#forms');

  await choose(part, { ...form, modifierExtension: [{ url: 'https://example.fi/ei-alaikaisille' }] });
  await expect(part.locator('[data-weight="refuses"]')).toContainText('https://example.fi/ei-alaikaisille');
  await expect(part.locator('[data-point="expressionLate"]')).toBeVisible({ timeout: 60_000 });
  await expect(part.getByRole('button', { name: /^Ota / })).toHaveCount(0);
  await takePart(part.locator('[data-imported]'), 'options-import-refused');
  await part.getByRole('button', { name: 'Älä tallenna' }).click();

  await choose(part, form);
  const review = part.locator('[data-review]');
  await expect(review.locator('[data-point="unknownType"]')).toContainText(
    'photo Kuva kengistä · attachment',
  );
  await expect(review.locator('[data-point="valueSetMissing"]')).toContainText('place Missä kävelee');
  // A server without terminology says so, and the list stays.
  await part
    .getByRole('button', { name: /^Hae vaihtoehdot lähteestä/ })
    .first()
    .click();
  await expect(part.locator('[data-set]')).toContainText('ei saatu', { timeout: 30_000 });
  await expect(part.locator('[data-set]')).toContainText('koodistopalvelua');
  await expect(review.locator('[data-point="expressionLate"]')).toContainText('always Aina loputon summa', {
    timeout: 60_000,
  });
  await takePart(part.locator('[data-imported]'), 'options-import-review');
  await options.setViewportSize({ width: 400, height: 900 });
  await takePart(part.locator('[data-imported]'), 'options-import-review-400');
  await options.setViewportSize({ width: 1100, height: 900 });
  await part.getByRole('button', { name: 'Ota käyttöön näin' }).click();
  await expect(part).toContainText('Lomake on käytössä');
  await part.getByRole('button', { name: 'Lisätiedot: Askeleet' }).click();
  await expect(part.locator('[data-point="unknownType"]')).toContainText('photo Kuva kengistä');
  expect(policy).toEqual([]);
  await options.close();

  const { page, frame } = await stage.open(stage.numberOf(storyline));
  const beside = watchPolicy(page);
  await frame.getByRole('tab', { name: 'Toimintakyky' }).click({ timeout: 40_000 });
  await frame.getByRole('button', { name: /^Askeleet/ }).click({ timeout: 30_000 });
  const steps = frame.locator('[data-link="steps"] input');
  await steps.fill('21');
  // While it is worked out and ended, the form is written in.
  await frame.locator('[data-link="note"] input').fill('Kävelee koiran kanssa.');
  await expect(frame.locator('[data-link="endless"] [data-calculated="late"]')).toContainText(
    'laskukaava ei valmistunut ajassa',
    { timeout: 60_000 },
  );
  await expect(frame.locator('[data-link="double"] [data-calculated="value"]')).toHaveText('42');
  await expect(frame.locator('[data-link="note"] input')).toHaveValue('Kävelee koiran kanssa.');
  await steps.fill('30');
  await expect(frame.locator('[data-link="double"] [data-calculated="value"]')).toHaveText('60', {
    timeout: 30_000,
  });
  await takePicture(frame, 'functioning-form-late-sum');
  expect(beside).toEqual([]);
});
