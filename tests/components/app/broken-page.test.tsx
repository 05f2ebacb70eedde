import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Guarded } from '#components/app/Guarded.tsx';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { SettingsPage, settingsNamespaces } from '#components/settings/SettingsPage.tsx';
import { languages } from '#lib/base/language.ts';
import { larisaSummary } from '../summary/larisa-summary.ts';
import { renderSidebar, spyActions, summaryState } from './stage.tsx';
import { violations } from './violations.ts';

/* A fault that nobody foresaw, in a page as large as the sidebar. */

const logged = vi.spyOn(console, 'error');
beforeEach(() => void logged.mockImplementation(() => undefined));
afterEach(() => void logged.mockReset());

const secret = 'Larisa Tervahauta 140368';
const text = () => document.body.textContent ?? '';
const isBroken = () => document.querySelector('[data-broken-page]') !== null;

/** What no adapter gives: whatever is asked of it fails, and the words of the fault name the client. */
function broken(): never {
  return new Proxy(
    {},
    {
      get(_none, name) {
        // Only what React and promises look at is absent.
        if (typeof name === 'symbol' || name === 'then') return undefined;
        throw new TypeError(secret);
      },
    },
  ) as never;
}

describe('a page beside the summary that cannot be painted', () => {
  const fault = () => Promise.reject(new TypeError(secret));
  const pages: readonly (readonly [string, string, Partial<SidebarActions>])[] = [
    ['Toimintakyky', 'not be painted', { openFunctioning: async () => broken() }],
    ['Konsultaatiot', 'not be painted', { openConsultations: async () => broken() }],
    ['Suunnitelma', 'not be painted', { openPlan: async () => broken() }],
    ['Toimintakyky', 'not be opened', { openFunctioning: fault }],
    ['Konsultaatiot', 'not be opened', { openConsultations: fault }],
    ['Suunnitelma', 'not be opened', { openPlan: fault }],
  ];
  it.each(pages)(
    '%s, which can %s: says what happened, what is safe and what to do',
    async (tab, _why, opens) => {
      const actions = { ...spyActions(), ...opens };
      const { screen } = await renderSidebar(summaryState(larisaSummary()), { actions });
      await screen.getByRole('tab', { name: tab }).click();
      await expect.element(screen.getByRole('alert')).toHaveTextContent('Tätä ei voitu näyttää');
      expect(text()).toContain('luonnokset ovat tallessa');
      expect(text()).toContain('Yritä uudelleen');
      expect(await violations()).toEqual([]);
      await screen.getByRole('tab', { name: 'Yhteenveto' }).click();
      expect(isBroken()).toBe(false);
      expect(document.querySelectorAll('main section[data-section]').length).toBeGreaterThan(5);
      const own = logged.mock.calls.filter(([first]) => String(first).startsWith('A part could not'));
      expect(own.length).toBeGreaterThan(0);
      for (const [, kind] of own) expect(kind).toBe('TypeError');
    },
  );
});

describe('a summary that cannot be painted at all', () => {
  it('shows words and nothing of the client, and the next picture by itself', async () => {
    const { show } = await renderSidebar(summaryState(larisaSummary()));
    show({ state: summaryState({ ...larisaSummary(), banner: broken() }) });
    await expect.poll(isBroken).toBe(true);
    expect(text()).toContain('Potilastietojärjestelmään tämä ei vaikuta');
    expect(text()).not.toContain('Larisa');
    show({ state: summaryState(larisaSummary()) });
    await expect.poll(isBroken).toBe(false);
    expect(text()).toContain('Tervahauta Larisa');
  });
});

describe('settings that cannot be painted', () => {
  it('say that those in force stay', async () => {
    const words = await loadWords('fi', settingsNamespaces);
    const read = { ok: true, value: { language: 'fi', timeZone: 'Europe/Helsinki', professional: broken() } };
    const store = { read: async () => read, managedFields: async () => [], observe: () => () => undefined };
    await render(<SettingsPage ports={{ store } as never} words={words} />);
    await expect.poll(isBroken).toBe(true);
    expect(text()).toContain('Tallennetut asetukset ovat voimassa ennallaan');
  });
});

function Fragile({ isFixed }: { isFixed: () => boolean }) {
  if (!isFixed()) throw new Error(secret);
  return <p>kunnossa</p>;
}

describe('what is guarded', () => {
  it.each(languages)('is tried again on a press, and has a way back (%s)', async (language) => {
    let isFixed = false;
    const back = vi.fn<() => void>();
    const words = await loadWords(language, ['app']);
    const screen = await render(
      <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
        <Guarded facts={1} onBack={back}>
          <Fragile isFixed={() => isFixed} />
        </Guarded>
      </WordsProvider>,
    );
    const [again, toSummary] = [screen.getByRole('button').first(), screen.getByRole('button').last()];
    await toSummary.click();
    expect(back).toHaveBeenCalledOnce();
    await again.click();
    expect(isBroken()).toBe(true);
    isFixed = true;
    await again.click();
    await expect.element(screen.getByText('kunnossa')).toBeInTheDocument();
  });
});
