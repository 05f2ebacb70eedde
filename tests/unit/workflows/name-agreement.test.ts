import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, nameWords } from '#lib/workflows/name-agreement.ts';

const recorded = (family: string, ...given: string[]) => ({
  name: [family, ...given].join(' '),
  family,
  given,
});

describe("the host's name and a recorded one", () => {
  it.each([
    ['Tervahauta Larisa', recorded('Tervahauta', 'Larisa'), 'same'],
    ['Larisa Tervahauta', recorded('Tervahauta', 'Larisa'), 'same'],
    ['TERVAHAUTA, Larisa', recorded('Tervahauta', 'Larisa'), 'same'],
    ['Tervahauta Larisa Maria', recorded('Tervahauta', 'Larisa'), 'same'],
    ['Tervahauta Larisa', recorded('Tervahauta', 'Larisa', 'Maria'), 'same'],
    ['Tervahauta Larisa M.', recorded('Tervahauta', 'Larisa', 'Maria'), 'same'],
    ['Mäntyaho Pirjo', recorded('Mantyaho', 'Pirjo'), 'same'],
    ['Korhonen Anna Liisa', recorded('Korhonen', 'Anna-Liisa'), 'same'],
    ['Korhonen-Virtanen Anna', recorded('Korhonen', 'Anna'), 'same'],
    ["O'Brien Sean", recorded('OBrien', 'Seán'), 'same'],
    ['Mr. Isaac Abbott509', recorded('Abbott509', 'Isaac'), 'same'],
    ['Łukasz Sørensen', recorded('Sorensen', 'Lukasz'), 'same'],
    ['\u202eTervahauta\u202c Larisa\u200b', recorded('Tervahauta', 'Larisa'), 'same'],
    ['Räisänen Larisa', recorded('Tervahauta', 'Larisa', 'Maria'), 'otherFamily'],
    ['Räisänen Larisa Maria', recorded('Tervahauta', 'Larisa'), 'otherFamily'],
    ['Räisänen Larisa Olga', recorded('Tervahauta', 'Larisa', 'Maria'), 'different'],
    ['Räisänen Maria', recorded('Tervahauta', 'Larisa', 'Maria'), 'different'],
    ['Tervahauta Anna', recorded('Tervahauta', 'Larisa'), 'different'],
    ['Korhonen Anna Maria', recorded('Korhonen', 'Liisa', 'Maria'), 'different'],
    ['Korhonen Liisa Anna', recorded('Korhonen', 'Anna', 'Maria'), 'different'],
    ['Tervahauta L.', recorded('Tervahauta', 'Larisa'), 'different'],
    ['Tervahauta', recorded('Tervahauta', 'Larisa'), 'different'],
    ['Ahosalmi Reino', recorded('Tervahauta', 'Larisa'), 'different'],
    ['', recorded('Tervahauta', 'Larisa'), 'notComparable'],
    ['Tervahauta Larisa', { name: '', given: [] }, 'notComparable'],
    ['Тервахаута Лариса', recorded('Tervahauta', 'Larisa'), 'notComparable'],
    ['Larisa Tervahauta', { name: 'Tervahauta Larisa Maria', given: [] }, 'same'],
    ['Sukarno', { name: 'Sukarno', given: [] }, 'same'],
    ['Tervahauta Larisa', { name: 'Tervahauta', family: 'Tervahauta', given: [] }, 'notComparable'],
    ['Anna Maria Korhonen', { name: 'Liisa Maria Korhonen', given: [] }, 'different'],
  ])('%j beside %o: %s', (host, record, expected) => {
    expect(compareNames(host, record)).toBe(expected);
  });

  const givenNames = ['Anna', 'Liisa', 'Maria', 'Väinö', 'Aino', 'Jukka-Pekka', 'Reino', 'Olga'] as const;
  const family = fc.constantFrom('Korhonen', 'Mäkinen', 'von Essen', 'Virtanen-Räty');
  const given = fc.uniqueArray(fc.constantFrom(...givenNames), { minLength: 1, maxLength: 3 });

  it('is the same person in any order, case and punctuation', () => {
    fc.assert(
      fc.property(
        family,
        given,
        fc.boolean(),
        fc.constantFrom(' ', ', ', '  '),
        (ofFamily, ofGiven, isUpper, gap) => {
          const forms = [
            [ofFamily, ...ofGiven].join(gap),
            `${ofGiven.join(' ')}${gap}${ofFamily}`,
            `${ofFamily}${gap}${ofGiven[0]}`,
          ].map((form) => (isUpper ? form.toUpperCase() : form.normalize('NFD')));
          for (const form of forms) expect(compareNames(form, recorded(ofFamily, ...ofGiven))).toBe('same');
        },
      ),
    );
  });

  it('never takes one twin for the other: first names differ, a middle name may be shared', () => {
    fc.assert(
      fc.property(
        family,
        fc.uniqueArray(fc.constantFrom(...givenNames), { minLength: 3, maxLength: 3 }),
        ([ofFamily], [one, other, middle]) => {
          expect(compareNames(`${ofFamily} ${one}`, recorded(ofFamily ?? '', other ?? ''))).toBe('different');
          const twin = recorded(ofFamily ?? '', other ?? '', middle ?? '');
          expect(compareNames(`${one} ${middle} ${ofFamily}`, twin)).toBe('different');
        },
      ),
    );
  });

  it('reads any text as words without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of nameWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(() => compareNames(text, recorded('Korhonen', text))).not.toThrow();
      }),
    );
  });
});
