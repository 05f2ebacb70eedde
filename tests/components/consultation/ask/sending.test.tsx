import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from '#tests/components/app/violations.ts';
import { fakeAsk, sanna } from './fake-ask.ts';
import { listed, node, renderAsk, said, text, written } from './stage.tsx';
import { askUsualQuestion, mostPresses, usualQuestion, usualQuestionEffort } from './usual-question.ts';

beforeEach(() => page.viewport(400, 900));

describe('a usual question', () => {
  it('takes four presses beside its typing, and nothing is chosen ahead', async () => {
    const { ask, onSent } = await renderAsk();
    await listed();
    expect(document.querySelectorAll('[data-urgency][aria-pressed="true"]')).toHaveLength(0);
    const effort = await askUsualQuestion();
    expect(effort).toEqual(usualQuestionEffort);
    expect(effort.presses).toBeLessThanOrEqual(mostPresses);
    await expect.poll(() => ask.sent.length).toBe(1);
    expect(ask.sent[0]).toEqual({
      recipient: sanna.colleague,
      urgency: 'today',
      asked: usualQuestion,
      tried: '',
      wishes: '',
      handOver: false,
      // What the context does not hold does not leave, though social services are usual for the role.
      sections: ['plan', 'service-use', 'functioning'],
      agreement: { how: 'spoken', interpreter: false, at: '2026-11-18T07:47:00.000Z' },
      ruleIds: [],
    });
    await expect.poll(() => onSent.mock.calls.length).toBe(1);
    expect(ask.stored).toBeUndefined();
  });

  it('goes by the keyboard alone', async () => {
    const { screen, ask } = await renderAsk();
    await listed();
    await screen.getByRole('searchbox').click();
    await userEvent.keyboard('räis{Enter}');
    await expect.element(screen.getByRole('button', { name: /^Vaihda vastaanottaja/ })).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(screen.getByRole('button', { name: /^Tänään/ })).toHaveFocus();
    expect(node('[data-urgency="today"]')?.getAttribute('aria-pressed')).toBe('false');
    await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}');
    await userEvent.keyboard('Voiko hän saada tulkin');
    await expect.poll(() => ask.stored?.asked).toBe('Voiko hän saada tulkin');
    expect(ask.stored?.urgency).toBe('today');
  });
});

describe('sending', () => {
  it('asks for what lacks, in the order of the form, and goes there', async () => {
    const { screen, ask } = await renderAsk();
    await listed();
    const send = screen.getByRole('button', { name: 'Lähetä' });
    await send.click();
    expect(text()).toContain('Vielä puuttuu: vastaanottaja, kiireellisyys, kysymys');
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
    await screen.getByRole('button', { name: /^Sanna Räisänen/ }).click();
    await send.click();
    await expect.element(screen.getByRole('button', { name: /^Heti/ })).toHaveFocus();
    await screen.getByRole('button', { name: /^Tällä viikolla/ }).click();
    await send.click();
    await expect.element(screen.getByRole('textbox', { name: 'Kysymys' })).toHaveFocus();
    await userEvent.keyboard('Voiko?');
    await send.click();
    await expect.element(screen.getByRole('checkbox', { name: /^Asiakas suostuu/ })).toHaveFocus();
    expect(text()).toContain('Vielä puuttuu: asiakkaan suostumus');
    expect(ask.sent).toEqual([]);
    await userEvent.keyboard(' ');
    await screen.getByRole('button', { name: 'kirjallisesti' }).click();
    await screen.getByRole('checkbox', { name: 'tulkki mukana' }).click();
    await send.click();
    await expect
      .poll(() => ask.sent[0]?.agreement)
      .toEqual({ how: 'written', interpreter: true, at: '2026-11-18T07:47:00.000Z' });
  });

  it('shows what happened and where it is, with the focus on it', async () => {
    let state: 'waiting' | 'delivered' | 'stuck' = 'waiting';
    let changed = () => {};
    const delivery = {
      stateOf: async () => state,
      observe: (call: () => void) => {
        changed = call;
        return () => undefined;
      },
    };
    const { screen, onOpen } = await renderAsk(fakeAsk({ found: written }), { delivery });
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Kysymys: Sanna Räisänen' })).toHaveFocus();
    expect(node('[data-ask-form]')).toBeNull();
    expect(text()).toContain('Odottaa lähtöä');
    expect(text()).toContain('Vastaus viimeistään 18.11.2026 klo\u00a016.00');
    expect(await violations()).toEqual([]);
    state = 'delivered';
    changed();
    await expect.poll(text).toContain('Lähtenyt');
    await screen.getByRole('button', { name: 'Avaa keskustelu' }).click();
    expect(onOpen.mock.calls[0]?.[0].threadId).toBe('6f1c');
    await screen.getByRole('button', { name: 'Kysy toinen asia' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Kysy kollegalta' })).toHaveFocus();
  });

  it.each([
    [{ reason: 'covered' }, 'Sivupalkin päällä on jotakin: ei lähetetty'],
    [{ reason: 'notPermitted' }, 'Sinulla ei ole oikeutta lähettää tätä'],
    [{ reason: 'notLogged' }, 'Luovutusta ei voitu kirjata lokiin'],
    [{ reason: 'full' }, 'Levy on täynnä: ei lähetetty'],
    [{ reason: 'unavailable', detail: '' }, 'Lähetys ei onnistunut'],
    [{ reason: 'incomplete', lacks: ['agreement'] }, 'Vielä puuttuu: asiakkaan suostumus'],
  ] as const)('refused by %o: the draft stays, and it says why', async (failure, words) => {
    const ask = fakeAsk({ found: written });
    ask.failSending(failure);
    const { screen } = await renderAsk(ask);
    await expect.element(screen.getByRole('checkbox', { name: /^Toimintakyky/ })).toBeChecked();
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(text).toContain(words);
    expect(ask.stored?.asked).toBe(usualQuestion);
    await expect.element(screen.getByRole('textbox', { name: 'Kysymys' })).toHaveValue(usualQuestion);
  });

  it('sends once, however often it is pressed', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: written }));
    await expect.element(screen.getByRole('checkbox', { name: /^Toimintakyky/ })).toBeChecked();
    const button = screen.getByRole('button', { name: 'Lähetä' }).element() as HTMLElement;
    button.click();
    button.click();
    await expect.poll(() => node('[data-sent]')).not.toBeNull();
    expect(ask.sent).toHaveLength(1);
  });

  it('says when the draft could not be taken away', async () => {
    const ask = fakeAsk({ found: written });
    ask.failDiscarding();
    const { screen } = await renderAsk(ask);
    await expect.element(screen.getByRole('checkbox', { name: /^Toimintakyky/ })).toBeChecked();
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(text).toContain('Luonnosta ei voitu poistaa: älä lähetä sitä uudelleen');
  });
});

describe('the draft', () => {
  it('says first that it is not sent, keeps every keystroke, and says once that it is kept', async () => {
    const { screen, ask, onDraft } = await renderAsk();
    expect(said('[data-draft]')).toMatch(/^EI LÄHETETTY · Mitään ei ole vielä kirjoitettu/);
    await screen.getByRole('textbox', { name: 'Kysymys' }).click();
    await userEvent.keyboard('Voiko');
    await expect.poll(() => ask.stored?.asked).toBe('Voiko');
    await expect
      .poll(() => said('[data-draft]'))
      .toMatch(/^EI LÄHETETTY, tallessa vain tässä koneessa klo\u00a09\.48/);
    expect(said('[data-draft] [role="status"]')).toBe('Luonnos on tallessa.');
    expect(onDraft).toHaveBeenLastCalledWith(true);
  });

  it('that the disk does not take is said, and is kept once there is room', async () => {
    const ask = fakeAsk();
    ask.failWriting({ reason: 'full' });
    const { screen } = await renderAsk(ask);
    await listed();
    await screen.getByRole('textbox', { name: 'Kysymys' }).fill('Voiko');
    await expect.poll(() => said('[data-draft]')).toMatch(/EI LÄHETETTY, EI TALLESSA.*levy on täynnä/);
    expect(await violations()).toEqual([]);
    ask.failWriting(undefined);
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => ask.stored?.asked).toBe('Voiko');
  });

  it('of another tab is offered, and neither is lost or sent before somebody chooses', async () => {
    const ask = fakeAsk({ found: written });
    const { screen } = await renderAsk(ask);
    await expect.element(screen.getByRole('checkbox', { name: /^Toimintakyky/ })).toBeChecked();
    ask.writeInAnotherTab({ ...written, asked: 'Toisen välilehden' });
    await screen.getByRole('textbox', { name: 'Kysymys' }).fill('Minun');
    await expect.poll(() => node('[data-draft]')?.dataset.draft).toBe('conflict');
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    expect(text()).toContain('Valitse ensin, kumpi luonnos lähtee');
    expect(ask.sent).toEqual([]);
    await screen.getByRole('button', { name: 'Ota toisen välilehden luonnos' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Kysymys' })).toHaveValue('Toisen välilehden');
  });

  it('that could not be opened is named', async () => {
    await renderAsk(fakeAsk({ readFailure: { reason: 'unreadable' } }));
    expect(text()).toContain('Aiempi luonnos oli vioittunut');
  });

  it('is deleted only after a second press', async () => {
    const { screen, ask, onClose } = await renderAsk(fakeAsk({ found: written }));
    await screen.getByRole('button', { name: 'Poista luonnos' }).click();
    await screen.getByRole('button', { name: 'Älä poista' }).click();
    expect(ask.stored).toBeDefined();
    await screen.getByRole('button', { name: 'Poista luonnos' }).click();
    await screen.getByRole('button', { name: 'Poista', exact: true }).click();
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(ask.stored).toBeUndefined();
  });
});
