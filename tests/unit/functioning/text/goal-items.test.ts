import { expect, it } from 'vitest';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { goalItems } from '#lib/functioning/text/goal-items.ts';
import { anAssessment, aRating, larisa } from '#tests/builders/assessments.ts';

const of = (items: readonly AssessedItem[]) => goalItems(anAssessment(items)).map(({ code }) => code);
const prefilled = { reference: 'Observation/1', date: '2026-01-01T00:00:00Z', confirmed: false };

it.each<[string, AssessedItem, boolean]>([
  ['0', { code: 'd450', performance: aRating(0) }, false],
  ['1', { code: 'd450', performance: aRating(1) }, true],
  ['a word', { code: 'd450', performance: aRating('notSpecified') }, false],
  ['a problem without help alone', { code: 'd450', performance: aRating(0), capacity: aRating(2) }, true],
  ['a problem of the client alone', { code: 'd450', performance: aRating(0), own: aRating(1, larisa) }, true],
  ['a note alone', { code: 'd450', note: 'Kepillä' }, false],
  ['what nobody confirmed', { code: 'd450', performance: aRating(3), prefilled }, false],
  [
    'what was confirmed',
    { code: 'd450', performance: aRating(3), prefilled: { ...prefilled, confirmed: true } },
    true,
  ],
])('%s is what a goal can begin with: %o', (_name, item, expected) => {
  expect(of([item])).toEqual(expected ? ['d450'] : []);
});

it('puts the greatest problem first, whoever sees it, and keeps the order among equals', () => {
  expect(
    of([
      { code: 'b130', performance: aRating(1) },
      { code: 'b152', performance: aRating(2) },
      { code: 'd450', performance: aRating(1), own: aRating(4, larisa) },
      { code: 'd455', performance: aRating(2) },
    ]),
  ).toEqual(['d450', 'b152', 'd455', 'b130']);
});
