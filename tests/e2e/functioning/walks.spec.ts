import { expect, type Frame, type Page, test } from '@playwright/test';
import { signInTokens } from '#demo/identity/demo-tokens.ts';
import { professionals } from '#demo/settings.ts';
import { functioningExtensions, functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { clientAnswers } from '#tests/builders/client-answers.ts';
import { type AccessStage, startAccess, takePicture, textOf } from '../access/access-page.ts';
import { answeringSidebar, switchTo } from '../host/record-page.ts';
import { waitUntilPressable } from '../hostile/hostile-page.ts';
import { healthIdOf, openPage, type Stored, stored, storyline, writeAtServer } from './functioning-page.ts';

/*
 * Walks of functional capacity that meet somebody else: the client in the e-service, a colleague at the server, another
 * professional at the same computer, a newer form. One browser and one vault, under the nurse's own passphrase.
 */

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const passphrase = 'kolme hilpeää hirveä';
let stage: AccessStage;
let page: Page;
let frame: Frame;
test.beforeAll(async () => {
  stage = await startAccess({ protection: 'passphrase' });
  stage.chromium.context.setDefaultTimeout(30_000);
  ({ page, frame } = await stage.open(stage.numberOf(storyline)));
  await openVault(passphrase, 2);
  await openPage(frame);
});
test.afterAll(async () => {
  await stage?.close();
});

/** Opens the vault on the lock screen, or makes one where there are two fields. */
async function openVault(words: string, fields: 1 | 2): Promise<void> {
  const fieldsThere = frame.locator('input[type="password"]');
  await expect(fieldsThere).toHaveCount(fields, { timeout: 20_000 });
  for (const field of await fieldsThere.all()) await field.fill(words);
  await page.bringToFront();
  await waitUntilPressable(page);
  await frame.locator('form button[type="submit"]').click();
  await expect(frame.locator('[data-client-state="summary"]')).toBeVisible({ timeout: 20_000 });
}

/** Locks, and another person's sign-in stands in the place of the one that was there. */
async function lockFor(who: 'nurse' | 'physician'): Promise<void> {
  const tokens = await signInTokens({ ...stage.settings, professional: professionals[who] });
  await stage.chromium.serviceWorker.evaluate(async (kept) => {
    await chrome.storage.session.remove('openVault');
    await chrome.storage.session.set(kept);
  }, tokens);
  await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
}

const step = (code: string, row: string, digit: number) =>
  frame.locator(`[data-item="${code}"] [data-row="${row}"] [data-step="${digit}"]`);
/** Under the foot a press of the pointer would not reach it. */
async function rate(code: string, digit: number): Promise<void> {
  await step(code, 'performance', digit).focus();
  await page.keyboard.press(`${digit}`);
  await expect(step(code, 'performance', digit)).toBeChecked();
}
const home = () => frame.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
const record = () => frame.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();

/** The ratings of one place in the response, as the server holds them: digit, rater, and the answers that it was taken from. */
function ratingsAt(response: Stored | undefined, linkId: string): readonly string[] {
  const [code = ''] = linkId.split('/');
  const questions = listed(listed(response?.item).find((item) => item.linkId === code)?.item);
  return listed(questions.find((question) => question.linkId === linkId)?.answer).map((answer) => {
    const rating = listed(answer.extension).find(({ url }) => url === functioningExtensions.rating);
    const part = (url: string) => listed(rating?.extension).find((each) => each.url === url)?.valueReference;
    const { code: digit } = (answer.valueCoding ?? {}) as { readonly code?: string };
    const { display: by } = (part('by') ?? {}) as { readonly display?: string };
    const { reference: from } = (part('from') ?? {}) as { readonly reference?: string };
    return [digit, by, from].filter((each) => each !== undefined).join(' ');
  });
}
const listed = (value: unknown) => (value ?? []) as readonly { readonly [element: string]: unknown }[];

/** The one assessment that the extension has recorded, apart from what the e-service wrote. */
async function assessmentAtServer(): Promise<Stored | undefined> {
  return (await stored(stage, 'QuestionnaireResponse')).find(({ identifier }) => identifier !== undefined);
}

let answers: Stored;

test('the client answers in the e-service by a code; the answers stand beside the professional’s, and each keeps its origin', async () => {
  await frame.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
  await frame.getByRole('menuitem', { name: 'Lähetä asiakkaalle sähköiseen asiointiin' }).click();
  const code = (await frame.locator('[data-asked] strong').first().textContent()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  // On paper the slip stands alone, with the code and nothing of the client.
  await page.emulateMedia({ media: 'print' });
  const slip = frame.locator('[data-slip]');
  await expect(slip).toBeVisible();
  await expect(slip).toContainText(code);
  await expect(slip).not.toContainText('Hämeenaho');
  await expect(frame.locator('[data-banner-name]')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await takePicture(frame, 'walk-asked');

  // The e-service finds the task by its code, and answers as the county's own service would.
  const tasks = async () =>
    (await stored(stage, 'Task')).filter(({ identifier }) => JSON.stringify(identifier)?.includes(code));
  await expect.poll(async () => (await tasks()).length, { timeout: 30_000 }).toBe(1);
  const [task] = await tasks();
  if (task === undefined) throw new Error('no task');
  const subject = { reference: `Patient/${healthIdOf(stage)}` };
  answers = await writeAtServer(
    stage,
    clientAnswers(
      { b280: '4', d450: '1', d850: '4' },
      {
        subject,
        source: subject,
        basedOn: [{ reference: `Task/${task.id}` }],
        authored: '2026-11-18T07:40:00Z',
      },
    ),
  );
  await writeAtServer(stage, {
    ...task,
    status: 'completed',
    output: [
      {
        type: { text: 'vastaukset' },
        valueReference: { reference: `QuestionnaireResponse/${answers.id}` },
      },
    ],
  });

  // The professional has rated by then; what is brought in touches none of it.
  await frame.locator('[data-form="generic-7"]').click();
  await rate('b280', 2);
  await rate('d450', 1);
  await rate('d850', 3);
  await expect(frame.locator('[data-draft="kept"]')).toBeVisible();
  await home();
  await frame.getByRole('button', { name: /^(Katso, onko vastattu|Tuo vastaukset): ICF Generic-7/ }).click();
  await expect(frame.locator('[data-take]')).toContainText('Kipu: 4 ehdoton');
  await expect(frame.locator('[data-take]')).toContainText('Ammattilaisten arvioihin ei kosketa');
  await takePicture(frame, 'walk-take');
  await frame.locator('[data-take-answers]').click();

  await expect(step('b280', 'own', 4)).toBeChecked();
  await expect(step('b280', 'performance', 2)).toBeChecked();
  await expect(frame.locator('[data-item="b280"] [data-difference="2"]')).toBeVisible();
  await expect(frame.locator('[data-item="d450"] [data-difference]')).toHaveCount(0);
  await expect(frame.locator('[data-item="d850"] [data-difference="1"]')).toBeVisible();
  await takePicture(frame, 'walk-taken');
  await record();
  await expect(frame.locator('[data-recorded="done"]')).toBeVisible();
  await expect.poll(async () => (await assessmentAtServer())?.status, { timeout: 30_000 }).toBe('completed');
  const response = await assessmentAtServer();
  expect(ratingsAt(response, 'b280/performance')).toEqual(['2 Tiina Mustonen']);
  expect(ratingsAt(response, 'b280/own')).toEqual([
    expect.stringMatching(`^4 .*Hämeenaho.* QuestionnaireResponse/${answers.id}$`),
  ]);
  expect(ratingsAt(response, 'd850/own')).toHaveLength(1);
  // As the e-service wrote it.
  const kept = (await stored(stage, 'QuestionnaireResponse')).find(({ id }) => id === answers.id);
  expect(kept?.meta?.versionId).toBe(answers.meta?.versionId);
});

test('a colleague changes the same assessment meanwhile: said in words, nothing lost, and resolved by a choice', async () => {
  await frame.locator('[data-recorded] button').last().click();
  const row = /^ICF Generic-7.*avaa arvio/;
  await frame.getByRole('button', { name: row }).first().click();
  await frame.getByRole('button', { name: 'Jatka / korjaa' }).click();
  await rate('b280', 1);
  await rate('d455', 2);
  await expect(frame.locator('[data-draft="kept"]')).toBeVisible();

  const theirs = await assessmentAtServer();
  if (theirs === undefined) throw new Error('no assessment');
  await writeAtServer(stage, changedByColleague(theirs));
  await record();
  await expect(frame.locator('[data-recorded="stuck"]')).toContainText('joku muu kirjasi samaan arvioon', {
    timeout: 30_000,
  });
  await expect(frame.locator('[data-recorded="stuck"]')).toContainText('Mitään ei ole kadonnut');
  await takePicture(frame, 'walk-stuck');
  // The server has the colleague's still.
  expect(ratingsAt(await assessmentAtServer(), 'b280/performance')).toEqual(['3 Antti Keränen']);

  await frame.locator('[data-recorded] button').last().click();
  await frame.locator('[data-recorded-assessment]:has([data-stuck])').click();
  await expect(frame.locator('[data-reopen-conflict]')).toContainText('1 kohdassa on kaksi eri arviota');
  await takePicture(frame, 'walk-conflict');
  await frame.getByRole('button', { name: 'Jatka / korjaa' }).click();
  // What only one of them said is there; what both said waits for a choice, and nothing is recorded before it.
  await expect(step('d455', 'performance', 2)).toBeChecked();
  await expect(step('b152', 'performance', 2)).toBeChecked();
  await record();
  await expect(frame.getByText('Ei kirjattu: kaksi eri arviota samasta kohdasta')).toBeVisible();
  const contested = frame.locator('[data-item="b280"] [data-contested]');
  await expect(contested).toContainText('1 lievä, Tiina Mustonen');
  await expect(contested).toContainText('3 vaikea, Antti Keränen');
  await takePicture(frame, 'walk-contested');
  await contested.getByRole('button', { name: /Antti Keränen/ }).click();
  await record();
  await expect(frame.locator('[data-recorded="done"]')).toBeVisible();
  await expect
    .poll(async () => ratingsAt(await assessmentAtServer(), 'd455/performance'), { timeout: 30_000 })
    .toEqual(['2 Tiina Mustonen']);
  const response = await assessmentAtServer();
  expect(ratingsAt(response, 'b280/performance')).toEqual(['3 Antti Keränen']);
  expect(ratingsAt(response, 'b152/performance')).toEqual(['2 Antti Keränen']);
  expect(ratingsAt(response, 'b280/own')).toEqual([
    expect.stringContaining(`QuestionnaireResponse/${answers.id}`),
  ]);
  await frame.locator('[data-recorded] button').last().click();
  await expect(frame.locator('[data-stuck]')).toHaveCount(0);
});

test('a lock in the middle of a word, a colleague at the same computer, another client: the draft waits for its writer at its client', async () => {
  const words = 'Kulkee pihalla sinisen kelkan kanssa';
  await frame.locator('[data-form="generic-30"]').click();
  await rate('d410', 3);
  await frame.getByLabel('Yhteenveto omin sanoin').click();
  await page.keyboard.type(words);
  await lockFor('physician');
  expect(await textOf(frame)).not.toContain('kelkan');
  await openVault('toinen lause metsässä', 2);
  await openPage(frame);
  await expect(frame.locator('[data-drafts]')).toHaveCount(0);
  await frame.locator('[data-form="generic-30"]').click();
  await expect(frame.getByLabel('Yhteenveto omin sanoin')).toHaveValue('');
  await expect(frame.getByText('0/30')).toBeVisible();
  await takePicture(frame, 'walk-colleague');

  await lockFor('nurse');
  await openVault(passphrase, 1);
  await openPage(frame);
  await frame.getByRole('button', { name: /^Jatka: ICF Generic-30/ }).click();
  await expect(frame.getByLabel('Yhteenveto omin sanoin')).toHaveValue(words);
  await expect(step('d410', 'performance', 3)).toBeChecked();

  // Another client is opened in the middle of the next word.
  await frame.getByLabel('Yhteenveto omin sanoin').press('End');
  await page.keyboard.type(' ja tytär');
  const mine = stage.demo.clients[stage.numberOf(storyline) - 1]?.name ?? '';
  const other = stage.demo.clients.find(({ name }) => name !== mine);
  await switchTo(page, other?.name ?? '');
  await expect(frame.locator('[data-banner-name]')).toContainText(other?.name ?? '?', { timeout: 30_000 });
  await openPage(frame);
  await expect(frame.locator('[data-drafts]')).toHaveCount(0);
  expect(await textOf(frame)).not.toContain('kelkan');
  await switchTo(page, mine);
  await expect(frame.locator('[data-banner-name]')).toContainText(mine, { timeout: 30_000 });
  await openPage(frame);
  await frame.getByRole('button', { name: /^Jatka: ICF Generic-30/ }).click();
  await expect(frame.getByLabel('Yhteenveto omin sanoin')).toHaveValue(`${words} ja tytär`);
  await takePicture(frame, 'walk-draft-again');
  await home();
});

test('a draft of an own set and of an imported form, opened when the form is a newer one: answers stay, and what went away is said', async () => {
  const own = (codes: readonly string[]) => ({
    ...stage.settings,
    functioning: { sets: [{ id: 'kotikaynti', name: 'Kotikäynti', codes }] },
  });
  await stage.chromium.writeSettings(own(['b280', 'd450', 'd510']), { signedIn: false });
  await importForm(visitForm('1.0', [help, stairs]));
  await page.reload();
  frame = await openAgain();
  await frame.locator('[data-form="kotikaynti"]').click();
  await rate('d450', 2);
  await rate('d510', 3);
  await expect(frame.locator('[data-draft="kept"]')).toBeVisible();
  await home();
  await frame.locator('[data-imported]').click();
  await frame.getByRole('radio', { name: 'vaivoin' }).click();
  await frame.getByRole('textbox', { name: 'Kuka auttaa?' }).fill('Tytär käy iltaisin');
  await expect(frame.getByText('luonnos tallessa')).toBeVisible();

  await stage.chromium.writeSettings(own(['b280', 'd450', 'd640']), { signedIn: false });
  await importForm(visitForm('2.0', [stairs, { linkId: 'shop', type: 'string', text: 'Kauppa' }]));
  await page.reload();
  frame = await openAgain();
  await frame.locator('[data-form="kotikaynti"]').click();
  await expect(frame.locator('[data-newer-form]')).toContainText('Kaikki arvioitu säilyy');
  await expect(step('d450', 'performance', 2)).toBeChecked();
  const gone = frame.locator('[data-not-in-form]');
  await expect(gone).toContainText('Ei enää lomakkeessa');
  await expect(gone.locator('[data-item="d510"] [data-row="performance"] [data-step="3"]')).toBeChecked();
  await expect(frame.locator('[data-item="d640"]')).toContainText('ei valittu');
  await takePicture(frame, 'walk-newer-set');
  await home();

  await frame.locator('[data-imported]').click();
  await expect(frame.getByText('Luonnos on tehty lomakkeen toisella versiolla')).toBeVisible();
  await expect(frame.getByRole('radio', { name: 'vaivoin' })).toBeChecked();
  await expect(frame.locator('[data-not-in-form]')).toContainText('Kuka auttaa? Tytär käy iltaisin');
  await takePicture(frame, 'walk-newer-form');
  await record();
  await expect(frame.locator('[data-recorded]')).toContainText('Kirjattu potilastietoon');
  const written = async () =>
    (await stored(stage, 'QuestionnaireResponse')).find(({ questionnaire }) =>
      `${questionnaire}`.startsWith('https://example.fi/kaynti'),
    );
  await expect
    .poll(async () => (await written())?.questionnaire, { timeout: 30_000 })
    .toBe('https://example.fi/kaynti|2.0');
  expect(JSON.stringify((await written())?.item)).toContain('Tytär käy iltaisin');
});

const stairs = {
  linkId: 'stairs',
  text: 'Portaat sujuvat',
  type: 'choice',
  answerOption: ['hyvin', 'vaivoin'].map((display) => ({
    valueCoding: { system: 'urn:example:arki', code: display, display },
  })),
};
const help = { linkId: 'help', type: 'string', text: 'Kuka auttaa?' };
const visitForm = (version: string, item: readonly object[]) => ({
  resourceType: 'Questionnaire',
  url: 'https://example.fi/kaynti',
  version,
  status: 'active',
  title: 'Kotikäynnin kysely',
  item,
});

/** Takes a questionnaire in on the settings page, in the place of an older one with the same address. */
async function importForm(form: { readonly version: string }): Promise<void> {
  const { context, extensionId } = stage.chromium;
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#forms`);
  const part = options.locator('section#forms');
  await part.locator('[data-imported] input[type="file"]').setInputFiles({
    name: 'kaynti.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  });
  await part.getByRole('button', { name: /^(Ota lomake käyttöön|Korvaa)/ }).click();
  await expect(part).toContainText('Lomake on käytössä');
  await options.close();
}

/** The same tab, loaded anew. */
async function openAgain(): Promise<Frame> {
  return openPage(await answeringSidebar(page));
}

/** The physician rates pain and mood in the assessment as the server has it, as another program would. */
function changedByColleague(response: Stored): Stored {
  const rated = (code: string, digit: string) => ({
    linkId: `${code}/performance`,
    answer: [
      {
        extension: [
          {
            url: functioningExtensions.rating,
            extension: [
              { url: 'at', valueDateTime: '2026-11-18T07:45:00.000Z' },
              { url: 'by', valueReference: { display: professionals.physician.name } },
            ],
          },
        ],
        valueCoding: { system: functioningSystems.value, code: digit },
      },
    ],
  });
  const items = listed(response.item);
  return {
    ...response,
    status: 'amended',
    item: [
      ...items
        .filter(({ linkId }) => linkId !== 'b152')
        .map((item) =>
          item.linkId === 'b280'
            ? {
                ...item,
                item: [
                  rated('b280', '3'),
                  ...listed(item.item).filter(({ linkId }) => linkId !== 'b280/performance'),
                ],
              }
            : item,
        ),
      { linkId: 'b152', item: [rated('b152', '2')] },
    ],
  };
}

/** Inside the extension's service worker. */
declare const chrome: {
  readonly storage: {
    readonly session: { set(values: object): Promise<void>; remove(key: string): Promise<void> };
  };
};
