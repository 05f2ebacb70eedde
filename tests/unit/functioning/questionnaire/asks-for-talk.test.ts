import { describe, expect, it } from 'vitest';
import { asksForTalk } from '#lib/functioning/questionnaire/asks-for-talk.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';

const loinc = 'http://loinc.org';
const code = [{ system: loinc, code: '44260-8' }];
const coding = (given: string, system = loinc): FormValue => ({ kind: 'coding', system, code: given });

/** The question alone, without points, answered so. */
const isAsked = (value: FormValue | undefined, item: object = { type: 'choice', code }) =>
  asksForTalk(aForm([{ linkId: 'nine', ...item }]), { nine: value === undefined ? [] : [{ value }] });

describe('the ninth question of the PHQ-9 in an imported form', () => {
  it.each([
    [undefined, false],
    [coding('LA6568-5'), false],
    [coding('LA6569-3'), true],
    [coding('LA6570-1'), true],
    [coding('LA6571-9'), true],
    [coding('0', 'urn:own'), false],
    [coding('1', 'urn:own'), true],
    // What cannot be told to be zero is not zero.
    [coding('often', 'urn:own'), true],
    [{ kind: 'string', value: 'joskus' }, true],
    [{ kind: 'boolean', value: false }, false],
    [{ kind: 'boolean', value: true }, true],
    [{ kind: 'integer', value: 0 }, false],
    [{ kind: 'integer', value: 1 }, true],
    [{ kind: 'other', element: 'valueReference', json: {} }, true],
  ] as const)('%j: %s', (value, expected) => {
    expect(isAsked(value)).toBe(expected);
  });

  it('counts its points before its code', () => {
    const item = aChoice(
      'nine',
      [
        ['never', 0],
        ['days', 1],
      ] as const,
      { code },
    );
    expect(isAsked(coding('never', 'urn:test'), item)).toBe(false);
    expect(isAsked(coding('days', 'urn:test'), item)).toBe(true);
  });

  it('is known by its code alone, wherever it stands, and only while it is asked', () => {
    const other = { type: 'choice', code: [{ system: loinc, code: '44255-8' }] };
    expect(isAsked(coding('LA6571-9'), other)).toBe(false);
    expect(
      isAsked(coding('LA6571-9'), { type: 'choice', code: [{ system: 'urn:x', code: '44260-8' }] }),
    ).toBe(false);
    const deep = aForm([
      { linkId: 'low', type: 'boolean' },
      {
        linkId: 'g',
        type: 'group',
        enableWhen: [{ question: 'low', operator: '=', answerBoolean: true }],
        item: [{ linkId: 'nine', type: 'choice', code }],
      },
    ]);
    const g = [{ under: { nine: [{ value: coding('LA6569-3') }] } }];
    expect(asksForTalk(deep, { low: [{ value: { kind: 'boolean', value: true } }], g })).toBe(true);
    expect(asksForTalk(deep, { low: [{ value: { kind: 'boolean', value: false } }], g })).toBe(false);
  });
});
