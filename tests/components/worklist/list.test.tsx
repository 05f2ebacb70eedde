import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { fail } from '#lib/base/result.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { aWorklistRow, randomRows } from '#tests/builders/worklist-rows.ts';
import { violations } from '../app/violations.ts';
import { renderWorklist, spyWorklistActions, worklistState } from './stage.tsx';

const finding: WorklistRow['findings'][number] = {
  ruleId: 'repeated-reason',
  ruleVersion: '1.0',
  group: 'coordination' as WorklistRow['findings'][number]['group'],
  tier: 'first',
  origin: 'rinnalla',
  state: 'open',
  isNew: true,
  metOn: '2026-11-13',
  fingerprint: 'f',
  evidence: { count: 4, from: '2026-10-15', to: '2026-11-12' },
  figures: { count: 4 },
};
const named = (name: string, said: Partial<WorklistRow> = {}) =>
  aWorklistRow({ name, clientKey: `key|${name}`, findings: [finding], ...said });
const three = [named('Ahosalmi Reino'), named('Kivirinne Tuula'), named('Äijälä Aino')];
const grid = () => page.getByRole('grid').element() as HTMLElement;
const rowNames = () =>
  [...document.querySelectorAll('tr[data-client]')]
    .toSorted((one, other) => Number(one.getAttribute('data-at')) - Number(other.getAttribute('data-at')))
    .map((row) => row.getAttribute('data-client')?.replace('key|', ''));
const ticked = () => document.querySelectorAll('tr[aria-selected="true"]').length;

beforeEach(() => page.viewport(1440, 900));

describe('the list in full', () => {
  it.each([...languages])(
    'has no violations of accessibility in %s, with a client beside it',
    async (language) => {
      await renderWorklist(worklistState(randomRows(60, 3)), { language });
      await userEvent.click(document.querySelector('tr[data-at="0"] td:nth-child(2)') as Element);
      await expect.element(page.getByRole('complementary')).toBeVisible();
      expect(await violations()).toEqual([]);
      expect(document.body.textContent).not.toContain('⟦');
    },
  );

  it('puts a screenful of many rows into the document and tells their number', async () => {
    await renderWorklist(worklistState(randomRows(5000, 3)));
    await page.getByRole('button', { name: /^Kaikki/ }).click();
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001');
    expect(document.querySelectorAll('tr[data-client]').length).toBeLessThan(60);
  });

  it('says each kind of nothing in its own words', async () => {
    const rows = [
      named('A none', { plan: { state: 'recorded', type: 'other', from: '2026-01-01' } }),
      named('B closed', { owner: { state: 'notPermitted' }, closed: ['social'] }),
      named('C silent', { owner: { state: 'unanswered' }, unanswered: ['social'] }),
      named('D hidden', { municipality: { kind: 'hidden' } }),
    ];
    await renderWorklist(worklistState(rows));
    const textOf = (name: string) =>
      document.querySelector(`tr[data-client="key|${name}"]`)?.textContent ?? '';
    expect(textOf('A none')).toContain('ei kirjattu');
    expect(textOf('B closed')).toContain('ei oikeutta');
    expect(textOf('B closed')).toContain('vain terveys');
    expect(textOf('C silent')).toContain('ei vastannut');
    expect(textOf('D hidden')).toContain('kunta salattu');
    expect(textOf('D hidden')).not.toContain('Kajaani');
  });

  it('marks a late review on its own row, and days without an owner while an answer is awaited', async () => {
    const asked: WorklistRow['loop'][number] = {
      kind: 'loop',
      id: 'Task/1',
      provenance: { sourceId: 'health', register: 'health', controller: 'K', reference: 'Task/1' },
      step: 'ownerRequest',
      status: 'requested',
      at: '2026-11-16T08:00:00Z',
      by: 'Ritva Oinonen',
      owner: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
      ruleIds: [],
    };
    await renderWorklist(
      worklistState([
        named('Asked', { loop: [asked] }),
        named('Late', { plan: { state: 'recorded', type: 'healthAndCare', reviewDue: '2026-10-14' } }),
      ]),
    );
    const textOf = (name: string) =>
      document.querySelector(`tr[data-client="key|${name}"]`)?.textContent ?? '';
    expect(textOf('Late')).toContain('myöhässä 35 pv');
    expect(textOf('Asked')).not.toContain('myöhässä');
    expect(textOf('Asked')).toContain('hyväksyntä auki 2 pv');
    expect(textOf('Asked')).toContain('5 pv');
  });
});

describe('sorting, searching and filtering', () => {
  it('sorts names as Finnish does, and back', async () => {
    await renderWorklist(worklistState([...three].toReversed()));
    const head = page.getByRole('button', { name: 'Asiakas' });
    await head.click();
    await vi.waitFor(() => expect(rowNames()).toEqual(three.map(({ name }) => name)));
    await expect
      .element(page.getByRole('columnheader', { name: 'Asiakas' }))
      .toHaveAttribute('aria-sort', 'ascending');
    await head.click();
    await vi.waitFor(() => expect(rowNames()).toEqual(three.map(({ name }) => name).toReversed()));
  });

  it('searches from the key /, and gives everybody back with Esc', async () => {
    await renderWorklist(worklistState(three));
    await userEvent.keyboard('/');
    await userEvent.keyboard('äijä');
    await vi.waitFor(() => expect(rowNames()).toEqual(['Äijälä Aino']));
    await expect.element(page.getByText('1 / 3 asiakasta')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('opens a ready view and says how many it holds', async () => {
    const owner = { state: 'named', role: 'careLead', name: 'Tiina' } as const;
    await renderWorklist(worklistState([...three, named('Owned', { owner })]));
    const tab = page.getByRole('button', { name: /Vastuu puuttuu, ensisijaiset\s*3/ });
    await tab.click();
    await vi.waitFor(() => expect(rowNames()).toEqual(three.map(({ name }) => name)));
  });

  it('marks a late review in red among others, and in ink where all are late', async () => {
    const plan = {
      state: 'recorded',
      type: 'healthAndCare',
      from: '2026-01-01',
      reviewDue: '2026-10-14',
    } as const;
    await renderWorklist(worklistState([named('Late', { plan }), ...three]));
    const colour = () => {
      const late = [...document.querySelectorAll('tr[data-client] span')].find((one) =>
        /^myöhässä/.test(one.textContent ?? ''),
      );
      return late === undefined ? undefined : getComputedStyle(late).color;
    };
    const red = colour();
    expect(red).toBeDefined();
    await page.getByRole('button', { name: /^Tarkistus myöhässä/ }).click();
    await vi.waitFor(() => expect(rowNames()).toEqual(['Late']));
    expect(colour()).toBe(getComputedStyle(document.querySelector('tr[data-client] td') as Element).color);
    expect(colour()).not.toBe(red);
  });

  it('filters by a chosen value', async () => {
    const kuhmo = named('Kuhmolainen', { municipality: { kind: 'known', name: 'Kuhmo' } });
    await renderWorklist(worklistState([...three, kuhmo]));
    await page.getByRole('button', { name: 'Kunta kaikki' }).click();
    await page.getByRole('checkbox', { name: /^Kuhmo / }).click();
    await vi.waitFor(() => expect(rowNames()).toEqual(['Kuhmolainen']));
  });
});

describe('the whole flow by keyboard', () => {
  it('moves, chooses, extends, opens and closes', async () => {
    const { actions } = await renderWorklist(worklistState(three));
    await page.getByRole('button', { name: 'Asiakas' }).click();
    grid().focus();
    await userEvent.keyboard('j');
    const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
    expect(active()?.getAttribute('data-client')).toBe('key|Kivirinne Tuula');
    await userEvent.keyboard(' ');
    expect(ticked()).toBe(1);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(ticked()).toBe(2);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('complementary', { name: /Äijälä Aino/ })).toBeVisible();
    await userEvent.keyboard('o');
    expect(actions.openRecord).toHaveBeenCalledWith(three[2], 'repeated-reason');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('[data-preview]')).toBeNull();
    expect(ticked()).toBe(2);
    await userEvent.keyboard('{Escape}');
    expect(ticked()).toBe(0);
    expect(document.activeElement).toBe(grid());
  });

  it('leaves letters to a field that is written in', async () => {
    await renderWorklist(worklistState(three));
    await page.getByRole('searchbox').fill('');
    await userEvent.keyboard('oj/ ');
    await expect.element(page.getByRole('searchbox')).toHaveValue('oj/ ');
    expect(ticked()).toBe(0);
  });
});

describe('naming an owner', () => {
  it('to one client, from the preview', async () => {
    const { actions } = await renderWorklist(worklistState(three), { first: 'key|Ahosalmi Reino' });
    await page.getByRole('radio', { name: /Tiina Mustonen/ }).click();
    await page.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
    expect(actions.requestOwner).toHaveBeenCalledWith(
      [three[0]],
      expect.objectContaining({ owner: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' } }),
    );
    await expect.element(page.getByText('Hyväksyntä pyydetty 1 asiakkaalle')).toBeVisible();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect.element(page.getByText('Peruttu 1 asiakkaalta')).toBeVisible();
  });

  it.each([
    [{ on: '2026-10-27' }, 'kuollut 27.10.2026'],
    [{}, 'kuollut'],
  ])('is not offered for a client who has died %j, and the row stays to be read', async (died, words) => {
    const rows = [named('Ahosalmi Reino', { died }), ...three.slice(1)];
    await renderWorklist(worklistState(rows), { first: 'key|Ahosalmi Reino' });
    const preview = () => document.querySelector('[data-preview]');
    await expect.poll(() => preview()?.textContent ?? '').toContain(words);
    expect(preview()?.textContent).toContain('Asiakas on kuollut: vastuuhenkilöä ei nimetä.');
    expect(preview()?.querySelector('[data-owner-form]')).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Avaa', exact: true })).toBeEnabled();
    expect(await violations()).toEqual([]);
  });

  it('to several clients locks the preview, names them and asks once more', async () => {
    const { actions } = await renderWorklist(worklistState(three), { first: 'key|Ahosalmi Reino' });
    await page.getByRole('checkbox', { name: 'Valitse kaikki listalla' }).click();
    await expect.element(page.getByText('3 valittu')).toBeVisible();
    expect(document.querySelector('[data-preview] [data-owner-form]')).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Avaa', exact: true })).toBeDisabled();
    await page.getByRole('button', { name: 'Nimeä 3 asiakkaalle' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Tiina Mustonen/ }).click();
    await dialog.getByRole('button', { name: 'Nimeä 3 asiakkaalle' }).click();
    expect(actions.requestOwner).not.toHaveBeenCalled();
    for (const { name } of three) await expect.element(dialog.getByText(name)).toBeVisible();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Nimeä 3 asiakkaalle' }).click();
    expect(actions.requestOwner).toHaveBeenCalledTimes(1);
    await expect.element(page.getByText('Hyväksyntä pyydetty 3 asiakkaalle')).toBeVisible();
    expect(ticked()).toBe(0);
  });

  it.each([
    ['Nimeä 2 asiakkaalle', 'requestOwner'],
    ['Aseta tarkistuspäivä', 'setReviewDate'],
    ['Kirjaa huomautus', 'addNote'],
  ] as const)('leaves a client who has died out of "%s", and says whom and why', async (deed, action) => {
    const rows = [named('Ahosalmi Reino', { died: {} }), ...three.slice(1)];
    const { actions } = await renderWorklist(worklistState(rows));
    await page.getByRole('checkbox', { name: 'Valitse kaikki listalla' }).click();
    await expect.element(page.getByText('1 on kuollut ja jätetään pois')).toBeVisible();
    await page.getByRole('button', { name: deed }).click();
    const dialog = page.getByRole('dialog');
    const leftOut = dialog.getByText('Jätetään pois 1 asiakas, joka on kuollut: Ahosalmi Reino.');
    await expect.element(leftOut).toBeVisible();
    if (action === 'requestOwner') {
      await dialog.getByRole('radio', { name: /Tiina Mustonen/ }).click();
      await dialog.getByRole('button', { name: deed }).click();
    } else {
      if (action === 'addNote') await dialog.getByRole('textbox').fill('Soitettu');
      await dialog.getByRole('button', { name: 'Jatka' }).click();
    }
    await expect.element(leftOut).toBeVisible();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: /2 asiakkaalle$/ }).click();
    expect(vi.mocked(actions[action]).mock.lastCall?.[0]).toEqual(rows.slice(1));
  });

  it('locks every deed when all who are ticked have died', async () => {
    const rows = three.map((row) => ({ ...row, died: {} }));
    const askColleague = vi.fn();
    await renderWorklist(worklistState(rows), { actions: spyWorklistActions({ askColleague }) });
    await page.getByRole('checkbox', { name: 'Valitse kaikki listalla' }).click();
    await expect.element(page.getByText('3 on kuollut ja jätetään pois')).toBeVisible();
    for (const deed of [/^Nimeä/, 'Kysy kollegalta', 'Aseta tarkistuspäivä', 'Kirjaa huomautus'])
      await expect.element(page.getByRole('button', { name: deed })).toBeDisabled();
  });

  it('says of each client why it was refused, and keeps them ticked', async () => {
    const requestOwner = async (rows: readonly WorklistRow[]) => ({
      deed: 'requestOwner' as const,
      saved: rows.slice(1).map(({ clientKey }) => clientKey),
      refused: rows.slice(0, 1).map(({ clientKey }) => ({ clientKey, reason: 'alreadyAsked' })),
    });
    await renderWorklist(worklistState(three), { actions: spyWorklistActions({ requestOwner }) });
    await page.getByRole('checkbox', { name: 'Valitse kaikki listalla' }).click();
    await page.getByRole('button', { name: 'Nimeä 3 asiakkaalle' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Tiina Mustonen/ }).click();
    await dialog.getByRole('button', { name: 'Nimeä 3 asiakkaalle' }).click();
    await dialog.getByRole('button', { name: 'Nimeä 3 asiakkaalle' }).click();
    await expect.element(page.getByText('Hyväksyntä pyydetty 2 asiakkaalle')).toBeVisible();
    await expect.element(page.getByText(/Joku on jo pyydetty/)).toBeVisible();
    expect(ticked()).toBe(3);
  });
});

describe('what leaves', () => {
  it('is asked for its purpose, and nothing is made before it', async () => {
    const { actions } = await renderWorklist(worklistState(three));
    await page.getByRole('button', { name: 'Vie', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Tiedosto, CSV' }).click();
    const make = page.getByRole('button', { name: 'Kirjaa ja tallenna tiedosto' });
    await expect.element(make).toBeDisabled();
    await page.getByRole('radio', { name: 'Muu tarkoitus' }).click();
    await expect.element(make).toBeDisabled();
    await page.getByRole('radio', { name: 'Tiimin kokous' }).click();
    await make.click();
    const [request] = actions.export === undefined ? [] : (vi.mocked(actions.export).mock.lastCall ?? []);
    expect(request).toMatchObject({ format: 'csv', purpose: 'teamMeeting' });
    expect(request?.rows).toHaveLength(3);
    expect(request?.table().heads[0]).toBe('Asiakas');
    expect(JSON.stringify(request?.table())).not.toContain('140368');
  });

  it('on paper says when it was printed by the clock that the page is given', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined);
    await renderWorklist(worklistState(three));
    await page.getByRole('button', { name: 'Vie', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Tulosta' }).click();
    await page.getByRole('radio', { name: 'Tiimin kokous' }).click();
    await page.getByRole('button', { name: 'Kirjaa ja tulosta' }).click();
    await expect
      .poll(() => document.querySelector('[data-printed]')?.textContent)
      .toMatch(/18\.11\.2026\sklo\s8\.30/);
    print.mockRestore();
  });

  it('stays where it is when the use log cannot be written', async () => {
    const actions = spyWorklistActions({ export: async () => fail('notLogged') });
    await renderWorklist(worklistState(three), { actions });
    await page.getByRole('button', { name: 'Vie', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Tulosta' }).click();
    await page.getByRole('radio', { name: 'Tiimin kokous' }).click();
    await page.getByRole('button', { name: 'Kirjaa ja tulosta' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('mitään ei tehty');
    expect(document.querySelector('[data-printed]')).toBeNull();
  });
});

describe('saving a view', () => {
  it('keeps filters and order but no search, and refuses an identity code in its name', async () => {
    const { actions } = await renderWorklist(worklistState(three));
    await page.getByRole('searchbox').fill('Reino');
    await page.getByRole('button', { name: 'Tallenna näkymä' }).click();
    await page.getByRole('textbox', { name: 'Näkymän nimi' }).fill('140368-912D');
    await expect.element(page.getByRole('button', { name: 'Tallenna', exact: true })).toBeDisabled();
    await page.getByRole('textbox', { name: 'Näkymän nimi' }).fill('Omat avoimet');
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    const view = vi.mocked(actions.saveView).mock.lastCall?.[0];
    expect(view).toMatchObject({ name: 'Omat avoimet' });
    expect(JSON.stringify(view)).not.toContain('Reino');
  });
});
