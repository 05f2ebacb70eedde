import { describe, expect, it } from 'vitest';
import { about, efi } from '#lib/risk/scores/efi.ts';

describe('the electronic Frailty Index', () => {
  it.each([
    [0, 0.0, 'fit'],
    [4, 0.11, 'fit'],
    [5, 0.14, 'mild'],
    [7, 0.19, 'mild'],
    [8, 0.22, 'mild'],
    [9, 0.25, 'moderate'],
    [11, 0.31, 'moderate'],
    [12, 0.33, 'moderate'],
    [13, 0.36, 'severe'],
    [36, 1.0, 'severe'],
  ])('%d of 36 deficits are %d, %s', (deficits, value, band) => {
    const result = efi({ deficits });
    expect(result).toMatchObject({ kind: 'score', band });
    expect(result.kind === 'score' ? result.value : Number.NaN).toBeCloseTo(value, 2);
  });

  it('comes out the same whether bands begin over 0.12 and 0.24 or at 0.13 and 0.25', () => {
    const bands = Array.from({ length: 37 }, (_, deficits) => {
      const share = deficits / 36;
      if (share > 0.36) return 'severe';
      if (share >= 0.25) return 'moderate';
      return share >= 0.13 ? 'mild' : 'fit';
    });
    const found = bands.map((_, deficits) => {
      const result = efi({ deficits });
      return result.kind === 'score' ? result.band : result.kind;
    });
    expect(found).toEqual(bands);
  });

  it.each([undefined, -1, 37, 2.5])('gives no number for %s deficits', (deficits) => {
    expect(efi({ deficits })).toEqual({ kind: 'insufficient', missing: ['deficits'] });
  });

  it('stays off until there is a map of codes', () => {
    expect(about).toMatchObject({ id: 'efi', defaultOn: false, unverified: ['codesOfDeficits'] });
  });
});
