import { describe, expect, it } from 'vitest';
import { itemsOf, readAnswers, requireInputs, sumOf, wholeWithin, within } from '#lib/risk/scores/inputs.ts';

describe('what an input needs', () => {
  const input = { age: 50, smoker: false, pressure: undefined as number | undefined, bmi: Number.NaN };

  it('is there when every one is there; false is an answer', () => {
    expect(requireInputs(input, ['age', 'smoker'])).toEqual({ ok: true, value: input });
  });

  it('names each that is missing, and a number that is no number', () => {
    expect(requireInputs(input, ['age', 'pressure', 'bmi'])).toEqual({
      ok: false,
      failure: ['pressure', 'bmi'],
    });
  });

  it('calls an endless number missing', () => {
    expect(requireInputs({ bmi: Number.POSITIVE_INFINITY }, ['bmi']).ok).toBe(false);
  });
});

describe('a value within limits', () => {
  it.each([
    [15, 15],
    [5000, 5000],
    [14.9, undefined],
    [5000.1, undefined],
    [Number.NaN, undefined],
    [undefined, undefined],
  ])('%s gives %s', (value, kept) => {
    expect(within(value, 15, 5000)).toBe(kept);
  });

  it.each([
    [0, 0],
    [36, 36],
    [-1, undefined],
    [37, undefined],
    [1.5, undefined],
    [undefined, undefined],
  ])('and whole: %s gives %s', (value, kept) => {
    expect(wholeWithin(value, 0, 36)).toBe(kept);
  });
});

describe('the answers of an instrument', () => {
  const allowed = itemsOf(3, 0, 3);

  it('are read when each is allowed', () => {
    expect(readAnswers([0, 3, 2], allowed)).toEqual({ ok: true, value: [0, 3, 2] });
  });

  it.each([
    ['missing', [0, undefined, 2], ['item2']],
    ['above the range', [4, 0, 2], ['item1']],
    ['below the range', [0, 0, -1], ['item3']],
    ['no whole number', [0, 1.5, Number.NaN], ['item2', 'item3']],
    ['too few', [0], ['item2', 'item3']],
    ['none', [], ['item1', 'item2', 'item3']],
    ['of a longer form', [0, 1, 2, 3], ['item4']],
  ])('that are %s are named', (_what, answers, missing) => {
    expect(readAnswers(answers, allowed)).toEqual({ ok: false, failure: missing });
  });

  it('sum to a total', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([1, 2, 3])).toBe(6);
  });
});
