import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { differingAnswers } from '#lib/functioning/questionnaire/differing-answers.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';

const form = aForm([
  aChoice(
    'a',
    [
      ['x', 0],
      ['y', 1],
    ] as const,
    { text: 'Kysymys', prefix: '1.' },
  ),
  {
    linkId: 'g',
    type: 'group',
    item: [{ linkId: 'b', type: 'boolean' }, aChoice('many', [['x'], ['y']] as const, { repeats: true })],
  },
  { linkId: 'sum', type: 'integer', readOnly: true },
]);
const coded = (code: string) => ({ value: { kind: 'coding', system: 'urn:test', code } }) as const;
const yes = (value: boolean) => [{ value: { kind: 'boolean', value } }] as const;
const inGroup = (under: FormAnswers): FormAnswers => ({ g: [{ under }] });

describe('what two people answered differently', () => {
  it('is the question with both answers, as they are', () => {
    expect(differingAnswers(form, { a: [coded('x')] }, { a: [coded('y')] })).toEqual([
      { key: '[[],"a"]', question: '1. Kysymys', one: [coded('x').value], other: [coded('y').value] },
    ]);
    expect(differingAnswers(form, inGroup({ b: yes(true) }), inGroup({ b: yes(false) }))).toMatchObject([
      { question: 'b' },
    ]);
  });

  it.each([
    ['the same', { a: [coded('x')] }, { a: [coded('x')] }],
    ['only one answered', { a: [coded('x')] }, {}],
    ['only the other answered', {}, { a: [coded('x')] }],
    [
      'the same in another order',
      inGroup({ many: [coded('x'), coded('y')] }),
      inGroup({ many: [coded('y'), coded('x')] }),
    ],
    [
      'a sum',
      { sum: [{ value: { kind: 'integer', value: 1 } }] },
      { sum: [{ value: { kind: 'integer', value: 2 } }] },
    ],
  ] as const)('is nothing: %s', (_name, one, other) => {
    expect(differingAnswers(form, one as FormAnswers, other as FormAnswers)).toEqual([]);
  });

  it('is one answer more of several', () => {
    const [one, other] = [inGroup({ many: [coded('x')] }), inGroup({ many: [coded('x'), coded('y')] })];
    expect(differingAnswers(form, one, other)).toHaveLength(1);
    expect(differingAnswers(form, other, one)).toHaveLength(1);
  });
});
