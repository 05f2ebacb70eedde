import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RiskRow from '#components/functioning/risk-row/RiskRow.tsx';
import type { Language } from '#lib/base/language.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeAccess } from '../instruments/fake-access.ts';
import { node, show, smallTargets, text } from '../instruments/stage.tsx';
import { factors } from './risk-factors.ts';

beforeEach(() => page.viewport(400, 900));

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

async function renderRow(fake = fakeAccess({ factors }), language: Language = 'fi') {
  const onInstrument = vi.fn<(id: string) => void>();
  const screen = await show(
    <RiskRow access={fake.access} onInstrument={onInstrument} />,
    '[data-risk-row]',
    language,
  );
  return { screen, fake, onInstrument };
}

const line = (measures: string) => `[data-factor="${measures}"]`;
const order = () =>
  [...document.querySelectorAll<HTMLElement>('[data-factor]')].map(({ dataset }) => dataset.factor);

describe('risk factors in one row', () => {
  it('begins with the missing and the outdated, and goes on with Enter', async () => {
    const { fake, onInstrument } = await renderRow();
    const before = order();
    expect(before).toEqual([
      'auditC',
      'waist',
      'smoking',
      'weight',
      'bloodPressure',
      'violenceAsked',
      'sleep',
      'height',
      'loneliness',
    ]);
    expect(text()).toContain('4 kirjaamatta tai vanhentunut');
    expect(text(line('weight'))).toContain('vanhentunut 12.3.2024 · 92,4 kg');
    expect(text(line('loneliness'))).toContain('ei oikeutta');
    expect(text(line('sleep'))).toContain('voi olla uudempi');
    expect(node(`${line('loneliness')} button`)).toBeNull();

    await userEvent.click(page.elementLocator(node(`${line('waist')} input`) as HTMLElement));
    await userEvent.keyboard('1,2{Enter}');
    await expect.poll(() => text(line('waist'))).toContain('1,2 cm? Tarkista (30–300).');
    expect(fake.factors).toEqual([]);
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}102,5');
    expect(text(line('waist'))).toContain('EI kirjattu · Enter kirjaa');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => fake.factors).toEqual([['waist', { kind: 'number', value: 102.5 }]]);
    await expect
      .poll(() => text(line('waist')))
      .toContain('102,5 cm kirjattu potilastietoon, odottaa lähtöä');
    expect(text(line('waist'))).not.toContain('ei kirjattu');

    // The hand stays on the keys: smoking, weight, pressure, violence, height.
    await expect.poll(() => document.activeElement?.textContent).toBe('ei');
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => fake.factors.length).toBe(2);
    expect(fake.factors[1]).toEqual(['smoking', { kind: 'choice', code: 'former' }]);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Paino, kg');
    await userEvent.keyboard('91{Enter}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Yläpaine, mmHg');
    await userEvent.keyboard('91{Enter}148{Enter}');
    await expect.poll(() => text(line('bloodPressure'))).toContain('91/148 mmHg? Tarkista');
    await userEvent.keyboard('{Control>}a{/Control}84{Shift>}{Tab}{/Shift}{Control>}a{/Control}148{Enter}');
    await expect
      .poll(() => fake.factors.at(-1))
      .toEqual(['bloodPressure', { kind: 'pressure', systolic: 148, diastolic: 84 }]);

    // Nothing has moved away under the hand, and the row counts what is left.
    expect(order()).toEqual(before);
    expect(text()).toContain('1 kirjaamatta tai vanhentunut');
    await userEvent.click(page.elementLocator(node(`${line('auditC')} button`) as HTMLElement));
    expect(onInstrument).toHaveBeenCalledWith('audit-c');
  });

  it('never says aloud what was answered about violence', async () => {
    const { fake } = await renderRow();
    expect(text(line('violenceAsked'))).toContain('kysytty 3.2.2026');
    const yes = `${line('violenceAsked')} [data-code="askedYes"]`;
    await userEvent.click(page.elementLocator(node(yes) as HTMLElement));
    await expect.poll(() => fake.factors.length).toBe(1);
    expect(text(`${line('violenceAsked')} [role="status"]`)).toBe('kirjattu potilastietoon, odottaa lähtöä');
    expect(node(yes)?.hasAttribute('aria-pressed')).toBe(false);
    // A second press of the same answer is a slip of the hand, not a second recording.
    await userEvent.click(page.elementLocator(node(yes) as HTMLElement));
    expect(fake.factors).toHaveLength(1);
  });

  it.each([
    [{ reason: 'notPermitted' }, 'Sinulla ei ole oikeutta kirjata tähän rekisteriin'],
    [{ reason: 'covered' }, 'Sivupalkin päällä on jotakin: ei kirjattu'],
    [{ reason: 'unavailable', detail: '' }, 'Kirjaaminen ei onnistunut'],
  ] as const)('keeps what was typed when %o', async (failure, words) => {
    const fake = fakeAccess({ factors });
    fake.failRecording(failure);
    await renderRow(fake);
    const field = node(`${line('weight')} input`) as HTMLInputElement;
    await userEvent.fill(field, '91');
    await userEvent.click(page.getByRole('button', { name: 'Kirjaa potilastietoon: Paino' }));
    await expect.poll(() => text(line('weight'))).toContain(words);
    expect(field.value).toBe('91');
    fake.failRecording(undefined);
    await userEvent.click(page.getByRole('button', { name: 'Kirjaa potilastietoon: Paino' }));
    await expect.poll(() => fake.factors.length).toBe(1);
  });

  it.each([
    [360, 'fi', ''],
    [400, 'sv', ''],
    [560, 'en', ''],
    [400, 'fi', '200%'],
  ] as const)(
    'keeps within %i px in %s at %s, in whole words and without a fault',
    async (width, language, size) => {
      document.documentElement.style.fontSize = size;
      await page.viewport(width, 900);
      await renderRow(fakeAccess({ factors, register: 'social' }), language);
      await userEvent.fill(node(`${line('waist')} input`) as HTMLElement, '3');
      await userEvent.keyboard('{Enter}');
      await userEvent.click(page.elementLocator(node(`${line('smoking')} button`) as HTMLElement));
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(text()).not.toMatch(/⟦|\{\{/);
      expect(await violations()).toEqual([]);
      expect(await smallTargets()).toEqual([]);
    },
  );

  it('says when nothing is set to be recorded', async () => {
    await renderRow(fakeAccess());
    expect(text()).toContain('Riskitekijöitä ei ole valittu kirjattaviksi');
  });
});
