import { expect, type Frame, test } from '@playwright/test';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';
import { healthRegister, type Stored } from './health-register.ts';

/*
 * An imported form in the client's hand: on the same screen, where the page dies in the middle and nothing is lost; and in the
 * e-service, from where the answers come back by the task. What is recorded is the client's own in both.
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
const loinc = 'http://loinc.org';
const options = ['LA6568-5', 'LA6569-3', 'LA6570-1'].map((code, points) => ({
  valueCoding: {
    system: loinc,
    code,
    display: ['ei lainkaan', 'useina päivinä', 'yli puolet päivistä'][points],
  },
}));
const extract = {
  url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract',
  valueBoolean: true,
};
const form = {
  resourceType: 'Questionnaire',
  url: 'https://example.fi/mieliala',
  version: '1.0',
  status: 'active',
  title: 'Mieliala',
  item: [
    { linkId: 'sleep', type: 'choice', required: true, text: 'Univaikeuksia', answerOption: options },
    {
      linkId: 'harm',
      type: 'choice',
      text: 'Raskaita ajatuksia',
      code: [{ system: loinc, code: '44260-8' }],
      extension: [extract],
      answerOption: options,
    },
  ],
};

async function openFunctioning(): Promise<{ readonly frame: Frame; readonly close: () => Promise<void> }> {
  const { page, frame } = await stage.open(stage.numberOf(storyline));
  await frame.getByRole('tab', { name: 'Toimintakyky' }).click({ timeout: 40_000 });
  await expect(frame.locator('[data-imported-forms]')).toBeVisible({ timeout: 30_000 });
  return { frame, close: () => page.close() };
}
const openForm = (frame: Frame) => frame.getByRole('button', { name: /^Mieliala/ }).click();

test('the client answers an imported form here and in the e-service, and both are recorded as the client’s own', async () => {
  const settings = await stage.chromium.context.newPage();
  await settings.goto(`chrome-extension://${stage.chromium.extensionId}/options.html#forms`);
  const part = settings.locator('section#forms');
  await part.locator('[data-imported] input[type="file"]').setInputFiles({
    name: 'mieliala.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  });
  await part.getByRole('button', { name: 'Ota lomake käyttöön' }).click();
  await expect(part).toContainText('Lomake on käytössä');
  await settings.close();
  const register = await healthRegister(stage, storyline);
  const source = { reference: register.patient };

  // Here: the page is closed while the client answers.
  const first = await openFunctioning();
  await openForm(first.frame);
  await first.frame.getByRole('button', { name: 'Asiakas vastaa itse' }).click();
  const asked = first.frame.locator('[data-client-instrument]');
  await expect(asked).toContainText('Kysymys 1/2');
  await takePicture(first.frame, 'functioning-client-question');
  await first.frame.getByRole('radio', { name: 'useina päivinä' }).last().click();
  await first.frame.locator('[data-next]').click();
  await expect(asked).toContainText('Raskaita ajatuksia');
  await first.frame.getByRole('radio', { name: 'useina päivinä' }).last().click();
  await first.close();

  const second = await openFunctioning();
  await openForm(second.frame);
  await expect(second.frame.locator('[data-client-head]')).toContainText('ne kirjataan asiakkaan omina', {
    timeout: 30_000,
  });
  await second.frame.getByRole('button', { name: 'Asiakas jatkaa vastaamista' }).click();
  await second.frame.locator('[data-next]').click();
  await second.frame.locator('[data-next]').click();
  await expect(second.frame.locator('[data-client-end]')).toContainText('Anna laite takaisin');
  await takePicture(second.frame, 'functioning-client-end');
  await expect(second.frame.locator('[data-prompt]')).toHaveCount(0);
  await second.frame.getByRole('button', { name: 'Ammattilainen jatkaa' }).click();
  await expect(second.frame.locator('[data-prompt]')).toBeInViewport();
  await takePicture(second.frame, 'functioning-client-returned');
  await second.frame.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect(second.frame.locator('[data-recorded]')).toContainText('Asiakkaan oma vastaus.');
  await takePicture(second.frame, 'functioning-client-recorded');
  await expect
    .poll(() => register.stored('QuestionnaireResponse'), { timeout: 40_000 })
    .toMatchObject([{ questionnaire: 'https://example.fi/mieliala|1.0', status: 'completed', source }]);
  const own = async () =>
    (await register.stored('Observation')).filter(({ code }) => JSON.stringify(code).includes('44260-8'));
  await expect.poll(own, { timeout: 40_000 }).toMatchObject([{ performer: [source] }]);

  // In the e-service: asked for by a code, answered there, taken from there.
  await second.frame.getByRole('button', { name: 'Takaisin toimintakykyyn' }).click();
  await openForm(second.frame);
  await expect(second.frame.locator('[data-earlier="known"]')).toContainText('asiakkaan oma vastaus', {
    timeout: 30_000,
  });
  await second.frame.getByRole('button', { name: 'Lähetä asiakkaalle sähköiseen asiointiin' }).click();
  await expect(second.frame.locator('[data-asked]')).toContainText('Koodi');
  await takePicture(second.frame, 'functioning-client-asked');
  const isOurs = ({ input }: Stored) =>
    JSON.stringify(input ?? '').includes('https://example.fi/mieliala|1.0');
  const tasks = async () => (await register.stored('Task')).filter(isOurs);
  await expect.poll(tasks, { timeout: 40_000 }).toHaveLength(1);
  const [task] = await tasks();
  const created = await register.create({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: 'https://example.fi/mieliala|1.0',
    basedOn: [{ reference: `Task/${task?.id}` }],
    subject: source,
    source,
    authored: '2026-11-18T06:00:00.000Z',
    item: [
      { linkId: 'sleep', text: 'Univaikeuksia', answer: [options[0]] },
      { linkId: 'harm', text: 'Raskaita ajatuksia', answer: [options[2]] },
    ],
  });
  expect(created).toBe(201);
  await second.frame.getByRole('button', { name: 'Takaisin toimintakykyyn' }).click();
  await second.frame.getByRole('button', { name: /^Katso, onko vastattu: Vastaa lomakkeeseen/ }).click();
  await expect(second.frame.locator('[data-take]')).toContainText('yli puolet päivistä', { timeout: 30_000 });
  await takePicture(second.frame, 'functioning-client-take');
  await second.frame.getByRole('button', { name: 'Tuo luonnokseen' }).click();
  await expect(second.frame.locator('[data-client-head]')).toContainText(
    'vastannut sähköisessä asioinnissa',
    {
      timeout: 30_000,
    },
  );
  await expect(second.frame.locator('[data-prompt]')).toBeVisible();
  await second.frame.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect(second.frame.locator('[data-recorded]')).toContainText('Asiakkaan oma vastaus.');
  await expect.poll(async () => (await own()).length, { timeout: 40_000 }).toBe(2);
  // The response is there once: the e-service wrote it.
  expect(await register.stored('QuestionnaireResponse')).toHaveLength(2);
});
