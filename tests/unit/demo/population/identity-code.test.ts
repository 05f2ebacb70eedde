import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdentityCode, separatorsOf } from '#demo/population/identity-code.ts';
import { birthDateOfIdentityCode, isValidIdentityCode, parseIdentityCode } from '#lib/base/identity-code.ts';

describe('test identity codes', () => {
  // Published by the Digital and Population Data Services Agency as test codes that validate.
  it.each([
    ['1994-05-01', 'Y', 903, '010594Y9032'],
    ['1994-05-02', 'X', 903, '020594X903P'],
    ['2016-05-02', 'C', 903, '020516C903K'],
    ['2001-05-01', 'E', 903, '010501E9032'],
    ['1980-10-31', '-', 999, '311080-999X'],
  ] as const)('born %s with %s and %i make %s', (birthDate, separator, number, code) => {
    expect(createIdentityCode(birthDate, separator, number)).toBe(code);
  });

  it('keep the birth date, and check, for any day of three centuries', () => {
    const days = fc.integer({ min: Date.parse('1880-01-01'), max: Date.parse('2040-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: 900, max: 999 }), fc.nat(5), (day, number, letter) => {
        const birthDate = new Date(day).toISOString().slice(0, 10);
        const letters = separatorsOf(birthDate);
        const code = createIdentityCode(birthDate, letters[letter % letters.length] ?? 'A', number);
        expect(isValidIdentityCode(code)).toBe(true);
        expect(birthDateOfIdentityCode(code)).toBe(birthDate);
        expect(parseIdentityCode(code)).toMatchObject({ value: { individualNumber: number } });
      }),
    );
  });
});
