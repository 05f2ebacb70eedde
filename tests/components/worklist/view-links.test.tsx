import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import { linkedViewId } from '#lib/worklist/list/view-link.ts';
import { randomRows } from '#tests/builders/worklist-rows.ts';
import { violations } from '../app/violations.ts';
import { renderWorklist, spyWorklistActions, worklistState } from './stage.tsx';

const rows = randomRows(40);
const view: SavedView = {
  id: linkedViewId,
  name: 'Yli 75-vuotiaat',
  filters: [{ column: 'age', condition: { kind: 'between', from: 75 } }],
  sorting: [{ column: 'age', descending: true }],
};
const own = { ...view, id: 'v1' };
const rowCount = () => Number(page.getByRole('grid').element().getAttribute('aria-rowcount')) - 1;
const linkedTab = () => page.getByRole('button', { name: /^Yli 75-vuotiaat/ }).first();
const note = () => document.querySelector('[data-link-note]');

beforeEach(() => page.viewport(1440, 900));

describe('a link to an own view', () => {
  async function copied(said: Awaited<ReturnType<ReturnType<typeof spyWorklistActions>['copyViewLink']>>) {
    const actions = spyWorklistActions({ copyViewLink: vi.fn(async () => said) });
    await renderWorklist(worklistState(rows), { actions, views: { own: [own], shared: [] } });
    await page.getByRole('button', { name: /^Yli 75-vuotiaat/ }).click();
    await page.getByRole('button', { name: 'Kopioi linkki' }).click();
    expect(actions.copyViewLink).toHaveBeenCalledWith(own);
    await expect.poll(note).not.toBeNull();
  }

  it('is copied, and says what it holds and for whom it opens', async () => {
    await copied({ kind: 'copied', left: 0 });
    const said = note()?.textContent ?? '';
    for (const words of ['Linkki on kopioitu', 'ei asiakkaiden tietoja', 'osoiteriville', 'tiedostona'])
      expect(said).toContain(words);
    expect(said).not.toContain('jäi pois');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Sulje', exact: true }).click();
    expect(note()).toBeNull();
  });

  it('says how much free text it leaves out', async () => {
    await copied({ kind: 'copied', left: 2 });
    expect(note()?.textContent).toContain('2 vapaan tekstin ehtoa jäi pois');
  });

  it('stands there to be copied by hand where the browser does not let it', async () => {
    await copied({ kind: 'notCopied', left: 0, address: 'chrome-extension://abc/worklist.html#view=1.e30' });
    await expect
      .element(page.getByRole('textbox', { name: 'Linkki näkymään' }))
      .toHaveValue('chrome-extension://abc/worklist.html#view=1.e30');
    expect(note()?.textContent).not.toContain('Linkki on kopioitu');
    expect(await violations()).toEqual([]);
  });

  it('that would be too long is not copied, and the file is named instead', async () => {
    await copied({ kind: 'notPossible' });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/mitään ei kopioitu.*tiedostona/);
  });

  it('is not offered for ready and shared views', async () => {
    await renderWorklist(worklistState(rows), { views: { own: [], shared: [own] } });
    await expect.element(page.getByRole('button', { name: 'Kopioi linkki' })).not.toBeInTheDocument();
    await linkedTab().click();
    await expect.element(page.getByRole('button', { name: 'Kopioi linkki' })).not.toBeInTheDocument();
  });
});

describe('a page that is opened by a link', () => {
  const opened = (said = {}) =>
    renderWorklist(worklistState(rows), { views: { own: [], shared: [], linked: ok(view) }, ...said });

  it('shows the view at once, says that it is kept by nobody, and keeps it on request', async () => {
    const actions = spyWorklistActions();
    await opened({ actions });
    await expect.element(linkedTab()).toHaveAttribute('aria-current', 'true');
    await expect.element(linkedTab()).toHaveTextContent('jaettu sinulle, ei tallennettu');
    await expect.poll(rowCount).toBeLessThan(rows.length);
    expect(actions.saveView).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Tallenna omiin' }).click();
    const kept = vi.mocked(actions.saveView).mock.lastCall?.[0];
    expect(kept).toMatchObject({ name: view.name, filters: view.filters, sorting: view.sorting });
    expect(kept?.id).not.toBe(linkedViewId);
    await expect.poll(() => vi.mocked(actions.forgetLink).mock.calls.length).toBe(1);
  });

  it('leaves it open when it could not be kept', async () => {
    const actions = spyWorklistActions({ saveView: async () => false });
    await opened({ actions });
    await page.getByRole('button', { name: 'Tallenna omiin' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Yritä uudelleen');
    await expect.element(linkedTab()).toHaveAttribute('aria-current', 'true');
    expect(actions.forgetLink).not.toHaveBeenCalled();
  });

  it('goes back to the first view when it is left', async () => {
    const actions = spyWorklistActions();
    await opened({ actions });
    await page.getByRole('button', { name: 'Sulje jaettu näkymä Yli 75-vuotiaat' }).click();
    expect(actions.forgetLink).toHaveBeenCalledTimes(1);
    await expect
      .element(page.getByRole('button', { name: /^Avoimet huomiot/ }))
      .toHaveAttribute('aria-current', 'true');
  });

  it.each(['unreadable', 'otherVersion'] as const)(
    'shows the usual list when the link is %s, and says so',
    async (why) => {
      const actions = spyWorklistActions();
      await opened({ actions, views: { own: [], shared: [], linked: fail(why) } });
      await expect.element(page.getByRole('alert')).toHaveTextContent('Listasi ja näkymäsi ovat ennallaan');
      await expect
        .element(page.getByRole('button', { name: /^Avoimet huomiot/ }))
        .toHaveAttribute('aria-current', 'true');
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'Sulje', exact: true }).click();
      expect(actions.forgetLink).toHaveBeenCalledTimes(1);
      expect(note()).toBeNull();
    },
  );

  it.each(languages)('holds at 720 px in %s', async (language) => {
    await page.viewport(720, 900);
    await opened({ language });
    await expect.element(linkedTab()).toHaveAttribute('aria-current', 'true');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(720);
  });
});
