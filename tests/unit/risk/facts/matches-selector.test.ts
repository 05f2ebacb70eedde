import { describe, expect, it } from 'vitest';
import type { Coding } from '#lib/model/coding.ts';
import type { Selector } from '#lib/risk/criterion.ts';
import type { Shape } from '#lib/risk/facts/fact.ts';
import { matchesSelector } from '#lib/risk/facts/matches-selector.ts';

const shape: Shape = {
  kind: 'contact',
  register: 'health',
  status: 'held',
  name: '',
  channel: 'visit',
  urgency: 'routine',
  profession: 'vastaava sairaanhoitaja, diabetes',
  service: 'kainuun terveysasema',
  text: 'alaselkäkipu; yskä',
  codings: [],
};
const fits = (selector: Partial<Selector>, said: Partial<Shape> = {}) =>
  matchesSelector({ kind: 'contact', ...selector }, { ...shape, ...said });

describe('parts of a selector', () => {
  it.each([
    [{}, true],
    [{ kind: 'problem' }, false],
    [{ registers: ['health', 'social'] }, true],
    [{ registers: ['social'] }, false],
    [{ registers: [] }, false],
    [{ status: ['held'] }, true],
    [{ status: ['booked'] }, false],
    [{ channel: ['call', 'visit'] }, true],
    [{ urgency: ['emergency'] }, false],
    [{ name: [''] }, true],
    [{ status: ['held'], channel: ['call'] }, false],
  ] as const)('%o: %s', (selector, result) => {
    expect(fits(selector)).toBe(result);
  });
});

describe('beginnings of words', () => {
  it.each([
    ['sairaanhoitaja', true],
    ['sairaan', true],
    ['vastaava', true],
    ['diabetes', true],
    ['hoitaja', false],
    ['lääkäri', false],
  ])('the profession begins with %s: %s', (beginning, result) => {
    expect(fits({ profession: [beginning] })).toBe(result);
  });

  it('are of whole letters, å, ä and ö too', () => {
    expect(fits({ words: ['kipu'] })).toBe(false);
    expect(fits({ words: ['lääkäri'] }, { text: 'omalääkäri' })).toBe(false);
    expect(fits({ words: ['lääkäri'] }, { text: 'oma-lääkäri' })).toBe(true);
    expect(fits({ words: ['yskä'] })).toBe(true);
  });

  it('find the second place where the first is inside a word', () => {
    expect(fits({ words: ['kipu'] }, { text: 'selkäkipu, kipu' })).toBe(true);
  });

  it('are in no empty text', () => {
    expect(fits({ service: ['k'] }, { service: '' })).toBe(false);
  });
});

describe('codes', () => {
  const coded = (kind: Coding['kind'], code: string) => ({ codings: [{ kind, code }] });
  const wants = (system: Coding['kind'], ...prefixes: string[]) => ({ codes: [{ system, prefixes }] });
  it.each([
    ['icd10', 'M54.5', 'M54', true],
    ['icd10', 'M545', 'M54.5', true],
    ['icd10', 'm54.5', 'M54.5', true],
    ['icd10', 'M54', 'M54.5', false],
    ['icd10', 'M53.5', 'M54', false],
    // Cause and manifestation in one code.
    ['icd10', 'F00.1*G30.1', 'G30', true],
    ['icd10', 'F00.1*G30.1', 'F00', true],
    ['icd10', 'G30.1+F00.1', 'F00', true],
    ['icd10', 'X44&T42.4', 'T42', true],
    ['icd10', 'F00.1*G30.1', '30', false],
    ['atc', 'A10BA02', 'A10B', true],
    ['icpc2', 'L03', 'L', true],
    // SNOMED CT and LOINC codes have no prefixes.
    ['snomed', '38341003', '38341003', true],
    ['snomed', '383410031000001', '38341003', false],
    ['loinc', '4548-4', '4548-4', true],
    ['loinc', '4548-41', '4548-4', false],
  ] as const)('%s %s has %s: %s', (kind, code, prefix, result) => {
    expect(fits(wants(kind, prefix), coded(kind, code))).toBe(result);
  });

  it('are of their own system', () => {
    expect(fits(wants('icpc2', 'L03'), coded('icd10', 'L03'))).toBe(false);
  });

  it('or words: one of the two is enough', () => {
    const either = { ...wants('icd10', 'M54'), words: ['alaselkä'] };
    expect(fits(either)).toBe(true);
    expect(fits(either, { ...coded('icd10', 'M54.5'), text: '' })).toBe(true);
    expect(fits(either, { ...coded('icd10', 'R51'), text: 'päänsärky' })).toBe(false);
    expect(fits(wants('icd10', 'M54'))).toBe(false);
  });
});
