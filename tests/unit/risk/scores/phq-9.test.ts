import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, phq9, phq9SuicidePrompt } from '#lib/risk/scores/phq-9.ts';

function nine(first: readonly number[], rest = 0): readonly number[] {
  return Array.from({ length: 9 }, (_, index) => first[index] ?? rest);
}

describe('PHQ-9', () => {
  it.each([
    ['all 0', nine([], 0), 0, 'minimal'],
    ['all 1', nine([], 1), 9, 'mild'],
    ['all 2', nine([], 2), 18, 'moderatelySevere'],
    ['all 3', nine([], 3), 27, 'severe'],
    ['4', nine([3, 1]), 4, 'minimal'],
    ['5', nine([3, 2]), 5, 'mild'],
    ['10', nine([3, 3, 3, 1]), 10, 'moderate'],
    ['14', nine([3, 3, 3, 3, 2]), 14, 'moderate'],
    ['15', nine([3, 3, 3, 3, 3]), 15, 'moderatelySevere'],
    ['19', nine([3, 3, 3, 3, 3, 3, 1]), 19, 'moderatelySevere'],
    ['20', nine([3, 3, 3, 3, 3, 3, 2]), 20, 'severe'],
  ] as const)('%s: %j is %d, %s', (_what, answers, value, band) => {
    expect(phq9({ answers })).toEqual({ kind: 'score', value, band });
  });

  it('gives no number from a partial form', () => {
    expect(phq9({ answers: [3, 3, 3, 3, 3, 3, 3, undefined, 3] })).toEqual({
      kind: 'insufficient',
      missing: ['item8'],
    });
    expect(phq9({ answers: [4, 0.5, 0, 0, 0, 0, 0, 0, -1] })).toEqual({
      kind: 'insufficient',
      missing: ['item1', 'item2', 'item9'],
    });
  });

  const answer = fc.integer({ min: 0, max: 3 });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 9, maxLength: 9 }), (answers) => {
        expect(phq9({ answers: answers.toReversed() })).toEqual(phq9({ answers }));
      }),
    );
  });
});

describe('the ninth answer of PHQ-9', () => {
  it.each([
    ['answered with 1, all else 0', nine([0, 0, 0, 0, 0, 0, 0, 0, 1]), 'prompt'],
    ['answered with 3', nine([], 3), 'prompt'],
    ['answered with 1, nothing else answered', [...Array(8), 1], 'prompt'],
    ['answered beyond the scale', nine([0, 0, 0, 0, 0, 0, 0, 0, 7]), 'prompt'],
    ['answered with 0, all else 3', nine([3, 3, 3, 3, 3, 3, 3, 3, 0]), 'none'],
    ['not answered', [3, 3, 3, 3, 3, 3, 3, 3, undefined], 'unknown'],
    ['not there', [], 'unknown'],
    ['no number', [0, 0, 0, 0, 0, 0, 0, 0, Number.NaN], 'unknown'],
    ['below the scale', [0, 0, 0, 0, 0, 0, 0, 0, -1], 'unknown'],
  ] as const)('%s: %s %s', (_what, answers, prompt) => {
    expect(phq9SuicidePrompt(answers)).toBe(prompt);
  });

  it('prompts whatever the sum', () => {
    const answer = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.option(answer, { nil: undefined }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (others, ninth) => {
          expect(phq9SuicidePrompt([...others, ninth])).toBe('prompt');
        },
      ),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'phq-9', confidence: 'verified' });
  });
});
