import { test } from '@playwright/test';
import { demoSettings } from '#demo/settings.ts';
import { now, takePicture } from '../access/access-page.ts';
import { takeListPicture, violations } from '../worklist/list-page.ts';
import { watchBackground } from './background.ts';
import { expectActs, frameOf, type Pair, startPair } from './pair.ts';
import {
  act,
  askFromAssessment,
  askFromFinding,
  expect,
  fillOpenForm,
  fillQuestion,
  openThread,
  say,
  sendQuestion,
} from './presses.ts';

/* Two professionals, each in a browser of their own, against the same servers. */

test.describe.configure({ timeout: 240_000 });

let pair: Pair;
test.beforeAll(async () => {
  pair = await startPair();
});
test.afterAll(() => pair?.close());

test('a nurse asks a social worker, who asks back and answers; the nurse says what came of it', async () => {
  const storyline = 'back-pain-unemployment';
  const question = 'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille?';
  const worker = await pair.colleague('socialWorker');
  const background = await watchBackground(worker.chromium);
  // One that waits for her, and one for her team.
  await expect.poll(() => background.badge()).toBe('2');

  const nurse = await pair.colleague('nurse');
  const { page, frame } = await nurse.open(storyline);
  await takePicture(frame, 'consult-inbox-nurse');
  await fillQuestion(frame, { whom: 'Räisänen', question });
  await takePicture(frame, 'consult-ask');
  await expect(frame.locator('[data-draft="kept"]')).toBeVisible();
  await page.reload();
  const reloaded = await frameOf(page);
  await reloaded.getByRole('tab', { name: /Konsultaatiot/ }).click({ timeout: 40_000 });
  await reloaded.getByRole('button', { name: 'Kysy kollegalta' }).click({ timeout: 40_000 });
  await expect(reloaded.getByRole('textbox', { name: /Kysymys/ })).toHaveValue(question);
  await expect(reloaded.locator('[data-recipient]')).toContainText('Sanna Räisänen');
  await expect(reloaded.getByRole('checkbox', { name: /Asiakas suostuu/ })).toBeChecked();
  await expect(reloaded.locator('[data-attach="plan"] input')).toBeChecked();
  await sendQuestion(reloaded);
  await takePicture(reloaded, 'consult-sent');
  const asked = await pair.consultationOf(storyline, question);
  expect(asked).toMatchObject({ state: 'requested/requested', owner: 'Sanna Räisänen', requests: 1 });

  await background.look();
  await expect.poll(() => background.badge()).toBe('3');
  const [notification, ...others] = await background.notified();
  expect(others).toEqual([]);
  expect(notification).toContain('Vastaus tarvitaan tänään.');
  for (const secret of [...pair.nameOf(storyline).split(' '), '070687', 'Voiko', 'Mustonen']) {
    expect(notification).not.toContain(secret);
  }
  const [theirPage] = await Promise.all([
    worker.chromium.context.waitForEvent('page'),
    background.pressNotification(asked.threadId),
  ]);
  const theirs = await frameOf(theirPage);
  await expect(theirs.locator('[data-thread-page="read"]')).toContainText(question, { timeout: 40_000 });
  await takePicture(theirs, 'consult-thread-worker');
  await act(theirs, 'askBack', { 'Mitä haluat tietää': 'Mitä kieltä asiakas puhuu?' });

  await openThread(reloaded, question);
  await expect(reloaded.getByText('Mitä kieltä asiakas puhuu?')).toBeVisible();
  await takePicture(reloaded, 'consult-asked-back');
  await act(reloaded, 'reply', { Vastauksesi: 'Venäjää.' });
  await say(reloaded, 'Tulkki on tilattava tiistaina.');
  const said = reloaded.locator('[data-message="message"]');
  await said.getByRole('button', { name: 'Muokkaa' }).click();
  await said.getByRole('textbox').fill('Tulkki on tilattava viimeistään maanantaina.');
  await said.getByRole('button', { name: 'Tallenna muutos' }).click();
  await expect(said).toContainText('maanantaina');
  await expect.poll(async () => (await pair.consultationOf(storyline, question)).messages.length).toBe(5);

  await openThread(theirs, question);
  const edited = theirs.locator('[data-message="message"]');
  await expect(edited).toContainText('maanantaina');
  await edited.getByRole('button', { name: /muokattu/ }).click();
  await expect(edited).toContainText('Tulkki on tilattava tiistaina.');
  await takePicture(theirs, 'consult-edited');
  const advice = {
    Arvio: 'Ohjaajan käynti sopii samaan aikaan.',
    Suositus: 'Varaan tulkin ja ohjaajan käynnille 26.11.',
    'Kuka tekee mitä': 'Minä varaan, sinä kerrot asiakkaalle.',
    'Milloin palataan': 'Käynnin jälkeen.',
  };
  await theirs.locator('[data-offered="advice"]').click();
  await takePicture(theirs, 'consult-advice-sheet');
  await act(theirs, 'advice', advice);
  await expect(theirs.locator('[data-thread-page]').getByText('vastattu')).toBeVisible();

  await openThread(reloaded, question);
  const conversation = reloaded.locator('[data-thread-page]');
  for (const part of Object.values(advice)) await expect(conversation).toContainText(part);
  await expect(conversation).toContainText('lukenut Sanna Räisänen');
  await takePicture(reloaded, 'consult-answered');
  await nurse.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reloaded.getByRole('button', { name: 'Kopioi tekstinä' }).click();
  await expect(reloaded.getByText('Teksti kopioitu')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [question, ...Object.values(advice)]) expect(copied).toContain(part);
  await reloaded.locator('[data-offered="close"]').click();
  await takePicture(reloaded, 'consult-outcome-sheet');
  await reloaded.locator('[data-outcome="solved"]').click();
  await expect(reloaded.locator('[data-outcome-line]')).toContainText('Tulos: ratkesi neuvolla');
  await takePicture(reloaded, 'consult-closed');

  await expectActs(pair, storyline, question, ['ask', 'askBack', 'reply', 'answer', 'close']);
  const told = await pair.consultationOf(storyline, question);
  expect(told).toMatchObject({ state: 'completed/answered', owner: 'Sanna Räisänen', requests: 1 });
  expect(told.messages.map((message) => message.replace(/:.*/s, ''))).toEqual([
    'context',
    'askBack',
    'reply',
    'message',
    'edit',
    'answer',
  ]);
});

test('a client is handed over: nothing moves before the other one accepts, then everything says so', async () => {
  const storyline = 'tervahauta-larisa';
  const question = 'Ottaisitko asiakkaan vastuullesi tämän jakson ajaksi?';
  const answering = async () => ({
    episodes: (await pair.stored(storyline, 'EpisodeOfCare')).map(({ careManager }) => careManager?.display),
    teams: (await pair.stored(storyline, 'CareTeam')).flatMap(({ participant = [] }) =>
      participant.map(({ member }) => member?.display),
    ),
    notes: (await pair.stored(storyline, 'CarePlan')).flatMap(({ note = [] }) =>
      note.map(({ text }) => text),
    ),
  });
  const before = await answering();
  const nurse = await pair.colleague('nurse');
  const { page, frame } = await nurse.open(storyline);
  await askFromAssessment(frame);
  await fillOpenForm(frame, { whom: 'Räisänen', question });
  await frame.getByRole('checkbox', { name: 'Pyydän ottamaan asiakkaan vastuulle' }).check();
  await sendQuestion(frame);

  const worker = await pair.colleague('socialWorker');
  const { frame: theirs } = await worker.open(storyline);
  await openThread(theirs, question);
  await expect(theirs.getByText('asiakkaan vastuun siirtoa')).toBeVisible();
  await theirs.locator('[data-offered="acceptTakeOver"]').click();
  await takePicture(theirs, 'consult-accept-take-over');
  await expect(theirs.locator('[data-act-sheet]')).toContainText('Tiina Mustonen on ehdottanut siirtoa');
  expect(await answering()).toEqual(before);
  await theirs.locator('[data-act-sheet] [data-do]').click();

  await expect.poll(answering).not.toEqual(before);
  await expect
    .poll(async () => (await answering()).notes.join())
    .toContain('Tiina Mustonen → Sanna Räisänen');
  const after = await answering();
  expect(after.episodes).toContain('Sanna Räisänen');
  expect(after.teams).toContain('Sanna Räisänen');
  expect(await pair.consultationOf(storyline, question)).toMatchObject({
    state: 'completed/takenOver',
    owner: 'Sanna Räisänen',
  });
  await expectActs(pair, storyline, question, ['ask', 'acceptTakeOver']);

  await openThread(frame, question);
  await expect(frame.locator('[data-thread-page]')).toContainText('Sanna Räisänen, sosiaalityöntekijä');
  await expect(frame.locator('[data-thread-page]').getByText('siirtynyt', { exact: true })).toBeVisible();
  await takePicture(frame, 'consult-taken-over');
  await page.reload();
  const reloaded = await frameOf(page);
  const owners = reloaded.locator('section[data-section="owners"]');
  await expect(owners).toContainText(/Hoitovastaava.*Sanna Räisänen/s, { timeout: 40_000 });
  await takePicture(reloaded, 'consult-taken-over-summary');
});

test('late, it reaches the unit by itself: badge, notification and the worklist, where one takes it up; a press opens the record', async () => {
  const storyline = 'diabetes-without-follow-up';
  const question = 'Pitääkö verenpainelääke vaihtaa ennen kontrollia?';
  const nurse = await pair.colleague('nurse');
  const { frame } = await nurse.open(storyline);
  await askFromFinding(frame);
  await fillOpenForm(frame, { whom: 'Väisänen', question, urgency: 'Heti' });
  await sendQuestion(frame);
  const asked = await pair.consultationOf(storyline, question);

  const inTwoHours = new Date(now.getTime() + 2 * 3_600_000);
  const pageOf = async (role: 'physician' | 'teamLead') => {
    const { chromium } = await pair.colleague(role);
    const background = await watchBackground(chromium);
    await background.look();
    await expect.poll(() => background.badge()).toBe('');
    await chromium.writeSettings(demoSettings({ ...pair.demo, role, fixedNow: inTwoHours }));
    await background.look();
    await expect.poll(() => background.badge()).toBe('1');
    const notified = await background.notified();
    expect(notified).toHaveLength(1);
    expect(notified[0]).toContain('Vastauksen aika on kulunut.');
    for (const secret of [...pair.nameOf(storyline).split(' '), 'verenpaine', 'Väisänen', 'Mustonen']) {
      expect(notified[0]).not.toContain(secret);
    }
    // Of one that is listed no more: there is no client to open, so the press opens the list.
    const [page] = await Promise.all([
      chromium.context.waitForEvent('page'),
      background.pressNotification('not-listed-any-more'),
    ]);
    await page.waitForURL(`chrome-extension://${chromium.extensionId}/worklist.html`);
    await page.getByRole('button', { name: /^Konsultaatiot/ }).click({ timeout: 60_000 });
    await expect(page.locator('[data-inbox="read"]')).toBeVisible({ timeout: 40_000 });
    await page.locator('[data-box="team"]').click();
    const row = page.locator(`[data-thread="${asked.threadId}"]`);
    await expect(row).toContainText('näkyy tiimille');
    await expect(page.getByText('Vastuu ei ole siirtynyt')).toBeVisible();
    return { chromium, page, row };
  };

  const lead = await pageOf('teamLead');
  await expect(lead.row).not.toContainText(question);
  await lead.page.getByRole('button', { name: /^Lue tässä/ }).click();
  await expect(lead.page.locator('[data-raised]')).toContainText('kysymystä ei näytetä');
  await takeListPicture(lead.page, 'consult-raised-lead');
  expect(await violations(lead.page)).toEqual([]);

  const physician = await pageOf('physician');
  await physician.page.getByRole('button', { name: /^Lue tässä/ }).click();
  await expect(physician.page.locator('[data-raised]')).toContainText(question);
  await takeListPicture(physician.page, 'consult-raised');
  await physician.page.getByRole('button', { name: 'Ota käsittelyyn' }).click();
  await expect(physician.page.locator('[data-thread-page="read"]')).toContainText(question);
  await expect.poll(async () => (await pair.consultationOf(storyline, question)).owner).toBe('Antti Keränen');
  await physician.page.locator('[data-box="mine"]').click();
  await takeListPicture(physician.page, 'consult-raised-taken');
  const [record] = await Promise.all([
    physician.chromium.context.waitForEvent('page'),
    physician.page.locator(`[data-thread="${asked.threadId}"]`).click(),
  ]);
  const beside = await frameOf(record);
  await expect(beside.locator('[data-thread-page="read"]')).toContainText(question, { timeout: 40_000 });
  await takePicture(beside, 'consult-raised-record');
  await act(beside, 'joint', {
    'Ehdotettu aika ja paikka': 'Torstaina klo 10 etänä',
    'Mitä varten': 'Katsotaan lääkitys asiakkaan kanssa yhdessä.',
  });
  await takePicture(beside, 'consult-joint');
  await openThread(frame, question);
  await expect(frame.locator('[data-thread-page]')).toContainText('Ehdottaa yhteistä vastaanottoa');
  await expect(frame.locator('[data-thread-page]')).toContainText('Torstaina klo 10 etänä');
  await expectActs(pair, storyline, question, ['ask', 'accept', 'answer']);
});
