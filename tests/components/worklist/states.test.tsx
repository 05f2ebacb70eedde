import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { ClosedWorklist } from '#components/worklist/ClosedWorklist.tsx';
import { worklistNamespaces } from '#components/worklist/WorklistPage.tsx';
import { aWorklistRow, randomRows } from '#tests/builders/worklist-rows.ts';
import { spyActions } from '../app/stage.tsx';
import { violations } from '../app/violations.ts';
import { renderWorklist, spyWorklistActions, worklistState } from './stage.tsx';

beforeEach(() => page.viewport(1440, 900));

const health = {
  source: { id: 'health', name: 'Terveys', controller: 'Kainuu', register: 'health' },
  failure: { reason: 'timedOut' },
} as const;

describe('the page without rows says why', () => {
  it.each([
    ['loading', worklistState([], { refresh: { kind: 'loading' } }), 'Työlistaa luetaan'],
    ['empty', worklistState([]), 'Tiimillä ei ole nykyisiä asiakkaita'],
    ['notShown', worklistState([], { notShown: 4 }), 'Yhtäkään asiakasta ei voi näyttää'],
    [
      'failed',
      worklistState([], { refresh: { kind: 'failed', done: 0, total: 0 }, sources: [health] }),
      'Työlistaa ei saatu luettua',
    ],
  ] as const)('%s', async (kind, state, title) => {
    await renderWorklist(state);
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    expect(document.querySelector('[data-nothing]')?.getAttribute('data-nothing')).toBe(kind);
    expect(await violations()).toEqual([]);
  });
});

describe('the press to the consultations', () => {
  it('says how many wait, as soon as it is known and whenever it changes, and nothing while none do', async () => {
    let tell: (waiting: number) => void = () => undefined;
    await renderWorklist(worklistState([aWorklistRow()]), {
      actions: spyWorklistActions({
        openConsultations: () => new Promise(() => undefined),
        observeWaiting(changed) {
          tell = changed;
          return () => undefined;
        },
      }),
    });
    const press = page.getByRole('button', { name: /^Konsultaatiot/ });
    await expect.element(press).toHaveTextContent(/^Konsultaatiot$/);
    tell(4);
    await expect.element(press).toHaveAccessibleName('Konsultaatiot 4 odottaa sinua');
    await expect.element(press).toHaveTextContent('Konsultaatiot 4');
    expect(await violations()).toEqual([]);
    tell(0);
    await expect.element(press).toHaveTextContent(/^Konsultaatiot$/);
  });
});

describe('the page of a closed session', () => {
  it.each(['locked', 'signedOut'] as const)('%s shows no client and no count', async (kind) => {
    const words = await loadWords('fi', worklistNamespaces);
    const session = kind === 'locked' ? ({ kind, vault: { kind: 'locked' } } as const) : ({ kind } as const);
    await render(
      <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words} namespaces={worklistNamespaces}>
        <ClosedWorklist session={session} access={spyActions().access} />
      </WordsProvider>,
    );
    await expect.element(page.getByRole('main')).toBeVisible();
    expect(document.querySelector('[role="grid"]')).toBeNull();
    expect(await violations()).toEqual([]);
  });
});

describe('the line at the foot', () => {
  it('names the source that did not answer, who is not shown and who left', async () => {
    const state = worklistState([aWorklistRow()], { sources: [health], left: 2, notShown: 3 });
    await renderWorklist(state);
    await expect.element(page.getByText('terveys ei vastannut')).toBeVisible();
    await expect.element(page.getByText('2 poistunut tiimistä')).toBeVisible();
    await expect.element(page.getByText('3 ei näytetä')).toBeVisible();
    expect(document.querySelector('[data-sources]')?.getAttribute('data-sources')).toBe('partial');
  });

  it('tells how far a refresh is and lets it be stopped', async () => {
    const actions = spyWorklistActions();
    const refresh = { kind: 'running', done: 40, total: 212, resumed: false } as const;
    await renderWorklist(worklistState([aWorklistRow()], { refresh }), { actions });
    await expect.element(page.getByText('päivitetään 40 / 212')).toBeVisible();
    await page.getByRole('button', { name: 'Keskeytä' }).click();
    expect(actions.cancelRefresh).toHaveBeenCalledTimes(1);
  });
});

describe('a refresh that does not know yet who is in the team', () => {
  it.each([
    [{ kind: 'running', resumed: false }, 'haetaan tiimin asiakkaita'],
    [{ kind: 'running', resumed: true }, 'haetaan tiimin asiakkaita'],
    [{ kind: 'cancelled' }, 'Päivitys keskeytettiin ennen kuin tiimin asiakkaat oli haettu'],
    [{ kind: 'failed' }, 'Päivitys jäi kesken ennen kuin tiimin asiakkaat oli haettu'],
  ] as const)('says so and counts nobody: %j', async (said, words) => {
    const refresh = { done: 0, total: 0, ...said };
    await renderWorklist(worklistState([aWorklistRow()], { refresh }));
    await expect.element(page.getByText(words)).toBeVisible();
    expect(document.querySelector('footer')?.textContent).not.toMatch(/0 \/ 0/);
    // A bar that stands at nothing would say that nothing has been read of a known number.
    expect(document.querySelector('progress')?.hasAttribute('value') ?? false).toBe(false);
  });
});

describe('a client who cannot be opened', () => {
  it.each(['noHost', 'noAddress', 'noPatientId'] as const)('says why: %s', async (why) => {
    const row = aWorklistRow();
    const actions = spyWorklistActions({ openingOf: () => ({ state: 'impossible', why }) });
    await renderWorklist(worklistState([row]), { actions, first: row.clientKey });
    const open = page.getByRole('button', { name: 'Avaa', exact: true });
    await expect.element(open).toBeDisabled();
    await expect.element(open).toHaveAccessibleDescription(/\S/);
  });
});

describe('little room', () => {
  it.each([
    ['1024 pixels', 1024, 720],
    ['1440 pixels at 200 %', 720, 450],
  ] as const)(
    '%s: nothing but the list scrolls sideways, and the deeds are in reach',
    async (_, width, height) => {
      await page.viewport(width, height);
      const rows = randomRows(60, 3);
      await renderWorklist(worklistState(rows));
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await page.getByRole('checkbox', { name: 'Valitse kaikki listalla' }).click();
      await page.getByRole('button', { name: /^Nimeä \d+ asiakkaalle/ }).click();
      await expect.element(page.getByRole('dialog')).toBeVisible();
      expect(await violations()).toEqual([]);
    },
  );
});
