import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { renderSidebar, spyActions, summaryState } from './stage.tsx';

const stamp = (sequence: number) => ({ instance: 'test', sequence });
const root = () => document.querySelector<HTMLElement>('[data-client-state]');
const facts = ['Tervahauta', '140368', 'Räisänen', 'Kajaani', 'Terveysasema'];
const nothingOfTheClient = () => {
  for (const fact of facts) expect(document.body.textContent).not.toContain(fact);
};

describe('the state of the client', () => {
  it('is on the root with its stamp and the number of facts', async () => {
    await renderSidebar(summaryState(larisaSummary(), 7));
    expect(root()?.dataset).toMatchObject({ clientState: 'summary', stamp: 'test:7' });
    expect(Number(root()?.dataset.entryCount)).toBeGreaterThan(60);
    expect(document.querySelector('[data-banner-name]')?.textContent).toBe('Tervahauta Larisa');
  });

  it.each<ClientState>([
    { kind: 'noClient', stamp: stamp(2) },
    { kind: 'opening', stamp: stamp(2) },
    { kind: 'unclear', stamp: stamp(2), why: { reason: 'contradiction' } },
  ])('$kind takes everything of the client before away in the same frame', async (next) => {
    const { show } = await renderSidebar(summaryState(larisaSummary(), 1));
    const frames: string[] = [];
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        show({ state: next });
        // The callback of the next frame runs before that frame is painted; the one after it sees what was painted.
        requestAnimationFrame(() => {
          frames.push(document.body.textContent ?? '');
          done();
        });
      });
    });
    expect(root()?.dataset.clientState).toBe(next.kind);
    for (const fact of facts) expect(frames.join()).not.toContain(fact);
    nothingOfTheClient();
    expect(root()?.dataset.entryCount).toBe('0');
  });

  it('closes what stood open over the client before', async () => {
    const { screen, show } = await renderSidebar(summaryState(larisaSummary(), 1));
    await screen.getByRole('button', { name: 'Sanna Räisänen', exact: true }).click();
    await expect.element(screen.getByRole('dialog')).toBeInTheDocument();
    const other = larisaSummary();
    show({ state: summaryState({ ...other, banner: { ...other.banner, name: 'Toinen Asiakas' } }, 2) });
    await expect.element(screen.getByText('Toinen Asiakas')).toBeInTheDocument();
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('masks the identity code again for the next client', async () => {
    const { screen, show } = await renderSidebar(summaryState(larisaSummary(), 1));
    await screen.getByRole('button', { name: 'Näytä' }).first().click();
    expect(document.body.textContent).toContain('140368-912D');
    show({ state: summaryState(larisaSummary(), 2) });
    await expect.element(screen.getByText('140368-••••')).toBeInTheDocument();
  });

  it('is kept while the same client gets more facts', async () => {
    const { screen, show } = await renderSidebar(summaryState(larisaSummary(), 1));
    await screen.getByRole('button', { name: 'Sanna Räisänen', exact: true }).click();
    show({ state: summaryState(larisaSummary(), 1) });
    await expect.element(screen.getByRole('dialog')).toBeInTheDocument();
  });
});

describe('an opening client', () => {
  it('is plain white: the quiet line comes by style after 300 ms, and nothing of the host client is said', async () => {
    await renderSidebar({
      kind: 'opening',
      stamp: stamp(1),
      hostClient: { hostId: 'demo', identifiers: [], name: 'Tervahauta Larisa', birthDate: '1968-03-14' },
    });
    nothingOfTheClient();
    const line = document.querySelector('[role="status"]');
    const animated = line?.parentElement;
    if (animated === null || animated === undefined) throw new Error('No line');
    const { animationDelay, animationDuration } = getComputedStyle(animated);
    expect([animationDelay, animationDuration]).toEqual(['0.3s', '0s']);
  });
});

describe('an unclear client', () => {
  it('shows what differs side by side, and what to do', async () => {
    const { screen } = await renderSidebar({
      kind: 'unclear',
      stamp: stamp(1),
      why: {
        reason: 'differs',
        sourceName: 'Sosiaalihuolto',
        differences: [
          { field: 'name', host: 'Tervahauta Larisa', source: 'Tervahauta Laura' },
          { field: 'birthDate', host: '1968-03-14' },
        ],
      },
    });
    await expect
      .element(screen.getByRole('row', { name: 'nimi Tervahauta Larisa Tervahauta Laura' }))
      .toBeInTheDocument();
    await expect
      .element(screen.getByRole('row', { name: 'syntymäaika 14.3.1968 ei tietoa' }))
      .toBeInTheDocument();
    await expect.element(screen.getByText(/Tarkista henkilöllisyys/)).toBeInTheDocument();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Mitään asiakkaan tietoja ei näytetä');
  });

  it('does not say that a source knows nothing which was not asked', async () => {
    const source = (id: string, name: string, register: 'health' | 'social') => ({
      id,
      name,
      register,
      controller: 'Kainuu',
    });
    const why = {
      reason: 'unknownEverywhere',
      sources: [
        { source: source('health', 'Potilasrekisteri', 'health'), answer: 'unknown' },
        { source: source('social', 'Sosiaalirekisteri', 'social'), answer: 'notPermitted' },
      ],
    } as const;
    const { screen } = await renderSidebar({ kind: 'unclear', stamp: stamp(1), why });
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Asiakasta ei löytynyt');
    await expect.element(screen.getByText('Potilasrekisteri: ei tunne tätä asiakasta')).toBeInTheDocument();
    await expect.element(screen.getByText('Sosiaalirekisteri: ei oikeutta')).toBeInTheDocument();
  });

  it.each([
    { reason: 'contradiction' },
    { reason: 'incomplete' },
    { reason: 'unreadable' },
    { reason: 'ambiguous', sourceName: 'Terveydenhuolto', count: 2 },
  ] as const)('has its own words and deed when $reason', async (why) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { screen } = await renderSidebar({ kind: 'unclear', stamp: stamp(1), why }, { language });
      expect(document.body.textContent).not.toContain('⟦');
      expect(document.querySelectorAll('main p').length).toBe(3);
      await screen.unmount();
    }
  });
});

describe('the language', () => {
  it('changes at run time without losing what is open', async () => {
    const { screen, show } = await renderSidebar(summaryState(larisaSummary()));
    await screen.getByRole('button', { name: 'Diagnoosit', exact: true }).click();
    show({ language: 'en' });
    await expect
      .element(screen.getByRole('button', { name: 'Responsible professionals', exact: true }))
      .toBeInTheDocument();
    expect(document.querySelector('section[data-section="problems"]')?.textContent).toContain('Alaselkäkipu');
  });
});

describe('the strip', () => {
  it('shows who, agreement, the missing owner and the sources, and no code', async () => {
    await page.viewport(40, 900);
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { collapsed: true, actions });
    await expect.element(screen.getByText('Tervahauta Larisa')).toBeInTheDocument();
    const text = document.body.textContent ?? '';
    for (const words of [
      'Tervahauta Larisa',
      '58 v',
      'sama asiakas',
      'Hoitovastaava: ei kirjattu',
      '3/3',
      '9.41',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('140368');
    expect(document.documentElement.scrollWidth).toBe(40);
    await screen.getByRole('button', { name: /Avaa sivupalkki/ }).click();
    expect(actions.toggleCollapsed).toHaveBeenCalledOnce();
    await page.viewport(400, 900);
  });

  it.each<ClientState>([
    { kind: 'opening', stamp: stamp(1) },
    { kind: 'noClient', stamp: stamp(1) },
  ])('is empty while there is $kind', async (state) => {
    await renderSidebar(state, { collapsed: true });
    expect(document.body.textContent?.trim()).toBe('');
  });
});

describe('the width', () => {
  it.each([
    [400, '{ArrowLeft}', 416],
    [400, '{ArrowRight}', 384],
    [360, '{ArrowRight}', 360],
    [552, '{ArrowLeft}', 560],
  ])('of %i px with %s becomes %i', async (width, key, expected) => {
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { width, actions });
    (screen.getByRole('separator', { name: 'Sivupalkin leveys' }).element() as HTMLElement).focus();
    await userEvent.keyboard(key);
    expect(actions.setWidth).toHaveBeenCalledExactlyOnceWith(expected);
  });
});
