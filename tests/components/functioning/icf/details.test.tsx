import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Translate } from '#lib/base/language.ts';
import { fail } from '#lib/base/result.ts';
import { form as generic30 } from '#lib/functioning/forms/generic-30.ts';
import { form as lowBackPain } from '#lib/functioning/forms/low-back-pain.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeFunctioning, pictured, rating } from './fake-functioning.ts';
import { cell, chosen, node, renderForm, text } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

const press = (found: Element | null) => userEvent.click(page.elementLocator(found ?? document.body));

describe('the menu of an item', () => {
  it('opens by the keyboard and gives capacity, which activities alone have', async () => {
    const { screen, functioning } = await renderForm(fakeFunctioning({ found: pictured() }));
    cell('d450', 'performance', 4)?.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await screen.getByRole('menuitem', { name: 'Arvioi suorituskyky ilman apua' }).click();
    const rows = [...document.querySelectorAll('[data-item="d450"] [data-row]')];
    expect(rows.map((row) => row.getAttribute('data-row'))).toEqual(['performance', 'capacity', 'own']);
    await press(cell('d450', 'capacity', 0));
    await expect
      .poll(() => functioning.stored?.items.find(({ code }) => code === 'd450')?.capacity?.value)
      .toBe(0);
    await press(node('[data-item="b280"] [data-menu]'));
    await expect.element(screen.getByRole('menuitem', { name: 'Lisää huomautus' })).toBeVisible();
    expect(screen.getByRole('menuitem', { name: 'Arvioi suorituskyky ilman apua' }).query()).toBeNull();
  });

  it('takes a note, the words and the source of one item', async () => {
    const { screen, functioning } = await renderForm(fakeFunctioning({ found: pictured() }));
    const choose = async (name: string | RegExp, role: 'menuitem' | 'menuitemradio' = 'menuitem') => {
      await press(node('[data-item="b280"] [data-menu]'));
      await screen.getByRole(role, { name }).first().click();
    };
    await choose('Havainnointi', 'menuitemradio');
    await choose('9 ei sovellettavissa');
    await choose('Lisää huomautus');
    await screen.getByRole('textbox', { name: 'Kipu: Huomautus' }).fill('Ei kysytty');
    const item = () => functioning.stored?.items.find(({ code }) => code === 'b280');
    await expect.poll(() => item()?.note).toBe('Ei kysytty');
    expect(item()).toMatchObject({ source: 'observation', performance: { value: 'notApplicable' } });
    expect(text('[data-item="b280"]')).toContain('Lähde: Havainnointi');
    expect(chosen('b280')).toBe('9');
  });

  it('finds a factor of the environment by its word, and it hinders or helps', async () => {
    const { screen, functioning } = await renderForm(fakeFunctioning({ found: pictured() }));
    await press(node('[data-item="d450"] [data-menu]'));
    await screen.getByRole('menuitem', { name: 'Lisää ympäristötekijä' }).click();
    await screen.getByRole('searchbox').fill('e310');
    await press(node('[data-item="d450"] ul button:not([aria-label])'));
    cell('e310', 'facilitator', 0)?.focus();
    await userEvent.keyboard('3');
    const environment = () => functioning.stored?.items.find(({ code }) => code === 'd450')?.environment;
    await expect
      .poll(() => environment()?.map(({ code, kind, value }) => [code, kind, value]))
      .toEqual([['e310', 'facilitator', 3]]);
    // The digit was the factor's, not the item's.
    expect(chosen('d450')).toBe('1');
    await press(cell('e310', 'barrier', 1));
    await expect.poll(() => environment()?.map(({ kind, value }) => [kind, value])).toEqual([['barrier', 1]]);
    expect(await violations()).toEqual([]);
  });
});

describe('what the record proposes', () => {
  it('is no rating until it is confirmed', async () => {
    const { screen, functioning } = await renderForm();
    await screen.getByRole('button', { name: 'Esitäytä edellisestä' }).click();
    expect(text('[data-item="b130"]')).toContain('Tiedoista 4.9.2026, T. Mustonen: 2 kohtalainen');
    expect(chosen('b130')).toBeUndefined();
    expect(text()).toContain('0/7 arvioitu');
    expect(text()).toContain('7 esitäytettyä kohtaa odottaa vahvistusta');
    await press(node('[data-item="b130"] [data-proposal] button'));
    expect(chosen('b130')).toBe('2');
    expect(text()).toContain('1/7 arvioitu');
    await expect.poll(() => functioning.stored?.items[0]?.prefilled?.confirmed).toBe(true);
  });
});

describe('another form', () => {
  it('rates a factor of the environment on two lines that are not one', async () => {
    const { functioning } = await renderForm(fakeFunctioning({ entries: [], forms: [lowBackPain] }), {
      form: lowBackPain,
    });
    const code = lowBackPain.codes.find((each) => each.startsWith('e')) ?? '';
    // Items below the first frame are drawn after it.
    await expect.poll(() => cell(code, 'facilitator', 2)).not.toBeNull();
    await press(cell(code, 'facilitator', 2));
    await expect
      .poll(() => functioning.stored?.items)
      .toMatchObject([{ code, environment: [{ code, kind: 'facilitator', value: 2 }] }]);
    expect(chosen(code, 'facilitator')).toBe('2');
    await press(cell(code, 'barrier', 1));
    expect(chosen(code, 'facilitator')).toBeUndefined();
    expect(chosen(code, 'barrier')).toBe('1');
  });

  it('keeps what a newer version no longer asks, and says so', async () => {
    const old = pictured({
      formVersion: '0.9',
      items: [...pictured().items, { code: 'd640', note: 'Ei jaksa' }],
    });
    await renderForm(fakeFunctioning({ found: old }));
    expect(text('[data-not-in-form]')).toContain('Ei enää lomakkeessa');
    expect(node('[data-not-in-form] [data-item="d640"]')).not.toBeNull();
  });

  it('of thirty items draws only the two that a key has touched', async () => {
    const entries = generic30.codes.map((code) => rating(code, 1));
    const drawn: unknown[] = [];
    // Each item says its own name in its menu's label, once for each time that it is drawn.
    const onWord: Translate = (key, values) => {
      if (key === 'functioning.menu.of') drawn.push(values?.label);
      return '';
    };
    await renderForm(fakeFunctioning({ entries }), { form: generic30, onWord });
    await expect.poll(() => document.activeElement?.closest('[data-item]')).not.toBeNull();
    await expect.poll(() => new Set(drawn).size).toBe(30);
    drawn.length = 0;
    await userEvent.keyboard('3');
    await expect.poll(() => text('[data-draft]')).toContain('luonnos tallessa');
    expect(new Set(drawn).size).toBe(2);
  });
});

describe('the ready text', () => {
  it('is read first, then copied or put into the record', async () => {
    const { screen, functioning } = await renderForm(fakeFunctioning({ found: pictured() }));
    await screen.getByRole('button', { name: 'Teksti' }).click();
    await expect.poll(() => text('[data-ready-text]')).toContain('Toimintakyky (ICF)');
    await screen.getByRole('button', { name: 'Lisää kirjaukseen' }).click();
    await expect.poll(() => text('[data-ready-text]')).toContain('Teksti lisätty kirjaukseen');
    await screen.getByRole('button', { name: 'Kopioi' }).click();
    await expect.poll(() => text('[data-ready-text]')).toContain('Teksti kopioitu');
    expect(functioning.copyText).toHaveBeenCalledTimes(1);
  });
});

describe('a goal out of the ready text', () => {
  it('is what somebody calls a problem, the greatest first: a press puts each into the draft of the plan, and then the plan opens', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    const onPlan = vi.fn();
    const { screen } = await renderForm(functioning, { onPlan });
    await screen.getByRole('button', { name: 'Teksti' }).click();
    await screen.getByRole('button', { name: 'Tavoite suunnitelmaan' }).click();
    const rows = [...document.querySelectorAll('[data-goal-picks] li')].map((row) => row.textContent);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toContain('Energia ja aloitekyky b130Ammattilainen 2 kohtalainen · Asiakas 3 vaikea');
    expect(rows.at(-1)).toContain('Käveleminen d450');
    await screen.getByRole('button', { name: 'Vie tavoitteeksi: Kipu' }).click();
    await expect.poll(() => text('[data-goal-picks]')).toContain('EI ole vielä kirjattu');
    expect(document.activeElement?.getAttribute('data-goal')).toBe('b280');
    await screen.getByRole('button', { name: 'Vie tavoitteeksi: Käveleminen' }).click();
    await expect.poll(() => functioning.goals).toEqual(['a-1 b280', 'a-1 d450']);
    expect(onPlan).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await screen.getByRole('button', { name: 'Avaa suunnitelma' }).click();
    await expect.poll(() => onPlan.mock.calls.length).toBe(1);
  });

  it('is not said to be there where the draft of the plan could not be written', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    const access = { ...functioning.access, goalToPlan: async () => fail({ reason: 'full' as const }) };
    const { screen } = await renderForm({ ...functioning, access }, { onPlan: vi.fn() });
    await screen.getByRole('button', { name: 'Teksti' }).click();
    await screen.getByRole('button', { name: 'Tavoite suunnitelmaan' }).click();
    await screen.getByRole('button', { name: 'Vie tavoitteeksi: Kipu' }).click();
    await expect.poll(() => text('[data-goal-picks]')).toContain('Tavoitetta ei voitu viedä');
    expect(text('[data-goal-picks]')).not.toContain('luonnoksessa.');
    expect(screen.getByRole('button', { name: 'Avaa suunnitelma' }).query()).toBeNull();
  });

  it('is not offered without a plan, nor where nobody sees a problem', async () => {
    const { screen } = await renderForm(fakeFunctioning({ found: pictured() }));
    await screen.getByRole('button', { name: 'Teksti' }).click();
    await expect.poll(() => text('[data-ready-text]')).toContain('Toimintakyky (ICF)');
    expect(node('[data-goal-picks]')).toBeNull();
    const at = '2026-11-18T07:40:00.000Z';
    const none = pictured({ items: [{ code: 'd450', performance: { value: 0, at, by: { name: 'T' } } }] });
    await screen.unmount();
    const other = await renderForm(fakeFunctioning({ found: none }), { onPlan: vi.fn() });
    await other.screen.getByRole('button', { name: 'Teksti' }).click();
    await expect.poll(() => text('[data-ready-text]')).toContain('Toimintakyky (ICF)');
    expect(node('[data-goal-picks]')).toBeNull();
  });
});

describe('a goal out of an item', () => {
  it('is begun in the draft of the plan, and the plan is where one goes; without a plan there is no such deed', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    const onPlan = vi.fn();
    const { screen } = await renderForm(functioning, { onPlan });
    await screen.getByRole('button', { name: 'Lisää: Käveleminen' }).click();
    await screen.getByRole('menuitem', { name: 'Tavoite suunnitelmaan' }).click();
    await expect.poll(() => onPlan.mock.calls.length).toBe(1);
    expect(functioning.goals).toEqual(['a-1 d450']);
    expect(functioning.recorded).toEqual([]);
  });
});
