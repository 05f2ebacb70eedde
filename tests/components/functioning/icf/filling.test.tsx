import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { violations } from '#tests/components/app/violations.ts';
import { fakeFunctioning, pictured, rating } from './fake-functioning.ts';
import { fillByKeyboard, fillByMouse, fillWithTheRest, generic7Effort } from './fill-generic-7.ts';
import { cell, chosen, node, renderForm, text } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

describe('a form of seven items', () => {
  it('is filled in with one press for each item and one to record', async () => {
    const { functioning } = await renderForm();
    expect(await fillByMouse()).toEqual(generic7Effort.mouse);
    await expect.poll(() => functioning.recorded.length).toBe(1);
    expect(functioning.recorded[0]?.items.map(({ code, performance }) => [code, performance?.value])).toEqual(
      [
        ['b130', 2],
        ['b152', 2],
        ['b280', 3],
        ['d230', 1],
        ['d450', 1],
        ['d455', 1],
        ['d850', 4],
      ],
    );
    await expect.poll(() => text('[data-recorded]')).toMatch(/Kirjattu potilastietoon klo\s9\.44/);
    expect(text('[data-recorded]')).toContain('7 ammattilaisen arviota');
    expect(functioning.stored).toBeUndefined();
  });

  it('goes by the keyboard alone: a digit rates and moves on', async () => {
    const { functioning } = await renderForm();
    await expect.poll(() => document.activeElement?.closest('[data-item]')).toBe(node('[data-item="b130"]'));
    expect(await fillByKeyboard()).toEqual(generic7Effort.keyboard);
    await expect.poll(() => functioning.recorded.length).toBe(1);
    expect(functioning.recorded[0]?.items).toHaveLength(7);
    expect(functioning.recorded[0]?.items[2]?.performance).toEqual({
      value: 3,
      at: '2026-11-18T07:44:12.000Z',
      by: { name: 'Tiina Mustonen', reference: 'Practitioner/tiina', role: 'nurse' },
    });
    await expect.poll(() => document.activeElement?.textContent).toContain('Kirjattu');
  });

  it('sets the rest to no problem, in sight first and never over an earlier one', async () => {
    const { functioning } = await renderForm(
      fakeFunctioning({ entries: [rating('d850', 4), rating('d450', 0)], found: pictured({ items: [] }) }),
    );
    await userEvent.click(page.elementLocator(node('[data-rest]') ?? document.body));
    expect(text('[data-rest-panel]')).toContain('Saavat arvon 0:');
    expect(text('[data-rest-panel]')).toContain('Palkkatyö: aiemmassa arviossa on ongelma');
    expect(chosen('d450')).toBeUndefined();
    await userEvent.keyboard('{Escape}');
    expect(node('[data-rest-panel]')).toBeNull();
    await expect.poll(() => document.activeElement).toBe(node('[data-rest]'));
    expect(await fillWithTheRest()).toEqual(generic7Effort.rest);
    await expect.poll(() => functioning.recorded.length).toBe(1);
    const said = Object.fromEntries(
      functioning.recorded[0]?.items.map(({ code, performance }) => [code, performance?.value]) ?? [],
    );
    expect(said).toEqual({ b130: 2, b152: 2, b280: 0, d230: 0, d450: 0, d455: 0 });
  });
});

describe('the keys of an item', () => {
  it('move the focus without choosing, and choose on Enter', async () => {
    await renderForm(fakeFunctioning({ entries: [] }));
    await expect.poll(() => document.activeElement).toBe(cell('b130', 'performance', 0));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cell('b130', 'performance', 2));
    expect(chosen('b130')).toBeUndefined();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell('b130', 'own', 0));
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(chosen('b130', 'own')).toBe('1');
    expect(document.activeElement).toBe(cell('b152', 'own', 0));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(cell('b152', 'performance', 0));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(cell('b130', 'own', 1));
  });

  it('stop once in each item, also on the way back', async () => {
    await renderForm();
    await expect.poll(() => document.activeElement?.closest('[data-item]')).toBe(node('[data-item="b130"]'));
    await userEvent.keyboard('{Tab}{Tab}');
    // On the step of the time before: Enter says "as then".
    expect(document.activeElement).toBe(cell('b280', 'performance', 2));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(cell('b152', 'performance', 1));
  });

  it('rate for the client with Shift, 8 and 9 as words, and clear', async () => {
    const { functioning } = await renderForm();
    await expect.poll(() => document.activeElement?.closest('[data-item]')).toBe(node('[data-item="b130"]'));
    await userEvent.keyboard('{Shift>}[Digit3]{/Shift}');
    expect(chosen('b130', 'own')).toBe('3');
    expect(document.activeElement?.closest('[data-item]')).toBe(node('[data-item="b130"]'));
    await userEvent.keyboard('9');
    expect(chosen('b130')).toBe('9');
    expect(text('[data-item="b130"]')).toContain('9 ei sovellettavissa');
    await userEvent.keyboard('8');
    expect(chosen('b152')).toBe('8');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Delete}');
    expect(chosen('b152')).toBeUndefined();
    await expect.poll(() => functioning.stored?.items.map(({ code }) => code)).toEqual(['b130']);
    expect(functioning.stored?.items[0]?.own).toMatchObject({ value: 3, by: { name: 'Tervahauta Larisa' } });
  });

  it('do nothing with a modifier of the browser', async () => {
    await renderForm();
    await expect.poll(() => document.activeElement?.closest('[data-item]')).toBe(node('[data-item="b130"]'));
    await userEvent.keyboard('{Alt>}2{/Alt}7');
    expect(chosen('b130')).toBeUndefined();
  });
});

describe('what stands in an item', () => {
  it('says change, difference and what is not chosen in words', async () => {
    await renderForm(fakeFunctioning({ found: pictured() }));
    expect(text('[data-item="b152"]')).toMatch(/heikentynyt 1\s→\s2/);
    expect(text('[data-item="b130"]')).toContain('ennallaan 2');
    expect(text('[data-item="b130"]')).toContain('ero 1');
    expect(text('[data-item="d230"]')).toContain('ero 2');
    expect(text('[data-item="d455"]')).toContain('ei valittu · 4.9.2026: 1 lievä');
    expect(text('[data-item="d450"]')).not.toContain('ero');
    expect(text()).toContain('5/7 arvioitu');
    expect(text()).toContain('edellinen arvio 4.9.2026, T. Mustonen');
    expect(text('[data-draft]')).toMatch(/EI kirjattu, luonnos tallessa klo\s9\.44/);
    expect(await violations()).toEqual([]);
  });

  it('is recorded once, however quickly it is pressed again', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    await renderForm(functioning);
    const record = node('[data-record]');
    record?.click();
    record?.click();
    await expect.poll(() => node('[data-recorded]')).not.toBeNull();
    expect(functioning.recorded).toHaveLength(1);
  });

  it('gives a finger 44 px', async () => {
    const browser = cdp() as unknown as { send(method: string, given: object): Promise<unknown> };
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await renderForm(fakeFunctioning({ found: pictured() }));
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    const small = [...document.querySelectorAll('main :is(button, label, input, textarea)')].filter(
      (each) => each.getBoundingClientRect().height < 43.5,
    );
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});
