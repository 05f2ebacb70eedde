import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, hfrs, hfrsMatches } from '#lib/risk/scores/hfrs.ts';
import { hfrsPoints } from '#lib/risk/scores/hfrs-points.ts';

const allCodes = [...hfrsPoints.keys()];

function score(codes: readonly string[]): number {
  const result = hfrs({ age: 80, codes });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('the points of the Hospital Frailty Risk Score', () => {
  it('are 109 codes of three characters', () => {
    expect(hfrsPoints.size).toBe(109);
    expect(allCodes.filter((code) => !/^[A-Z]\d\d$/.test(code))).toEqual([]);
  });

  it('sum to 173.2', () => {
    expect(score(allCodes)).toBe(173.2);
  });
});

describe('the Hospital Frailty Risk Score', () => {
  it.each([
    ['dementia in Alzheimer’s disease and a fall (NHS Strategy Unit)', ['F00', 'W19'], 10.3, 'intermediate'],
    ['nothing that counts', ['I10'], 0, 'low'],
    ['nothing that counts', ['E11.9', 'I50.0'], 0, 'low'],
    ['urinary infection, tendency to fall, hip fracture', ['N39.0', 'R29.6', 'S72.0'], 8.2, 'intermediate'],
    ['the same category twice', ['F03', 'F03.9'], 2.1, 'low'],
    ['no diagnosis', [], 0, 'low'],
    ['a Finnish pair', ['F00.1*G30.1'], 11.1, 'intermediate'],
    ['the pair and its halves', ['F00.1*G30.1', 'G30.1', 'f001'], 11.1, 'intermediate'],
    ['a medicine’s code is no diagnosis', ['T88.7#L03AB07'], 0, 'low'],
  ])('%s: %j is %d, %s', (_what, codes, value, band) => {
    expect(hfrs({ age: 80, codes })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    ['under 5', ['N39', 'R02', 'R79', 'R50'], 4.9, 'low'],
    ['exactly 5', ['N39', 'S22'], 5, 'intermediate'],
    ['exactly 5 of many parts', ['R50', 'R11', 'D64', 'Z91', 'R79', 'F10', 'I63', 'A41'], 5, 'intermediate'],
    ['exactly 15', ['F00', 'G81', 'N39', 'R11'], 15, 'intermediate'],
    ['just over 15', ['F00', 'G81', 'N39', 'D64'], 15.1, 'high'],
  ])('%s: %j is %d, %s', (_what, codes, value, band) => {
    expect(hfrs({ age: 80, codes })).toEqual({ kind: 'score', value, band });
  });

  it('shows which codes count', () => {
    expect([...hfrsMatches(['I10', 'S72.0', 'S72.1'])]).toEqual([['S72', 1.4]]);
  });

  it('is for people of 75 and more', () => {
    expect(hfrs({ age: 74, codes: ['F00'] })).toEqual({ kind: 'notApplicable', reason: 'age' });
    expect(hfrs({ age: 75, codes: ['F00'] }).kind).toBe('score');
  });

  it('gives no number without age or codes', () => {
    expect(hfrs({ age: undefined, codes: undefined })).toEqual({
      kind: 'insufficient',
      missing: ['age', 'codes'],
    });
    expect(hfrs({ age: 80, codes: undefined })).toEqual({ kind: 'insufficient', missing: ['codes'] });
  });

  const some = fc.uniqueArray(fc.constantFrom(...allCodes), { maxLength: 30 });

  it('does not depend on order, repetition or how deep a code goes', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 9 }), (codes, digit) => {
        const otherwise = [...codes.toReversed(), ...codes.map((code) => `${code}.${digit}`)];
        expect(score(otherwise)).toBe(score(codes));
      }),
    );
  });

  it('never falls when a code is added', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...allCodes, 'I10', 'J45'), (codes, added) => {
        expect(score([...codes, added])).toBeGreaterThanOrEqual(score(codes));
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'hfrs', confidence: 'verified' });
  });
});
