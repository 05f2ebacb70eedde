import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setShortcuts } from '#components/findings/shortcuts.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { answered, larisaFindings, nothingFound, ownerless, repeated } from './larisa-findings.ts';

beforeEach(() => page.viewport(400, 900));
afterEach(() => {
  setShortcuts(true);
  vi.useRealTimers();
});

const answer = (name: string) => document.querySelector<HTMLElement>(`[data-answer="${name}"]`);
const sheet = () => document.querySelector<HTMLElement>('[data-answer-sheet]');
const status = () => document.querySelector('[data-undo]')?.textContent ?? '';
const filled = () =>
  [...document.querySelectorAll<HTMLElement>('[data-answer]')]
    .filter((button) => getComputedStyle(button).backgroundColor === 'rgb(42, 110, 187)')
    .map((button) => button.dataset.answer);

async function opened(findings: ClientFindings = larisaFindings) {
  const actions = spyActions();
  const stage = await renderSidebar(summaryState(larisaSummary()), { findings, actions });
  await stage.screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
  await expect.poll(() => answer('known')).not.toBeNull();
  return { ...stage, actions };
}

describe('an answer in two presses', () => {
  it.each([
    ['Tiedossa jo', 'on jo suunnitelmassa', { answer: 'known', reason: 'on jo suunnitelmassa' }],
    ['Toimin', 'Konsultaatio', { answer: 'act', deed: 'consultation' }],
    ['Myöhemmin', '2 viikkoa', { answer: 'later', until: '2026-12-02' }],
    ['Ei olennainen', 'asiakas ei halua', { answer: 'notRelevant', reason: 'asiakas ei halua tätä' }],
  ] as const)('%s, %s', async (first, second, given) => {
    const { screen, actions } = await opened();
    await screen.getByRole('button', { name: new RegExp(`^${first}`) }).click();
    expect(actions.answerFinding).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: second }).click();
    expect(actions.answerFinding).toHaveBeenCalledExactlyOnceWith(repeated, given);
    await expect.poll(status).toContain('Kirjattu.');
    expect(sheet()).toBeNull();
  });

  it('takes one\u2019s own words, and none that are empty', async () => {
    const { screen, actions } = await opened();
    await screen.getByRole('button', { name: 'Ei olennainen' }).click();
    await expect.element(screen.getByRole('button', { name: 'Kirjaa' })).toBeDisabled();
    await screen.getByLabelText('Omin sanoin').fill('  Kuntoutus alkoi eilen 1 ');
    await screen.getByRole('button', { name: 'Kirjaa' }).click();
    expect(actions.answerFinding).toHaveBeenCalledExactlyOnceWith(repeated, {
      answer: 'notRelevant',
      reason: 'Kuntoutus alkoi eilen 1',
    });
  });

  it('takes another day, and none that is not ahead', async () => {
    const { screen, actions } = await opened();
    await screen.getByRole('button', { name: 'Myöhemmin' }).click();
    const give = screen.getByRole('button', { name: 'Kirjaa' });
    await screen.getByLabelText('Muu päivä').fill('2026-11-18');
    await expect.element(give).toBeDisabled();
    await screen.getByLabelText('Muu päivä').fill('2026-11-19');
    await give.click();
    expect(actions.answerFinding).toHaveBeenCalledExactlyOnceWith(repeated, {
      answer: 'later',
      until: '2026-11-19',
    });
  });

  it('says where a deed is done until it can be done here', async () => {
    const { screen } = await opened();
    await screen.getByRole('button', { name: /^Toimin/ }).click();
    expect(sheet()?.textContent).toContain(
      'muu teko tehdään toistaiseksi potilas- tai asiakastietojärjestelmässä',
    );
  });

  it.each([
    ['covered', 'Sivupalkin päällä on jotain'],
    ['notSaved', 'Mitään ei kirjattu'],
  ] as const)('says that nothing was recorded when it was %s', async (outcome, words) => {
    const { screen, actions } = await opened();
    actions.answerFinding.mockResolvedValue(outcome);
    await screen.getByRole('button', { name: /^Toimin/ }).click();
    await screen.getByRole('button', { name: 'Konsultaatio' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent(words);
    expect(status()).not.toContain('Kirjattu');
    expect(sheet()).not.toBeNull();
  });
});

describe('what is chosen', () => {
  it('is filled, and a focused answer is not', async () => {
    await opened();
    answer('later')?.focus();
    expect(filled()).toEqual([]);
    await userEvent.keyboard('2');
    await expect.poll(filled).toEqual(['act']);
    expect(answer('act')?.getAttribute('aria-pressed')).toBe('true');
    expect(sheet()?.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(filled).toEqual([]);
  });

  it('stays said while an answer is in force, with who gave it', async () => {
    const handled = answered(repeated, { answer: 'later', until: '2026-12-02', reason: 'sovittu' });
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      findings: { ...nothingFound, handled: [handled] },
    });
    await screen.getByRole('button', { name: '1 käsitelty' }).click();
    await screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
    await expect.poll(status).toBe('Myöhemmin: tulee takaisin 2.12.2026, sovittu · 18.11.2026, T. Mustonen');
    expect(filled()).toEqual(['later']);
  });
});

describe('taking back', () => {
  it('is offered on the line for ten seconds, and calls the answer back', async () => {
    const { screen, actions, show } = await opened();
    await screen.getByRole('button', { name: /^Toimin/ }).click();
    await screen.getByRole('button', { name: 'Konsultaatio' }).click();
    show({
      findings: { ...larisaFindings, open: larisaFindings.open.slice(1), handled: [answered(repeated)] },
    });
    await expect.poll(status).toContain('Kirjattu. Toimin: Konsultaatio');
    expect(document.querySelector('[data-finding-page]')?.textContent).toContain('Huomio 1/5');
    await screen.getByRole('button', { name: 'Peru', exact: true }).click();
    expect(actions.reopenFinding).toHaveBeenCalledOnce();
    expect(actions.reopenFinding.mock.calls[0]?.[0].rule.id).toBe('repeated-reason');
  });

  it('gives way after ten seconds to the answer in force, which can be opened again', async () => {
    const { screen, actions, show } = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    answer('known')?.click();
    await vi.waitFor(() => expect(sheet()).not.toBeNull());
    sheet()?.querySelector<HTMLElement>('[data-choice]')?.click();
    show({
      findings: { ...larisaFindings, open: larisaFindings.open.slice(1), handled: [answered(repeated)] },
    });
    await vi.waitFor(() => expect(status()).toContain('Kirjattu.'));
    vi.advanceTimersByTime(9_000);
    expect(status()).toContain('Kirjattu.');
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    await expect.poll(status).toContain('18.11.2026, T. Mustonen');
    await screen.getByRole('button', { name: 'Avaa uudelleen' }).click();
    expect(actions.reopenFinding).toHaveBeenCalledOnce();
  });

  it('goes on to the next finding from the same line', async () => {
    const { screen } = await opened();
    await screen.getByRole('button', { name: /^Toimin/ }).click();
    await screen.getByRole('button', { name: 'Konsultaatio' }).click();
    await screen.getByRole('button', { name: 'Seuraava huomio', exact: true }).click();
    await expect.poll(() => document.activeElement?.textContent).toBe(ownerless.rule.words.fi.title);
    expect(status()).toContain('Arviosi');
  });
});

describe('keys', () => {
  it.each([
    ['1', 'known'],
    ['2', 'act'],
    ['3', 'later'],
    ['4', 'notRelevant'],
  ])('%s opens %s', async (key, name) => {
    await opened();
    await userEvent.keyboard(key);
    await expect.poll(() => sheet()?.dataset.answerSheet).toBe(name);
  });

  it('answer by keyboard alone, and the focus comes back to the answer', async () => {
    const { actions } = await opened();
    await userEvent.keyboard('4');
    await expect.poll(() => sheet()).not.toBeNull();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => actions.answerFinding.mock.calls.length).toBe(1);
    expect(actions.answerFinding.mock.calls[0]?.[1].reason).toBe('perustuu väärään kirjaukseen');
    await expect.poll(() => document.activeElement).toBe(answer('notRelevant'));
  });

  it('are letters and digits in a field', async () => {
    const { screen } = await opened();
    await userEvent.keyboard('1');
    await screen.getByLabelText('Omin sanoin').fill('');
    await screen.getByLabelText('Omin sanoin').click();
    await userEvent.keyboard('jk34');
    await expect.element(screen.getByLabelText('Omin sanoin')).toHaveValue('jk34');
    expect(sheet()?.dataset.answerSheet).toBe('known');
    expect(document.querySelector('[data-finding-page]')?.textContent).toContain('Huomio 1/5');
  });

  it('close one layer with Esc: first the sheet, then the page', async () => {
    await opened();
    await userEvent.keyboard('2');
    await expect.poll(() => sheet()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => sheet()).toBeNull();
    expect(document.activeElement).toBe(answer('act'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('[data-finding-page]')).toBeNull();
  });

  it('do nothing with a modifier, and nothing when they are switched off', async () => {
    const { screen } = await opened();
    await userEvent.keyboard('{Control>}1{/Control}{Alt>}2{/Alt}');
    expect(sheet()).toBeNull();
    await screen.getByRole('button', { name: 'Pikanäppäimet 1–4, J ja K' }).click();
    await userEvent.keyboard('1j');
    expect(sheet()).toBeNull();
    expect(document.querySelector('[data-finding-page]')?.textContent).toContain('Huomio 1/5');
    // Esc is no letter: it stays the way back.
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('[data-finding-page]')).toBeNull();
  });
});
