import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, audit } from '#lib/risk/scores/audit.ts';
import { auditC } from '#lib/risk/scores/audit-c.ts';

/** Ten answers with the sum: fours first, then what is left. */
function answersOf(sum: number): readonly number[] {
  const fours = Math.floor(sum / 4);
  return Array.from({ length: 10 }, (_, index) => {
    const place = 9 - index;
    if (place < fours) return 4;
    return place === fours ? sum % 4 : 0;
  });
}

describe('AUDIT', () => {
  it.each([
    [0, 'low'],
    [8, 'slightlyIncreased'],
    [10, 'slightlyIncreased'],
    [11, 'clearlyIncreased'],
    [14, 'clearlyIncreased'],
    [15, 'high'],
    [19, 'high'],
    [20, 'veryHigh'],
    [40, 'veryHigh'],
  ] as const)('%d points are %s', (value, band) => {
    expect(audit({ answers: answersOf(value) })).toEqual({ kind: 'score', value, band });
  });

  it('7 points are low', () => {
    expect(audit({ answers: [4, 3, 0, 0, 0, 0, 0, 0, 0, 0] })).toEqual({
      kind: 'score',
      value: 7,
      band: 'low',
    });
  });

  it('knows only 0, 2 and 4 for the last two items', () => {
    expect(audit({ answers: [0, 0, 0, 0, 0, 0, 0, 0, 1, 3] })).toEqual({
      kind: 'insufficient',
      missing: ['item9', 'item10'],
    });
    expect(audit({ answers: [0, 0, 0, 0, 0, 0, 0, 0, 2, 4] })).toMatchObject({ value: 6 });
  });

  it('gives no number from three answers, though they make AUDIT-C', () => {
    expect(audit({ answers: [4, 4, 4] })).toMatchObject({ kind: 'insufficient' });
  });

  it('is AUDIT-C and seven answers more', () => {
    const answer = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 3, maxLength: 3 }), (first) => {
        const short = auditC({ answers: first, age: 40, sex: 'male' });
        const long = audit({ answers: [...first, 0, 0, 0, 0, 0, 0, 0] });
        expect(long).toMatchObject({ value: short.kind === 'score' ? short.value : undefined });
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'audit', confidence: 'single' });
  });
});
