import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from '#tests/components/app/violations.ts';
import {
  contextMessage,
  fakeThread,
  nurse,
  recipientMay,
  shownConsultation,
  shownItem,
  shownMessage,
  sideMay,
  worker,
} from './fake-thread.ts';
import { renderThread } from './thread-stage.tsx';

beforeEach(() => page.viewport(400, 900));

const text = () => document.querySelector('[data-thread-page]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const redOnScreen = () =>
  [...document.querySelectorAll('[data-thread-page] *')].filter(
    (node) =>
      getComputedStyle(node).color === 'rgb(174, 51, 45)' &&
      (node.parentElement === null || getComputedStyle(node.parentElement).color !== 'rgb(174, 51, 45)'),
  );

const fullThread = () => ({
  item: shownItem(
    {
      state: 'answered',
      taker: worker,
      forwards: [
        {
          from: { ...worker, name: 'Pekka Kemppainen', reference: 'Practitioner/pekka' },
          at: '2026-11-18T08:00:00Z',
          reason: 'lomalla',
        },
      ],
      answer: {
        kind: 'advice',
        assessment: 'Tulkki tarvitaan joka käynnille.',
        recommendation: 'Tilataan tulkki 24.11.',
        division: 'Sanna tilaa, Tiina kertoo asiakkaalle',
        returnWhen: '26.11. käynnin jälkeen',
        at: '2026-11-18T10:00:00Z',
        by: worker,
      },
      outcome: { kind: 'solved', at: '2026-11-18T11:00:00Z', by: nurse, text: 'tulkki tilattu' },
    },
    { time: 'over', waitingFor: 'nobody', isMyTurn: false },
  ),
  messages: [
    contextMessage(),
    shownMessage('Mikä kieli?', { kind: 'askBack', by: worker }, { readBy: ['Tiina Mustonen'] }),
    shownMessage(
      'Venäjä, myös ukraina käy.',
      { kind: 'message' },
      { isMine: true, earlier: [{ text: 'Venäjä.', at: '2026-11-18T08:05:00Z' }] },
    ),
    shownMessage('Tilataan tulkki 24.11.', { kind: 'answer', by: worker }),
    shownMessage('Liitteenä käynti.', {
      attachments: [{ reference: 'Encounter/1', display: 'Käynti 12.11.2026, päivystys' }],
      isOnItsWay: true,
    }),
  ],
});

describe('what stands in the conversation', () => {
  it('empty: the question, who is responsible and that nothing has been said', async () => {
    await renderThread();
    for (const said of [
      'Tervahauta Larisa',
      'Tiina Mustonen, sairaanhoitaja',
      'Sanna Räisänen, sosiaalityöntekijä',
      'odottaa vastausta',
      'vastaus tarvitaan tänään klo 16',
      'Vastuu nyt',
      'Toimintakyky, 2.12. asti',
      'Voiko asiakas saada tulkin',
      '”samaa ihmistä, joka ymmärtää”',
      'asiakas suostui suullisesti, tulkki mukana',
      'Ei vielä viestejä',
      'Mukana lähtenyt teksti ei ole vielä perillä',
    ]) {
      expect(text()).toContain(said);
    }
    expect(document.activeElement?.textContent).toContain('Tervahauta Larisa');
    expect(await violations()).toEqual([]);
  });

  it('full: context, messages of both sides, the answer in its parts, forwards and the outcome', async () => {
    const { screen } = await renderThread({ fake: fakeThread({ thread: fullThread() }) });
    for (const said of [
      'Pekka Kemppainen',
      'lomalla',
      'Sanna Räisänen, sosiaalityöntekijä kysyi takaisin',
      'lukenut Tiina Mustonen',
      'Kuka tekee mitä',
      '26.11. käynnin jälkeen',
      'Käynti 12.11.2026, päivystys',
      'tallessa tässä koneessa, ei vielä perillä',
      'Tulos: ratkesi neuvolla',
    ]) {
      expect(text()).toContain(said);
    }
    expect(document.querySelector('[data-mine="true"]')?.textContent).toMatch(/^Sinä/);
    expect(text()).not.toContain('(M54.5)');
    await screen.getByRole('button', { name: /Lähti mukana: 4 osiota/ }).click();
    expect(text()).toContain('(M54.5)');
    expect(text()).not.toContain('alkaen: Venäjä.');
    await screen.getByRole('button', { name: 'muokattu' }).click();
    expect(text()).toContain('18.11.2026 klo 10.05 alkaen: Venäjä.');
    expect(await violations()).toEqual([]);
  });

  it('late: says by how much, and is red once', async () => {
    const item = shownItem({ dueAt: '2026-11-18T10:05:00Z' }, { time: 'late' });
    await renderThread({ item, fake: fakeThread({ thread: { item, messages: [] } }) });
    expect(text()).toContain('myöhässä 2 h 15 min, vastaus piti saada tänään klo 12.05');
    expect(redOnScreen()).toHaveLength(1);
  });

  it('partial: what was read before stands when the source does not answer any more, and says so', async () => {
    const fake = fakeThread();
    const { screen } = await renderThread({ fake });
    fake.access.read.mockResolvedValueOnce({ ok: false, failure: { reason: 'timedOut' } });
    await screen.getByLabelText('Viesti').fill('Kiitos');
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(text).toContain('Näytetään aiemmin haettu');
    expect(text()).toContain('Voiko asiakas saada tulkin');
  });

  it.each([
    [{ reason: 'notLogged' } as const, 'Ei näytetä: katselua ei voitu kirjata', 'kun loki on taas'],
    [{ reason: 'forbidden' } as const, 'Ei oikeutta tähän keskusteluun', 'kun pääkäyttäjä antaa oikeuden'],
    [{ reason: 'notSignedIn' } as const, 'Keskustelua ei haettu', 'kun kirjaudut uudelleen'],
    [{ reason: 'unreachable' } as const, 'Lähde ei vastannut', 'ei saada yhteyttä'],
  ])('closed by %o: says so and what would open it', async (failure, words, opens) => {
    const fake = fakeThread({ failure });
    const { screen } = await renderThread({ fake });
    expect(text()).toContain(words);
    expect(text()).toContain(opens);
    expect(text()).not.toContain('Voiko asiakas');
    if (failure.reason === 'notLogged') expect(text()).not.toContain('Tervahauta');
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => fake.access.read.mock.calls.length).toBe(2);
    expect(await violations()).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('in %s: whole sentences', async (language) => {
    await renderThread({ language, fake: fakeThread({ thread: fullThread() }) });
    expect(text()).not.toContain('⟦');
    expect(await violations()).toEqual([]);
  });

  it.each([
    [360, 'fi'],
    [360, 'sv'],
    [360, 'en'],
    [400, 'fi'],
    [560, 'fi'],
  ] as const)('keeps within %i px in %s', async (width, language) => {
    await page.viewport(width, 900);
    const item = shownItem({ dueAt: '2026-11-18T10:05:00Z' }, { time: 'late' });
    await renderThread({
      language,
      item,
      fake: fakeThread({ thread: { item, messages: fullThread().messages.slice(0, 3) } }),
    });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await page.screenshot({ path: `../../../../test-results/inbox/thread-${width}-${language}.png` });
  });
});

describe('in the conversation', () => {
  it('Esc goes back, and ready text is copied or put into the record', async () => {
    const { screen, copyText, insertText, onBack } = await renderThread();
    await screen.getByRole('button', { name: 'Kopioi tekstinä' }).click();
    await expect.poll(text).toContain('Teksti kopioitu');
    await screen.getByRole('button', { name: 'Vie kertomukseen' }).click();
    await expect.poll(text).toContain('Teksti lisätty kirjaukseen');
    expect(copyText).toHaveBeenCalledWith('Kysymys: tulkki?');
    expect(insertText).toHaveBeenCalledWith('Kysymys: tulkki?');
    await userEvent.keyboard('{Escape}');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('an own message is edited in its place; Esc leaves it as it was', async () => {
    const mine = shownMessage('Venäjä.', {}, { isMine: true });
    const fake = fakeThread({ thread: { item: shownItem(), messages: [mine] } });
    const { screen, onBack } = await renderThread({ fake });
    await screen.getByRole('button', { name: 'Muokkaa' }).click();
    await userEvent.keyboard('{Escape}');
    expect(onBack).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Muokkaa' }).click();
    await userEvent.keyboard(' Ja ukraina.{Control>}{Enter}{/Control}');
    await expect.poll(() => fake.access.edit.mock.calls).toEqual([[mine.message, 'Venäjä. Ja ukraina.']]);
  });

  it('a conflict says who was first and with what, and what becomes of one’s own text', async () => {
    const theirs = shownConsultation({
      state: 'withdrawn',
      changedBy: nurse,
      changedAt: '2026-11-18T12:10:00Z',
    });
    const conflict = { id: 'w', mine: 'answer', text: 'Tilataan tulkki.', theirs } as const;
    const fake = fakeThread({ conflict, thread: { item: shownItem({ ...theirs }), messages: [] } });
    const { screen } = await renderThread({ fake, mayDo: sideMay('recipient', []) });
    await expect.poll(text).toContain('Tiina Mustonen, sairaanhoitaja ehti ensin, 18.11.2026 klo 14.10');
    expect(text()).toContain('nyt: peruttu');
    expect(text()).toContain('Tilataan tulkki.');
    expect(await violations()).toEqual([]);
    await screen.getByRole('button', { name: 'Lähetä viestinä' }).click();
    await expect.poll(() => fake.access.settleConflict.mock.calls).toEqual([[conflict, 'sendAsMessage']]);
    await expect.poll(() => document.querySelector('[data-conflict]')).toBeNull();
  });

  it('judges anew after what has been read', async () => {
    const fake = fakeThread({ thread: { item: shownItem({ state: 'answered' }), messages: [] } });
    await renderThread({
      fake,
      mayDo: (act, { state }) =>
        state === 'answered' && act !== 'withdraw' ? 'alreadyAnswered' : recipientMay(act),
    });
    expect(document.querySelectorAll('[data-offered]')).toHaveLength(0);
    expect(text()).toContain('Kysymykseen on jo vastattu.');
  });
});
