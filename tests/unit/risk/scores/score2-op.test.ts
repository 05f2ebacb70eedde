import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score2 } from '#lib/risk/scores/score2.ts';
import type { Score2Input } from '#lib/risk/scores/score2-model.ts';
import { about, score2Op } from '#lib/risk/scores/score2-op.ts';

/** The person of the paper's supplementary table 3. */
const example: Score2Input = {
  age: 75,
  sex: 'male',
  currentSmoker: true,
  systolic: 140,
  totalCholesterol: 5.5,
  hdlCholesterol: 1.3,
  knownCvd: false,
  diabetes: false,
};

function percent(input: Score2Input): number {
  const result = score2Op(input);
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('SCORE2-OP', () => {
  it.each([
    ['low', 'male', 18.6],
    ['low', 'female', 15.2],
    ['moderate', 'male', 23.9],
    ['moderate', 'female', 20.0],
  ] as const)('gives what is printed: %s region, %s, %d %%', (region, sex, value) => {
    expect(percent({ ...example, region, sex })).toBe(value);
  });

  const slight = { currentSmoker: false, systolic: 110, totalCholesterol: 5, hdlCholesterol: 2 };
  it.each([
    ['low, man, no smoking', { region: 'low', currentSmoker: false }, 13],
    ['low, woman, no smoking', { region: 'low', sex: 'female', ...slight }, 6],
    ['moderate, man', { region: 'moderate' }, 24],
    ['moderate, woman', { region: 'moderate', sex: 'female' }, 20],
    ['high, man', { region: 'high', totalCholesterol: 6 }, 29],
    ['high, woman', { region: 'high', sex: 'female', ...slight, currentSmoker: true }, 19],
    ['very high, man', { region: 'veryHigh', totalCholesterol: 6 }, 41],
    ['very high, woman', { region: 'veryHigh', sex: 'female', totalCholesterol: 6 }, 46],
  ] as const)('gives what the tests of RiskScorescvd hold, rounded: %s', (_who, change, value) => {
    expect(Math.round(percent({ ...example, ...change }))).toBe(value);
  });

  it.each([
    ['low, man, no smoking', { region: 'low', currentSmoker: false }, 13.3],
    ['low, woman, no smoking', { region: 'low', sex: 'female', ...slight }, 6.1],
    ['high, man', { region: 'high', totalCholesterol: 6 }, 29.2],
    ['high, woman', { region: 'high', sex: 'female', ...slight, currentSmoker: true }, 19.0],
    ['very high, man', { region: 'veryHigh', totalCholesterol: 6 }, 40.8],
    ['very high, woman', { region: 'veryHigh', sex: 'female', totalCholesterol: 6 }, 46.2],
  ] as const)('with one decimal: %s', (_who, change, value) => {
    expect(percent({ ...example, ...change })).toBe(value);
  });

  it('takes the moderate region when none is given, and the bands of 70 years and more', () => {
    expect(score2Op(example)).toEqual({ kind: 'score', value: 23.9, band: 'veryHigh' });
    expect(score2Op({ ...example, sex: 'female', region: 'low', ...slight })).toMatchObject({
      value: 6.1,
      band: 'lowToModerate',
    });
    expect(score2Op({ ...example, region: 'low', currentSmoker: false })).toMatchObject({ band: 'high' });
  });

  it.each([
    ['diabetes', { diabetes: true }],
    ['knownCvd', { knownCvd: true }],
    ['age', { age: 69 }],
    ['age', { age: 90 }],
    ['kidneyDisease', { otherExclusion: 'kidneyDisease' }],
  ] as const)('is not applicable: %s %j', (reason, change) => {
    expect(score2Op({ ...example, ...change })).toEqual({ kind: 'notApplicable', reason });
  });

  it.each(['age', 'sex', 'currentSmoker', 'systolic', 'totalCholesterol', 'hdlCholesterol'] as const)(
    'gives no number without %s',
    (name) => {
      expect(score2Op({ ...example, [name]: undefined })).toEqual({ kind: 'insufficient', missing: [name] });
    },
  );

  it('shares no age with SCORE2', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 89 }), (age) => {
        const kinds = [score2({ ...example, age }).kind, score2Op({ ...example, age }).kind].sort();
        expect(kinds).toEqual(['notApplicable', 'score']);
      }),
    );
  });

  it('never falls when blood pressure rises', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 70, max: 89 }),
        fc.integer({ min: 90, max: 199 }),
        fc.constantFrom('male' as const, 'female' as const),
        (age, systolic, sex) => {
          const person = { ...example, age, systolic, sex };
          expect(percent({ ...person, systolic: systolic + 1 })).toBeGreaterThanOrEqual(percent(person));
        },
      ),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'score2-op', confidence: 'verified' });
  });
});
