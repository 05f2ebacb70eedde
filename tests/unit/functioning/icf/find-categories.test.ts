import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import {
  categoryOf,
  findByAnyName,
  findCategories,
  icfCategories,
  labelOf,
} from '#lib/functioning/icf/find-categories.ts';

describe('categories of the second level', () => {
  it('have a well-formed code each, once, in the order of the classification', () => {
    const codes = icfCategories.map(({ code }) => code);
    expect(codes.filter((code) => !/^[bsde][1-9]\d{2}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const component of ['b', 's', 'd', 'e']) {
      const ofComponent = codes.filter((code) => code.startsWith(component));
      expect(ofComponent).toEqual(ofComponent.toSorted());
      expect(ofComponent.length).toBeGreaterThan(35);
    }
  });

  it.each(languages)(
    'have a label in %s that is their own within the component and short enough for a row',
    (language) => {
      for (const component of ['b', 's', 'd', 'e']) {
        const labels = icfCategories
          .filter(({ code }) => code.startsWith(component))
          .map((each) => each.labels[language]);
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels.filter((label) => label.trim() === '' || label.length > 44)).toEqual([]);
      }
    },
  );

  it('are found for a code of a deeper level', () => {
    expect(categoryOf('d4500')?.code).toBe('d450');
    expect(categoryOf('D450')?.code).toBe('d450');
    expect(categoryOf('d999')).toBeUndefined();
  });

  it('are named by the imported title where there is one, and never by nothing', () => {
    expect(labelOf('d450', 'fi')).toBe('Käveleminen');
    expect(labelOf('d450', 'fi', new Map([['d450', 'Virallinen nimi']]))).toBe('Virallinen nimi');
    expect(labelOf('d999', 'fi')).toBe('d999');
  });

  it.each([
    ['kav', 'fi', ['b770', 'd450']],
    ['kipu', 'fi', ['b280']],
    ['d45', 'fi', ['d450', 'd455']],
    ['att gå', 'sv', ['d450']],
    ['tuki', 'fi', expect.arrayContaining(['e310', 'e355'])],
    ['  ', 'fi', []],
    ['qqq', 'en', []],
  ] as const)('"%s" in %s', (query, language, expected) => {
    expect(findCategories(query, language).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['att gå', ['d450']],
    ['walking', ['d450']],
    ['KÄVELEM', ['d450']],
    ['d45', ['d450', 'd455']],
    ['kulkem', ['d450']],
    ['qqq', []],
    [' ', []],
  ] as const)('"%s" finds by any name, imported titles too', (query, expected) => {
    const titles = new Map([['d450', 'Jalan kulkeminen']]);
    expect(findByAnyName(query, titles).map(({ code }) => code)).toEqual(expected);
  });
});
