import { describe, expect, it } from 'vitest';
import { mostCodes, ownForm } from '#lib/functioning/forms/own-form.ts';
import { formsOn } from '#lib/functioning/forms/registry.ts';
import { icfCategories } from '#lib/functioning/icf/find-categories.ts';

const codes = (count: number) => icfCategories.slice(0, count).map(({ code }) => code);

describe('a set of the organisation’s own', () => {
  it('keeps its order, reads capital letters and takes third-level codes', () => {
    const made = ownForm('home-care', ' Kotihoito ', ['d510', 'B280', 'd4500']);
    expect(made).toMatchObject({
      ok: true,
      value: {
        id: 'home-care',
        codes: ['d510', 'b280', 'd4500'],
        name: { fi: 'Kotihoito', en: 'Kotihoito' },
      },
    });
  });

  it('has a version that follows from its codes alone', () => {
    const version = (...of: Parameters<typeof ownForm>) => {
      const made = ownForm(...of);
      return made.ok ? made.value.version : made.failure;
    };
    expect(version('a', 'Yksi', ['d510', 'd450'])).toBe(version('b', 'Kaksi', ['D510', 'd450']));
    expect(version('a', 'Yksi', ['d510', 'd450'])).not.toBe(version('a', 'Yksi', ['d450', 'd510']));
    expect(version('a', 'Yksi', ['d510'])).not.toBe(version('a', 'Yksi', ['d510', 'd450']));
  });

  it.each([
    ['Kotihoito', 'x', ['d450'], 'badId', []],
    ['', 'x', ['d450'], 'badId', []],
    ['generic-7', 'x', ['d450'], 'idTaken', []],
    ['x', '  ', ['d450'], 'noName', []],
    ['x', 'x', [], 'noCodes', []],
    ['x', 'x', codes(mostCodes + 1), 'tooMany', codes(mostCodes + 1).slice(mostCodes)],
    ['x', 'x', ['d450', 'd999', 'walking', 'd4'], 'unknownCodes', ['d999', 'walking', 'd4']],
    ['x', 'x', ['d450.2', 'e310+3'], 'unknownCodes', ['d450.2', 'e310+3']],
    ['x', 'x', ['d450', 'b280', 'D450'], 'doubleCodes', ['D450']],
  ] as const)('%s, %s, %j is refused as %s %j', (id, name, of, problem, about) => {
    expect(ownForm(id, name, of)).toEqual({ ok: false, failure: { problem, codes: about } });
  });

  it('may have as many codes as the limit says', () => {
    expect(ownForm('x', 'x', codes(mostCodes)).ok).toBe(true);
  });
});

describe('the forms on offer', () => {
  const ids = (...of: Parameters<typeof formsOn>) => formsOn(...of).map(({ id }) => id);

  it('are the two generic ones until an organisation has said otherwise', () => {
    expect(ids()).toEqual(['generic-7', 'generic-30']);
    expect(ids({ 'generic-30': false, 'low-back-pain': true })).toEqual(['generic-7', 'low-back-pain']);
  });

  it('have the own sets last, which can be switched off as well', () => {
    const made = ownForm('home-care', 'Kotihoito', ['d510']);
    const own = made.ok ? [made.value] : [];
    expect(ids({}, own)).toEqual(['generic-7', 'generic-30', 'home-care']);
    expect(ids({ 'home-care': false }, own)).toEqual(['generic-7', 'generic-30']);
  });
});
