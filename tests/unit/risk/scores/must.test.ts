import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, must } from '#lib/risk/scores/must.ts';

describe('MUST', () => {
  it.each([
    [22, 2, false, 0, 'low'],
    [19, 4, false, 1, 'medium'],
    [17.9, 7, false, 3, 'high'],
    [24, 2, true, 2, 'high'],
    [20.1, 0, false, 0, 'low'],
    [20, 0, false, 1, 'medium'],
    [18.5, 0, false, 1, 'medium'],
    [18.4, 0, false, 2, 'high'],
    [24, 4.9, false, 0, 'low'],
    [24, 5, false, 1, 'medium'],
    [24, 10, false, 1, 'medium'],
    [24, 10.1, false, 2, 'high'],
    [24, -6, false, 0, 'low'],
    [16, 15, true, 6, 'high'],
  ])('BMI %d, %d %% lost, acutely ill without intake %s: %d, %s', (bmi, weightLoss, ill, value, band) => {
    expect(must({ bmi, weightLoss, acutelyIllWithoutIntake: ill })).toEqual({ kind: 'score', value, band });
  });

  it.each(['bmi', 'weightLoss', 'acutelyIllWithoutIntake'])('gives no number without %s', (name) => {
    const input = { bmi: 16, weightLoss: 15, acutelyIllWithoutIntake: true, [name]: undefined };
    expect(must(input)).toEqual({ kind: 'insufficient', missing: [name] });
  });

  it('never falls as weight is lost', () => {
    const points = (bmi: number, weightLoss: number) => {
      const result = must({ bmi, weightLoss, acutelyIllWithoutIntake: false });
      return result.kind === 'score' ? result.value : Number.NaN;
    };
    fc.assert(
      fc.property(
        fc.double({ min: 12, max: 50, noNaN: true }),
        fc.double({ min: -10, max: 30, noNaN: true }),
        (bmi, loss) => {
          expect(points(bmi - 1, loss)).toBeGreaterThanOrEqual(points(bmi, loss));
          expect(points(bmi, loss + 1)).toBeGreaterThanOrEqual(points(bmi, loss));
        },
      ),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'must', confidence: 'verified' });
  });
});
