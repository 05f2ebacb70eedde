import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePlain } from '#lib/worklist/same-row.ts';

describe('two pieces of plain data', () => {
  it('are the same as their copies, and differ where their text does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(isSamePlain(a, structuredClone(a))).toBe(true);
        // -0 and 0 are one number in text.
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(isSamePlain(a, b)).toBe(false);
      }),
    );
  });
  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [
      { a: 1, b: 2 },
      { a: 1, c: 2 },
    ],
    [[1, 2], [1]],
    [[], {}],
    [null, {}],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('differ: %j and %j', (a, b) => {
    expect([isSamePlain(a, b), isSamePlain(b, a)]).toEqual([false, false]);
  });
  it('do not depend on the order of names', () => {
    expect(isSamePlain({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 })).toBe(true);
  });
});
