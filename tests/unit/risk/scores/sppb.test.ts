import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, type SppbInput, sppb } from '#lib/risk/scores/sppb.ts';

const best: SppbInput = {
  sideBySide: 10,
  semiTandem: 10,
  tandem: 10,
  chairStands: 9,
  walk: 4,
  walkMetres: 4,
};

function points(change: Partial<SppbInput>): number {
  const result = sppb({ ...best, ...change });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('SPPB', () => {
  it.each([
    ['balance 4, chair 12.0 s, walk 4.5 s', { chairStands: 12, walk: 4.5 }, 11, 'good'],
    ['balance 2, chair 17 s, walk 9 s', { tandem: 1, chairStands: 17, walk: 9 }, 4, 'moderate'],
    ['nothing possible', { sideBySide: 0, chairStands: 'unable', walk: 'unable' }, 0, 'severe'],
    ['all at their best', {}, 12, 'good'],
  ] as const)('%s is %d, %s', (_what, change, value, band) => {
    expect(sppb({ ...best, ...change })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [9.9, undefined, undefined, 0],
    [10, 9.9, undefined, 1],
    [10, 10, 2.99, 2],
    [10, 10, 3, 3],
    [10, 10, 9.99, 3],
    [10, 10, 10, 4],
    [12, 11, 10, 4],
  ])('stands of %s, %s and %s s give %d', (sideBySide, semiTandem, tandem, balance) => {
    expect(points({ sideBySide, semiTandem, tandem })).toBe(balance + 8);
  });

  it.each([
    [11.19, 4],
    [11.2, 3],
    [13.69, 3],
    [13.7, 2],
    [16.69, 2],
    [16.7, 1],
    [60, 1],
    [60.1, 0],
    ['unable', 0],
  ] as const)('five rises in %s s give %d', (chairStands, chair) => {
    expect(points({ chairStands })).toBe(chair + 8);
  });

  it.each([
    [4.81, 4],
    [4.82, 3],
    [6.2, 3],
    [6.21, 2],
    [8.7, 2],
    [8.71, 1],
    ['unable', 0],
  ] as const)('four metres in %s s give %d', (walk, gait) => {
    expect(points({ walk })).toBe(gait + 8);
  });

  it('does not take the limits of three metres', () => {
    expect(points({ walk: 3.63 })).toBe(12);
    expect(points({ walk: 4.66 })).toBe(12);
    expect(sppb({ ...best, walkMetres: 3 })).toEqual({ kind: 'notApplicable', reason: 'walkDistance' });
  });

  it.each([
    [3, 'severe', { sideBySide: 0, chairStands: 17, walk: 8 }],
    [4, 'moderate', { sideBySide: 0, chairStands: 16, walk: 8 }],
    [6, 'moderate', { sideBySide: 0, chairStands: 13, walk: 6 }],
    [7, 'mild', { sideBySide: 0, chairStands: 13 }],
    [9, 'mild', { semiTandem: 0 }],
    [10, 'good', { tandem: 0 }],
  ] as const)('%d points are %s', (value, band, change) => {
    expect(sppb({ ...best, ...change })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [{ sideBySide: undefined }, ['sideBySide']],
    [{ semiTandem: undefined }, ['semiTandem']],
    [{ tandem: undefined }, ['tandem']],
    [{ chairStands: undefined }, ['chairStands']],
    [{ walk: undefined }, ['walk']],
    [{ walkMetres: undefined }, ['walkMetres']],
    [{ walk: 0 }, ['walk']],
    [{ walk: -1, tandem: Number.NaN }, ['tandem', 'walk']],
  ])('gives no number with %j', (change, missing) => {
    expect(sppb({ ...best, ...change })).toEqual({ kind: 'insufficient', missing });
  });

  it('never rises when a task takes longer', () => {
    const seconds = fc.double({ min: 2, max: 80, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (chairStands, walk) => {
        const value = points({ chairStands, walk });
        expect(points({ chairStands: chairStands + 1, walk })).toBeLessThanOrEqual(value);
        expect(points({ chairStands, walk: walk + 1 })).toBeLessThanOrEqual(value);
      }),
    );
  });

  it('stays off while the times of the walk are unverified', () => {
    expect(about).toMatchObject({ id: 'sppb', defaultOn: false, unverified: ['gaitTimes'] });
  });
});
