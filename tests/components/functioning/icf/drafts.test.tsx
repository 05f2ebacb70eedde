import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { fakeFunctioning, pictured } from './fake-functioning.ts';
import { cell, chosen, node, renderForm, text } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

const focused = () =>
  expect.poll(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item'));
const performed = (
  value: 0 | 1 | 2 | 3 | 4,
  name: string,
  at: string,
): Pick<AssessedItem, 'performance'> => ({
  performance: { value, at, by: { name } },
});

describe('a draft', () => {
  it('is written with every press, and found again where nothing is rated yet', async () => {
    const { functioning, onDraft } = await renderForm(fakeFunctioning({ found: pictured() }));
    await focused().toBe('d455');
    expect(onDraft).toHaveBeenLastCalledWith(true);
    await userEvent.keyboard('1');
    await expect.poll(() => functioning.stored?.items.at(-1)?.performance?.value).toBe(1);
    await focused().toBe('d850');
  });

  it('is not read back with every key that writes it', async () => {
    const functioning = fakeFunctioning();
    const readAssessment = vi.fn(functioning.access.readAssessment);
    await renderForm({ ...functioning, access: { ...functioning.access, readAssessment } });
    await focused().toBe('b130');
    const before = readAssessment.mock.calls.length;
    await userEvent.keyboard('2');
    await expect.poll(() => text('[data-draft="kept"]')).toContain('tallessa');
    expect(readAssessment).toHaveBeenCalledTimes(before);
  });

  it('that is known to be new is there before the disk has answered, and is kept', async () => {
    const functioning = fakeFunctioning();
    const readAssessment = () => new Promise<never>(() => undefined);
    await renderForm({ ...functioning, access: { ...functioning.access, readAssessment } }, { isNew: true });
    await focused().toBe('b130');
    await userEvent.keyboard('2');
    await expect.poll(() => text('[data-draft="kept"]')).toContain('tallessa');
    await expect.poll(() => chosen('b130')).toBe('2');
  });

  it('gives way to one that the disk has all the same', async () => {
    await renderForm(fakeFunctioning({ found: pictured() }), { isNew: true });
    await expect.poll(() => chosen('b280')).toBe('3');
    expect(node('[data-draft="kept"]')).not.toBeNull();
  });

  it('gives way to no other once something is written: the two are brought together', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((done) => {
      answer = done;
    });
    const readAssessment: typeof functioning.access.readAssessment = async (formId) => {
      await asked;
      return functioning.access.readAssessment(formId);
    };
    await renderForm({ ...functioning, access: { ...functioning.access, readAssessment } }, { isNew: true });
    await focused().toBe('b130');
    await userEvent.keyboard('2');
    await expect.poll(() => node('[data-merged]')).not.toBeNull();
    answer();
    await expect.poll(() => [chosen('b130'), chosen('b280')]).toEqual(['2', '3']);
  });

  it('that cannot be written says so and why, and is written once it can be', async () => {
    const { functioning, screen } = await renderForm();
    functioning.failWriting({ reason: 'full' });
    await focused().toBe('b130');
    await userEvent.keyboard('2');
    await expect.poll(() => text('[data-draft="failed"]')).toContain('EI TALLESSA');
    expect(text('[data-draft]')).toContain('levy on täynnä');
    expect(chosen('b130')).toBe('2');
    functioning.failWriting(undefined);
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => functioning.stored?.items.length).toBe(1);
  });

  it('that was damaged is said, and a new one may be begun', async () => {
    await renderForm(fakeFunctioning({ readFailure: { reason: 'unreadable' } }));
    expect(text()).toContain('Aiempi luonnos oli vioittunut');
    expect(cell('b130', 'performance', 0)).not.toBeNull();
  });

  it('goes only after a second word, and leaves the form', async () => {
    const { functioning, screen, onClose } = await renderForm(fakeFunctioning({ found: pictured() }));
    await screen.getByRole('button', { name: 'Poista luonnos' }).click();
    expect(functioning.stored).toBeDefined();
    await screen.getByRole('button', { name: 'Poista', exact: true }).click();
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(functioning.stored).toBeUndefined();
  });
});

describe('a second tab with the same draft', () => {
  it('is brought together item by item', async () => {
    const { functioning } = await renderForm(fakeFunctioning({ found: pictured() }));
    await focused().toBe('d455');
    const others = pictured().items.filter(({ code }) => code !== 'b130');
    functioning.writeInAnotherTab(
      pictured({
        items: [
          ...others,
          { code: 'b130', ...performed(4, 'Tiina Mustonen', '2026-11-18T07:43:00.000Z') },
          { code: 'd850', ...performed(3, 'Tiina Mustonen', '2026-11-18T07:43:00.000Z') },
        ],
      }),
    );
    await userEvent.keyboard('1');
    await expect.poll(() => text('[data-merged]')).toContain('yhdistetty kohdittain');
    expect(chosen('d455')).toBe('1');
    expect(chosen('d850')).toBe('3');
    await expect.poll(() => functioning.stored?.items.length).toBe(7);
    expect(node('[data-draft="conflict"]')).toBeNull();
  });

  it('that began the same form anew makes one assessment, not two', async () => {
    const { functioning } = await renderForm();
    await focused().toBe('b130');
    functioning.writeInAnotherTab(
      pictured({
        id: 'theirs',
        items: [{ code: 'd850', ...performed(3, 'Tiina Mustonen', '2026-11-18T07:43:00.000Z') }],
      }),
    );
    await userEvent.keyboard('1');
    await expect.poll(() => functioning.stored?.items.length).toBe(2);
    expect(functioning.stored?.id).toBe('theirs');
  });

  it('with another rater’s value leaves both to be chosen between', async () => {
    const { functioning, screen } = await renderForm(fakeFunctioning({ found: pictured() }));
    await focused().toBe('d455');
    functioning.writeInAnotherTab(
      pictured({
        items: [{ code: 'd455', ...performed(4, 'Sanna Räisänen', '2026-11-18T07:43:00.000Z') }],
      }),
    );
    await userEvent.keyboard('1');
    await expect.poll(() => text('[data-contested]')).toContain('kaksi eri arviota');
    expect(text('[data-merged]')).toContain('kohta odottaa valintaasi');
    await screen.getByRole('button', { name: /^4 ehdoton, Sanna Räisänen/ }).click();
    expect(chosen('d455')).toBe('4');
    await expect.poll(() => functioning.stored?.items.some(({ contested }) => contested)).toBe(false);
  });
});

describe('recording', () => {
  it('that fails says why in words and keeps all', async () => {
    const { functioning, screen } = await renderForm(fakeFunctioning({ found: pictured() }));
    functioning.failRecording({ reason: 'noSource' });
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text('[role="alert"]')).toContain('Oman rekisterisi lähde ei tunne asiakasta');
    expect(functioning.stored?.items).toHaveLength(6);
    functioning.failRecording({ reason: 'covered' });
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text('[role="alert"]')).toContain('Sivupalkin päällä on jotain');
  });

  it('names the register of the professional', async () => {
    const { screen } = await renderForm(fakeFunctioning({ found: pictured(), register: 'social' }));
    await screen.getByRole('button', { name: 'Kirjaa asiakastietoon' }).click();
    await expect.poll(() => text('[data-recorded]')).toContain('Kirjattu asiakastietoon');
  });
});
