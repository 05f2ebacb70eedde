import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escRiskBand } from '#lib/risk/scores/esc-risk-band.ts';

describe('risk bands of the ESC guideline', () => {
  it.each([
    [49, 2.4, 'lowToModerate'],
    [49, 2.5, 'high'],
    [49, 7.4, 'high'],
    [49, 7.5, 'veryHigh'],
    [50, 2.5, 'lowToModerate'],
    [50, 4.9, 'lowToModerate'],
    [50, 5, 'high'],
    [69, 9.9, 'high'],
    [69, 10, 'veryHigh'],
    [70, 7.4, 'lowToModerate'],
    [70, 7.5, 'high'],
    [70, 14.9, 'high'],
    [70, 15, 'veryHigh'],
    [40, 0, 'lowToModerate'],
    [89, 100, 'veryHigh'],
  ])('at %d years a risk of %d %% is %s', (age, percent, band) => {
    expect(escRiskBand(age, percent)).toBe(band);
  });

  it('the same risk never weighs more at a higher age', () => {
    const order = ['lowToModerate', 'high', 'veryHigh'];
    const age = fc.integer({ min: 40, max: 89 });
    fc.assert(
      fc.property(age, age, fc.double({ min: 0, max: 100, noNaN: true }), (one, other, percent) => {
        const young = order.indexOf(escRiskBand(Math.min(one, other), percent));
        const old = order.indexOf(escRiskBand(Math.max(one, other), percent));
        expect(old).toBeLessThanOrEqual(young);
      }),
    );
  });
});
