import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail } from '#lib/base/result.ts';
import { actRefusals, type ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeThread, recipientMay, shownItem, sideMay } from '../thread/fake-thread.ts';
import { renderThread } from '../thread/thread-stage.tsx';

beforeEach(() => page.viewport(400, 900));

const foot = () => document.querySelector('[data-answer-foot]')?.textContent ?? '';
const offered = () =>
  [...document.querySelectorAll<HTMLElement>('[data-offered]')].map(({ textContent }) => textContent);
const press = async (name: string) => {
  document.querySelector<HTMLElement>(`[data-offered="${name}"]`)?.click();
  await expect.poll(() => document.querySelector('[data-act-sheet]')).not.toBeNull();
};
const perform = () => document.querySelector<HTMLElement>('[data-do]')?.click();

describe('the row of acts', () => {
  it('is what the judge lets the recipient do', async () => {
    await renderThread();
    expect(offered()).toEqual([
      'Neuvo',
      'Kysy takaisin',
      'Yhteinen vastaanotto',
      'Ota vastuu',
      'Siirrä eteenpäin',
      'En ota',
    ]);
  });

  it('is what the judge lets the asker do', async () => {
    const item = shownItem({ takeOver: { by: 'taker', at: '2026-11-18T10:00:00Z' } });
    await renderThread({
      fake: fakeThread({ thread: { item, messages: [] } }),
      mayDo: sideMay('asker', ['reply', 'acceptTakeOver', 'endTakeOver', 'withdraw']),
    });
    expect(offered()).toEqual([
      'Vastaa kysymykseen',
      'Hyväksy vastuun siirto',
      'Älä hyväksy',
      'Peru kysymys',
    ]);
  });

  it('is empty for who stands on no side, who can still write', async () => {
    await renderThread({ mayDo: sideMay('neither', []) });
    expect(offered()).toEqual([]);
    expect(foot()).toContain('Vain se, jolta kysyttiin, voi tehdä tämän');
    expect(await violations()).toEqual([]);
  });
});

describe('acts', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, ConsultationAct])[] = [
    [
      'advice',
      { Arvio: 'Tulkki puuttuu', Suositus: 'Tilataan tulkki', 'Kuka tekee mitä': 'Sanna tilaa' },
      {
        act: 'answer',
        answer: {
          kind: 'advice',
          assessment: 'Tulkki puuttuu',
          recommendation: 'Tilataan tulkki',
          division: 'Sanna tilaa',
        },
      },
    ],
    [
      'joint',
      { 'Ehdotettu aika ja paikka': '24.11. klo 10', 'Mitä varten': 'tulkki mukana' },
      {
        act: 'answer',
        answer: {
          kind: 'jointAppointment',
          recommendation: 'tulkki mukana',
          proposedTime: '24.11. klo 10',
        },
      },
    ],
    ['askBack', { 'Mitä haluat tietää': 'Mikä kieli?' }, { act: 'askBack', text: 'Mikä kieli?' }],
    ['decline', { 'Syy kysyjälle': 'Asuu muualla' }, { act: 'decline', reason: 'Asuu muualla' }],
    ['takeOver', {}, { act: 'offerTakeOver' }],
  ];

  it.each(cases)('%s says what was written', async (name, fields, act) => {
    const { screen, fake } = await renderThread();
    await press(name);
    for (const [label, value] of Object.entries(fields)) {
      await screen.getByLabelText(new RegExp(`^${label}`)).fill(value);
    }
    perform();
    await expect.poll(() => fake.access.act.mock.calls).toEqual([[act]]);
    await expect.poll(foot).toContain('Tallessa ja lähdössä');
    expect(document.querySelector('[data-act-sheet]')).toBeNull();
    await expect.poll(() => fake.stored).toBeUndefined();
  });

  it('nothing is sent while what is required is missing, and it is named', async () => {
    const { fake, screen } = await renderThread();
    await press('advice');
    perform();
    expect(fake.access.act).not.toHaveBeenCalled();
    expect(foot()).toContain('Vielä puuttuu: suositus');
    await screen.getByLabelText('Suositus').fill('  ');
    perform();
    expect(fake.access.act).not.toHaveBeenCalled();
  });

  it('an outcome is two presses, with more words for who wants them', async () => {
    const { fake } = await renderThread({ mayDo: sideMay('asker', ['close', 'askAgain']) });
    await press('close');
    expect(await violations()).toEqual([]);
    document.querySelector<HTMLElement>('[data-outcome="referral"]')?.click();
    await expect.poll(() => fake.access.act.mock.calls).toEqual([[{ act: 'close', outcome: 'referral' }]]);
  });

  it('passing on needs a colleague, who is chosen in the picker', async () => {
    const { screen, fake } = await renderThread();
    await press('forward');
    perform();
    expect(fake.access.act).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Aino Heikkinen' }).click();
    await screen.getByLabelText(/^Miksi juuri hänelle/).fill('kuntoutus');
    perform();
    await expect
      .poll(() => fake.access.act.mock.calls[0]?.[0])
      .toMatchObject({ act: 'forward', to: { name: 'Aino Heikkinen' }, reason: 'kuntoutus' });
  });

  it('whoever has passed a question on is told so, and is shown nothing of it any more', async () => {
    const { screen, fake } = await renderThread();
    await press('forward');
    await screen.getByRole('button', { name: 'Aino Heikkinen' }).click();
    fake.access.read.mockResolvedValue(fail({ reason: 'forbidden' }));
    perform();
    await expect.poll(() => document.body.textContent).toContain('Siirretty: Aino Heikkinen');
    expect(document.body.textContent).toContain('Et ole enää mukana tässä keskustelussa.');
    expect(document.body.textContent).not.toContain('Voiko asiakas');
    expect(document.querySelector('[data-answer-foot]')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('taking over says who is responsible now, who then, and that the other side has to agree', async () => {
    await renderThread();
    await press('takeOver');
    for (const said of [
      'Vastuu nyt',
      'Tiina Mustonen, sairaanhoitaja',
      'Sanna Räisänen, sosiaalityöntekijä',
      'vasta kun Tiina Mustonen hyväksyy; siihen asti mikään ei muutu',
      'hoitotiimi, hoitojakso ja suunnitelma muuttuvat',
    ]) {
      expect(foot()).toContain(said);
    }
    expect(await violations()).toEqual([]);
  });

  it.each(actRefusals)('refused as %s: its own sentence, and what was typed stays', async (why) => {
    const fake = fakeThread({ act: async () => fail({ reason: 'refused', why }) });
    const { screen } = await renderThread({ fake });
    await press('askBack');
    await screen.getByLabelText('Mitä haluat tietää').fill('Mikä kieli?');
    perform();
    await expect
      .poll(() => document.querySelector('[data-answer-foot] [role="alert"]')?.textContent)
      .toMatch(/\.$/);
    expect(foot()).not.toContain('⟦');
    expect(fake.stored?.fields).toEqual({ 'askBack.text': 'Mikä kieli?' });
  });
});

describe('writing', () => {
  it('a message is sent by Ctrl+Enter, and an empty one is not', async () => {
    const { screen, fake } = await renderThread();
    await screen.getByLabelText('Viesti').click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.access.send).not.toHaveBeenCalled();
    await userEvent.keyboard('Kiitos!{Control>}{Enter}{/Control}');
    await expect.poll(() => fake.access.send.mock.calls).toEqual([['Kiitos!', []]]);
    await expect.element(screen.getByLabelText('Viesti')).toHaveValue('');
  });

  it('keeps each sheet’s words, says that nothing has been sent, and stands there again', async () => {
    const first = await renderThread();
    await first.screen.getByLabelText('Viesti').fill('Hetki');
    await press('decline');
    await first.screen.getByLabelText('Syy kysyjälle').fill('Asuu muualla');
    await expect
      .poll(() => first.fake.stored)
      .toEqual({ act: 'decline', fields: { 'message.text': 'Hetki', 'decline.reason': 'Asuu muualla' } });
    expect(foot()).toContain('EI LÄHETETTY');
    const { stored } = first.fake;
    await first.screen.unmount();
    const { screen } = await renderThread({
      fake: fakeThread(stored === undefined ? {} : { draft: stored }),
    });
    await expect.element(screen.getByLabelText('Syy kysyjälle')).toHaveValue('Asuu muualla');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByLabelText(/^Viesti/)).toHaveValue('Hetki');
  });

  it('a full disk is said with what is typed still there, and saved once there is room', async () => {
    const fake = fakeThread({ writeFailure: { reason: 'full' } });
    const { screen } = await renderThread({ fake });
    await screen.getByLabelText('Viesti').fill('Hetki');
    await expect.poll(foot).toContain('EI LÄHETETTY, EI TALLESSA · Levy on täynnä');
    expect(await violations()).toEqual([]);
    fake.mendStore();
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => fake.stored?.fields).toEqual({ 'message.text': 'Hetki' });
  });

  it.each([
    ['Pidä tämä', 'Täällä'],
    ['Ota uudempi', 'Muualla'],
  ])('a newer draft of another tab: %s', async (choice, stands) => {
    const fake = fakeThread();
    const { screen } = await renderThread({ fake });
    fake.writeInAnotherTab({ act: 'message', fields: { 'message.text': 'Muualla' } });
    await screen.getByLabelText('Viesti').fill('Täällä');
    await expect.poll(foot).toContain('toisessa välilehdessä on uudempi luonnos');
    await screen.getByRole('button', { name: choice }).click();
    await expect.element(screen.getByLabelText(/^Viesti/)).toHaveValue(stands);
    await expect.poll(() => fake.stored?.fields).toEqual({ 'message.text': stands });
  });

  it('Esc closes the sheet alone and gives the focus back to its button', async () => {
    const { onBack } = await renderThread();
    await press('askBack');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('[data-act-sheet]')).toBeNull();
    expect(onBack).not.toHaveBeenCalled();
    expect((document.activeElement as HTMLElement).dataset.offered).toBe('askBack');
  });

  it.each([
    [360, 'fi'],
    [360, 'sv'],
    [360, 'en'],
  ] as const)('every sheet keeps within %i px in %s', async (width, language) => {
    await page.viewport(width, 900);
    await renderThread({ language, mayDo: recipientMay });
    for (const name of ['advice', 'joint', 'askBack', 'takeOver', 'forward', 'decline']) {
      await press(name);
      expect(foot()).not.toContain('⟦');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      if (name === 'advice' || name === 'takeOver') {
        expect(await violations()).toEqual([]);
        await page.screenshot({
          path: `../../../../test-results/inbox/answer-${name}-${width}-${language}.png`,
        });
      }
    }
  });
});
