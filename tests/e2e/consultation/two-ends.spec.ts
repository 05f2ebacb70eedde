import { test } from '@playwright/test';
import { takePicture } from '../access/access-page.ts';
import { expectActs, type Pair, startPair } from './pair.ts';
import { act, expect, fillQuestion, openThread, say, sendQuestion } from './presses.ts';

/* What goes otherwise than it was asked: at the same moment, without the network, by somebody else, or not at all. */

test.describe.configure({ timeout: 240_000 });

let pair: Pair;
test.beforeAll(async () => {
  pair = await startPair();
});
test.afterEach(() => pair?.demo.faults.clear());
test.afterAll(() => pair?.close());

test('one withdraws while the other answers: the text is shown and goes as a message, and the server has one state', async () => {
  const storyline = 'diabetes-without-follow-up';
  const question = 'Tarvitaanko kotiin apua lääkkeiden jakamiseen?';
  const advice = 'Kotihoito voi jakaa lääkkeet viikoksi kerrallaan.';
  const nurse = await pair.colleague('nurse');
  const { frame } = await nurse.open(storyline);
  await fillQuestion(frame, { whom: 'Räisänen', question });
  await sendQuestion(frame);
  const worker = await pair.colleague('socialWorker');
  const { frame: theirs } = await worker.open(storyline);
  await openThread(theirs, question);
  await theirs.locator('[data-offered="advice"]').click();
  await theirs.getByRole('textbox', { name: 'Suositus' }).fill(advice);
  await openThread(frame, question);
  await frame.locator('[data-offered="withdraw"]').click();
  await frame.getByRole('textbox', { name: 'Syy' }).fill('Omainen jakaa lääkkeet.');

  // News of the withdrawal are on their way while the other one presses.
  pair.demo.faults.use(({ method, path }) =>
    method === 'GET' && path.startsWith('/Task') ? { kind: 'delay', ms: 4000 } : undefined,
  );
  await frame.locator('[data-act-sheet] [data-do]').click();
  await expect
    .poll(async () => (await pair.stored(storyline, 'Task')).map(({ status }) => status), {
      intervals: [100],
    })
    .toContain('cancelled');
  await theirs.locator('[data-act-sheet] [data-do]').click();
  pair.demo.faults.clear();
  const conflict = theirs.locator('[data-conflict="answer"]');
  await expect(conflict).toContainText('Tiina Mustonen, sairaanhoitaja ehti ensin');
  await expect(conflict.getByText(advice)).toBeInViewport();
  await expect(conflict).toContainText('nyt: peruttu');
  await expect(theirs.getByText('Tallessa ja lähdössä')).toHaveCount(0);
  await expect(theirs.locator('[data-message="answer"]')).toHaveCount(0);
  await expect(conflict).toContainText('Tekemättä jäi: vastaus.');
  await expect(conflict).toContainText(advice);
  await takePicture(theirs, 'consult-conflict');
  await conflict.getByRole('button', { name: 'Lähetä viestinä' }).click();
  await expect(conflict).toHaveCount(0);
  await expect
    .poll(async () => (await pair.consultationOf(storyline, question)).messages)
    .toContain(`message: ${advice}`);
  await takePicture(theirs, 'consult-conflict-settled');

  await expectActs(pair, storyline, question, ['ask', 'withdraw']);
  const told = await pair.consultationOf(storyline, question);
  expect(told.state).toBe('cancelled/withdrawn');
  expect(told.messages.slice(1)).toEqual(['withdraw: Omainen jakaa lääkkeet.', `message: ${advice}`]);
  await expect
    .poll(async () => (await pair.stored(storyline, 'ServiceRequest')).map(({ status }) => status), {
      timeout: 30_000,
    })
    .toEqual(['revoked']);
  await openThread(frame, question);
  await expect(frame.locator('[data-message="message"]')).toContainText(advice);
  await takePicture(frame, 'consult-withdrawn');
});

test('what was asked of one is forwarded to a colleague of the same team, who declines with a reason', async () => {
  const storyline = 'living-alone-falls';
  const question = 'Voiko lääkityksen tarkistaa ennen kotiutusta?';
  const nurse = await pair.colleague('nurse');
  const { frame } = await nurse.open(storyline);
  await fillQuestion(frame, { whom: 'Keränen', question, urgency: 'Tällä viikolla' });
  // Both of one register: nobody has to be asked whether it may be told.
  await expect(frame.getByRole('checkbox', { name: /Asiakas suostuu/ })).toHaveCount(0);
  await sendQuestion(frame);

  const physician = await pair.colleague('physician');
  const { frame: first } = await physician.open(storyline);
  await openThread(first, question);
  // Of another register nobody has asked the client; of the own one somebody is asked along, and told why.
  await first.locator('[data-offered="invite"]').click();
  const choose = async (whom: string) => {
    await first.getByRole('searchbox').fill(whom);
    await first.locator('[data-colleague]').first().click();
  };
  await choose('Räisänen');
  await takePicture(first, 'consult-invite');
  await first.locator('[data-act-sheet] [data-do]').click();
  await expect(first.getByRole('alert')).toContainText('Asiakas ei ole suostunut');
  await takePicture(first, 'consult-invite-refused');
  await first.getByRole('button', { name: 'Vaihda' }).click();
  await choose('Piirainen');
  await act(first, 'invite', { 'Miksi juuri hän': 'Tuntee lääkelistan.' });
  // What is recorded goes along by reference, where everybody of the conversation may see it.
  await first.getByRole('button', { name: 'Liitä merkintä' }).click();
  await first.locator('[data-attachable]').first().click();
  await takePicture(first, 'consult-attach');
  await first.getByRole('button', { name: 'Sulje luettelo' }).click();
  await say(first, 'Tämä on tarkistettava.');
  await expect(first.locator('[data-attachment]')).toHaveCount(1);

  const lead = await pair.colleague('teamLead');
  const { frame: second } = await lead.open(storyline);
  await openThread(second, question);
  await expect(second.locator('[data-thread-page]')).toContainText('Tuntee lääkelistan.');
  await expect(second.locator('[data-attachment]')).toHaveCount(1);
  await expect(second.locator('[data-offered]')).toHaveCount(1);
  await takePicture(second, 'consult-invited');

  await first.locator('[data-offered="forward"]').click();
  await takePicture(first, 'consult-forward-search');
  await first.getByRole('searchbox').fill('Piirainen');
  await first.locator('[data-colleague]').first().click();
  await first.getByRole('textbox', { name: 'Miksi juuri hänelle' }).fill('Jakaa tiimin työt tällä viikolla.');
  await takePicture(first, 'consult-forward');
  await first.locator('[data-act-sheet] [data-do]').click();
  await expect(first.getByText('Siirretty: Liisa Piirainen')).toBeVisible();
  await expect(first.locator('[data-thread-page]')).not.toContainText(question);
  await expect(first.getByRole('tab', { name: /Konsultaatiot/ })).not.toContainText('luonnos');
  await takePicture(first, 'consult-forwarded');
  await expect
    .poll(async () => (await pair.consultationOf(storyline, question)).owner)
    .toBe('Liisa Piirainen');

  await openThread(second, question);
  await expect(second.locator('[data-thread-page]')).toContainText('Jakaa tiimin työt tällä viikolla.');
  await second.locator('[data-offered="decline"]').click();
  await takePicture(second, 'consult-decline');
  await act(second, 'decline', { 'Syy kysyjälle': 'Lääkityksen tarkistaa sairaalan farmaseutti.' });

  await expect
    .poll(async () => (await pair.consultationOf(storyline, question)).state)
    .toBe('rejected/declined');
  await expectActs(pair, storyline, question, ['ask', 'invite', 'forward', 'decline']);
  await openThread(frame, question);
  await expect(frame.locator('[data-outcome-line]')).toContainText('Liisa Piirainen ei ottanut kysymystä');
  await expect(frame.locator('[data-outcome-line]')).toContainText('sairaalan farmaseutti');
  await expect(frame.locator('[data-thread-page]')).toContainText('Antti Keränen');
  await takePicture(frame, 'consult-declined');
});

test('without the network both ends keep what was written, say so, and it arrives once', async () => {
  const storyline = 'many-medicines';
  const question = 'Voiko asiakas saada kuljetuksen fysioterapiaan?';
  const recommendation = 'Kuljetuspalvelu myönnetään kolmelle käynnille.';
  const { faults } = pair.demo;
  const unreachable = () =>
    faults.use(({ register }) =>
      register === 'log' ? undefined : [{ kind: 'notProcessed' }, { kind: 'reset' }],
    );
  /** The network is back, but the first answer to something written is lost on its way. */
  const back = () => {
    let isLost = false;
    faults.use(({ register, method }) => {
      if (isLost || register === 'log' || (method !== 'PUT' && method !== 'POST')) return undefined;
      isLost = true;
      return { kind: 'reset' };
    });
  };
  const nurse = await pair.colleague('nurse');
  const worker = await pair.colleague('socialWorker');
  const { frame: theirs } = await worker.open(storyline);
  const { frame } = await nurse.open(storyline);
  await fillQuestion(frame, { whom: 'Räisänen', question });
  unreachable();
  await frame.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(frame.locator('[data-sent="waiting"]')).toContainText('tallessa tässä koneessa');
  await takePicture(frame, 'consult-offline-sent');
  await frame.getByRole('button', { name: 'Avaa keskustelu' }).click();
  await expect(frame.locator('[data-thread-page]')).toContainText(question);
  await takePicture(frame, 'consult-offline-thread');
  back();
  await expect
    .poll(async () => (await pair.stored(storyline, 'Task')).map(({ description }) => description), {
      timeout: 30_000,
    })
    .toContain(question);

  await openThread(theirs, question);
  await theirs.locator('[data-offered="advice"]').click();
  unreachable();
  await theirs.getByRole('textbox', { name: 'Suositus' }).fill(recommendation);
  await expect(theirs.locator('[data-draft="kept"]')).toContainText('tallessa vain tässä koneessa');
  await theirs.locator('[data-act-sheet] [data-do]').click();
  await expect(theirs.getByText('Tallessa ja lähdössä')).toBeVisible();
  await expect(theirs.getByText('Näytetään aiemmin haettu')).toBeVisible();
  // What was answered stands in the conversation at once, and says that it is not there yet.
  await expect(theirs.locator('[data-message="answer"]')).toContainText(recommendation);
  await expect(theirs.locator('[data-message="answer"] [data-waiting]')).toBeVisible();
  await expect(theirs.locator('[data-act-waiting]')).toBeVisible();
  await takePicture(theirs, 'consult-offline-answer');
  back();
  await expectActs(pair, storyline, question, ['ask', 'answer']);
  faults.clear();
  const told = await pair.consultationOf(storyline, question);
  expect(told).toMatchObject({ state: 'in-progress/answered', owner: 'Sanna Räisänen', requests: 1 });
  expect(told.messages.slice(1)).toEqual([`answer: ${recommendation}`]);
  expect(told.messages[0]).toMatch(/^context: /);
  await expect(theirs.locator('[data-waiting], [data-act-waiting], [data-stale]')).toHaveCount(0, {
    timeout: 40_000,
  });
  await expect(theirs.locator('[data-message="answer"]')).toContainText(recommendation);
});

test('a register for which the client has given no permission stays behind, and stays closed to the recipient', async () => {
  const storyline = 'child-protection';
  const question = 'Kuka tapaa perheen ensi viikolla?';
  const nurse = await pair.colleague('nurse');
  const { frame } = await nurse.open(storyline);
  await fillQuestion(frame, { whom: 'Räisänen', question });
  const withheld = frame.locator('[data-withheld]');
  await expect(withheld).toContainText('asiakkaan luovutuslupa puuttuu');
  await expect(withheld).toContainText('Palvelujen käyttö (Terveys)');
  await withheld.scrollIntoViewIfNeeded();
  await takePicture(frame, 'consult-withheld');
  for (const tick of await frame.locator('[data-attach] input').all()) await tick.check();
  await sendQuestion(frame);

  const { messages } = await pair.consultationOf(storyline, question);
  expect(messages).toHaveLength(1);
  const secrets = /Nukahtelee|pelot|Astma|budesonidi|Pähkinäallergia|terveydenhoitaja/i;
  expect(messages[0]).not.toMatch(secrets);

  const worker = await pair.colleague('socialWorker');
  const { frame: theirs } = await worker.open(storyline);
  await openThread(theirs, question);
  await takePicture(theirs, 'consult-withheld-thread');
  await theirs.getByRole('tab', { name: 'Yhteenveto' }).click();
  await expect(theirs.locator('[data-completeness="partial"]')).toBeVisible();
  await takePicture(theirs, 'consult-withheld-summary');
  expect(await theirs.locator('body').textContent()).not.toMatch(secrets);
});
