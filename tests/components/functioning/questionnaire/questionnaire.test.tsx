import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import QuestionnaireForm, {
  type QuestionnaireFormProps,
} from '#components/functioning/questionnaire/QuestionnaireForm.tsx';
import type { Language } from '#lib/base/language.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { EvaluationFailure, ExpressionEvaluator } from '#lib/ports/expression-evaluator.ts';
import { violations } from '#tests/components/app/violations.ts';
import { node, show, smallTargets, text } from '../instruments/stage.tsx';
import { counted, homeVisit } from './imported-form.ts';

beforeEach(() => page.viewport(400, 900));

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

interface Given {
  readonly start?: FormAnswers;
  readonly language?: Language;
  readonly showsProblems?: boolean;
  readonly evaluated?: Result<readonly unknown[], EvaluationFailure>;
}

type HeldProps = Omit<QuestionnaireFormProps, 'answers'> & { readonly start: FormAnswers };

/** Holds the answers as the page does. */
function Held({ start, onChange, ...props }: HeldProps) {
  const [answers, setAnswers] = useState(start);
  return (
    <QuestionnaireForm
      {...props}
      answers={answers}
      onChange={(next) => {
        onChange(next);
        setAnswers(next);
      }}
    />
  );
}

async function renderForm(
  form: Form,
  { start = {}, language, showsProblems = false, evaluated }: Given = {},
) {
  let now = start;
  const evaluate = vi.fn<ExpressionEvaluator['evaluate']>(async () => evaluated ?? fail('cannot'));
  const close = vi.fn();
  const loadEvaluator = vi.fn(async () => ({ evaluate, close }));
  const screen = await show(
    <Held
      form={form}
      start={start}
      showsProblems={showsProblems}
      loadEvaluator={loadEvaluator}
      onChange={(next) => {
        now = next;
      }}
    />,
    '[data-questionnaire]',
    language,
  );
  return { screen, answers: () => now, evaluate, loadEvaluator, close };
}

const at = (linkId: string) => `[data-link="${linkId}"]`;
const field = (linkId: string, part = 'input') => node(`${at(linkId)} ${part}`) as HTMLElement;
const coding = (code: string, display: string) => ({ kind: 'coding', system: 'urn:test', code, display });

describe('an imported questionnaire', () => {
  it('is answered item by item as each says, and shows what an answer asks for at once', async () => {
    const { answers, loadEvaluator } = await renderForm(homeVisit);
    expect(text('[data-notes] summary')).toBe('1 asia lomakkeesta luettiin vajaasti');
    expect(text(at('photo'))).toContain('Tätä kohtaa ei voi täyttää tässä');
    expect(text(at('fell'))).toContain('pakollinen');
    expect(node(at('falls'))).toBeNull();
    await page.getByRole('radio', { name: 'kyllä' }).click();
    await userEvent.fill(field('falls'), '60');
    await userEvent.click(page.getByRole('radio', { name: 'ei', exact: true }));
    expect(node(at('falls'))).toBeNull();
    await page.getByRole('radio', { name: 'kyllä' }).click();
    // What was answered before it was hidden is still there.
    expect((field('falls') as HTMLInputElement).value).toBe('60');

    await page.getByRole('checkbox', { name: 'keppi' }).click();
    await page.getByRole('checkbox', { name: 'rollaattori' }).click();
    await page.getByRole('checkbox', { name: 'keppi' }).click();
    await page.getByRole('radio', { name: 'hidas' }).click();
    expect(text('[data-points]')).toBe('Riittämättömästi vastauksia: 1/2');
    await page.getByRole('radio', { name: 'avun kanssa' }).click();
    expect(text('[data-points]')).toBe('Pisteet yhteensä 3');
    await page.getByRole('radio', { name: 'yksin' }).click();
    await userEvent.fill(page.getByLabelText('Muu, omin sanoin'), 'sisaren luona');
    await userEvent.fill(field('distance'), '1,5');
    await userEvent.selectOptions(page.getByLabelText('Yksikkö'), 'km');
    await userEvent.fill(field('moved'), '2025-04-30');
    await userEvent.fill(field('seen', 'input[type="date"]'), '2026-11-18');
    await userEvent.fill(field('seen', 'input[type="time"]'), '09:30');
    await userEvent.fill(field('name'), 'Sisko');
    await page.getByRole('button', { name: 'Lisää: Läheinen' }).click();
    await userEvent.fill(node('[data-occurrence="1"] input') as HTMLElement, 'Naapuri');
    await page.getByRole('button', { name: 'Poista: Läheinen 1' }).click();
    await userEvent.selectOptions(page.getByLabelText('Kunta'), 'Kunta 3');
    await userEvent.fill(field('note', 'textarea'), 'Hissi on rikki.');

    expect(answers()).toEqual({
      moving: [
        {
          under: {
            fell: [{ value: { kind: 'boolean', value: true } }],
            falls: [{ value: { kind: 'integer', value: 60 } }],
            aid: [{ value: coding('frame', 'rollaattori') }],
            pace: [{ value: coding('slow', 'hidas') }],
            stairs: [{ value: coding('help', 'avun kanssa') }],
          },
        },
      ],
      home: [{ value: { kind: 'string', value: 'sisaren luona' } }],
      distance: [{ value: expect.objectContaining({ kind: 'quantity', value: 1.5, code: 'km' }) }],
      moved: [{ value: { kind: 'date', value: '2025-04-30' } }],
      seen: [{ value: { kind: 'dateTime', value: '2026-11-18T07:30:00.000Z' } }],
      near: [{ under: { name: [{ value: { kind: 'string', value: 'Naapuri' } }] } }],
      note: [{ value: { kind: 'string', value: 'Hissi on rikki.' } }],
      town: [{ value: coding('t2', 'Kunta 3') }],
    });
    // Nothing of it is calculated: the library for that is not asked for.
    expect(loadEvaluator).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Poista vastaus' }).last().click();
    expect(answers().home).toBeUndefined();
  });

  it('says beside each item what keeps it from being recorded', async () => {
    const start: FormAnswers = {
      moving: [{ under: { fell: [{ value: { kind: 'boolean', value: true } }] } }],
    };
    const asked = await renderForm(homeVisit, { start, showsProblems: true });
    expect(node('[role="alert"]')).toBeNull();
    await userEvent.fill(field('falls'), '60');
    await expect.poll(() => text(at('falls'))).toContain('Enintään 50.');
    expect(text()).toContain('1 kohta on korjattava ennen kirjaamista.');
    await userEvent.fill(field('falls'), 'monta');
    await expect.poll(() => text(at('falls'))).toContain('”monta” ei ole luku');
    await asked.screen.unmount();
    await renderForm(homeVisit, { showsProblems: true });
    expect(text(at('fell'))).toContain('Vastaus puuttuu.');
    expect(await violations()).toEqual([]);
  });

  it('shows a sum only of what is whole, and says when it cannot', async () => {
    const { evaluate, screen } = await renderForm(counted, { evaluated: ok([2]) });
    await expect.poll(() => text('[data-calculated]')).toBe('Riittämättömästi vastauksia: 0/2');
    await userEvent.click(page.getByRole('radio', { name: 'kyllä' }).first());
    await userEvent.click(page.getByRole('radio', { name: 'kyllä' }).last());
    await expect.poll(() => text('[data-calculated]')).toBe('2');
    expect(evaluate).toHaveBeenCalled();
    expect(node('[data-points]')).toBeNull();
    await screen.unmount();
    const start: FormAnswers = {
      a: [{ value: coding('1', 'kyllä') as never }],
      b: [{ value: coding('0', 'ei') as never }],
    };
    await renderForm(counted, { start });
    await expect
      .poll(() => text('[data-calculated]'))
      .toBe('summaa ei voitu laskea; vastaukset ovat tallessa');
  });

  it('shows no sum of earlier answers, nor one that comes late, and ends what calculates with the form', async () => {
    const { evaluate, screen, answers, close, loadEvaluator } = await renderForm(counted);
    const waiting: ((value: number) => void)[] = [];
    evaluate.mockImplementation(
      () => new Promise((resolve) => waiting.push((value) => resolve(ok([value])))),
    );
    await userEvent.click(page.getByRole('radio', { name: 'kyllä' }).first());
    await userEvent.click(page.getByRole('radio', { name: 'kyllä' }).last());
    await expect.poll(() => waiting.length).toBe(1);
    expect(text('[data-calculated]')).toBe('lasketaan');
    expect(node('[data-calculated]')?.getAttribute('aria-busy')).toBe('true');
    await userEvent.click(page.getByRole('radio', { name: 'ei', exact: true }).last());
    await expect.poll(() => waiting.length).toBe(2);
    // The answer to what was asked before comes when it says nothing any more.
    waiting[0]?.(2);
    await expect.poll(() => text('[data-calculated]')).toBe('lasketaan');
    expect(answers().sum).toBeUndefined();
    waiting[1]?.(1);
    // It is looked at once more with the sum in its place: others may build on it.
    await expect.poll(() => waiting.length).toBe(3);
    waiting[2]?.(1);
    await expect.poll(() => text('[data-calculated]')).toBe('1');
    expect(answers().sum).toEqual([{ value: { kind: 'decimal', value: 1 } }]);
    await userEvent.click(page.getByRole('radio', { name: 'kyllä' }).last());
    expect(text('[data-calculated]')).toBe('lasketaan');
    expect(loadEvaluator).toHaveBeenCalledTimes(1);
    expect(close).not.toHaveBeenCalled();
    await screen.unmount();
    await expect.poll(() => close).toHaveBeenCalledTimes(1);
  });

  it('says of a sum that was ended what is still safe and what to do', async () => {
    const start: FormAnswers = {
      a: [{ value: coding('1', 'kyllä') as never }],
      b: [{ value: coding('0', 'ei') as never }],
    };
    await renderForm(counted, { start, evaluated: fail('late') });
    await expect.poll(() => text('[data-calculated]')).toContain('laskukaava ei valmistunut ajassa');
    expect(text('[data-calculated]')).toContain('Vastaukset ovat tallessa.');
    await userEvent.click(page.getByRole('radio', { name: 'kyllä' }).last());
    await expect.poll(() => node('[data-link="b"] input:checked')).not.toBeNull();
  });

  it('says so when what calculates cannot be loaded', async () => {
    const start: FormAnswers = { a: [{ value: coding('1', 'kyllä') as never }] };
    await show(
      <Held
        form={counted}
        start={start}
        showsProblems={false}
        loadEvaluator={() => Promise.reject(new Error('gone'))}
        onChange={() => undefined}
      />,
      '[data-questionnaire]',
    );
    await expect.poll(() => text('[data-calculated]')).toContain('summaa ei voitu laskea');
  });

  it.each([
    [360, 'fi', ''],
    [400, 'sv', '200%'],
    [360, 'en', ''],
  ] as const)('keeps within %i px in %s at %s, without a fault', async (width, language, size) => {
    document.documentElement.style.fontSize = size;
    await page.viewport(width, 900);
    await renderForm(homeVisit, { language, showsProblems: true });
    await userEvent.fill(field('name'), 'Sisko');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(text()).not.toMatch(/⟦|\{\{/);
    expect(await violations()).toEqual([]);
    expect(await smallTargets()).toEqual([]);
  });
});
