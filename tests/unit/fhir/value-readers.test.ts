import { describe, expect, it } from 'vitest';
import { readHomeAddress } from '#lib/fhir/address.ts';
import { codeSystemName } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { readName } from '#lib/fhir/human-name.ts';
import { lookUp, readList, readNumber } from '#lib/fhir/json.ts';
import { measurementByLoinc, measurementByName, measurementTable } from '#lib/fhir/measurement-codes.ts';
import { isErrorOutcome, readOutcomeText } from '#lib/fhir/operation-outcome.ts';
import { readQuantity } from '#lib/fhir/quantity.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';

describe('code systems', () => {
  it.each([
    ['http://snomed.info/sct', 'snomed'],
    ['http://snomed.info/sct/11000229106', 'snomed'],
    ['http://loinc.org', 'loinc'],
    ['urn:oid:2.16.840.1.113883.6.1', 'loinc'],
    ['urn:oid:1.2.246.537.6.1', 'icd10'],
    ['urn:oid:1.2.246.537.6.1.1999', 'icd10'],
    ['http://hl7.org/fhir/sid/icd-10', 'icd10'],
    ['urn:oid:1.2.246.537.6.31', 'icpc2'],
    ['urn:oid:1.2.246.537.6.31.2007', 'icpc2'],
    ['http://hl7.org/fhir/sid/icpc-2', 'icpc2'],
    ['urn:oid:1.2.246.537.6.32', 'atc'],
    ['http://www.whocc.no/atc', 'atc'],
    ['http://hl7.org/fhir/sid/icf', 'icf'],
    // Neighbours in the same tree of object identifiers are other code systems.
    ['urn:oid:1.2.246.537.6.12', 'other'],
    ['urn:oid:2.16.840.1.113883.6.103', 'other'],
    ['urn:oid:1.2.246.537.6.1.5', 'other'],
    ['constructor', 'other'],
    [undefined, 'other'],
  ])('%s is %s', (uri, name) => {
    expect(codeSystemName(uri)).toBe(name);
  });
});

describe('concepts', () => {
  const coding = { system: 'http://loinc.org', code: '4548-4', display: 'HbA1c' };

  it.each([
    ['text first', { text: 'Pitkäsokeri', coding: [coding] }, 'Pitkäsokeri'],
    ['else the display', { coding: [coding] }, 'HbA1c'],
    ['else the code', { coding: [{ system: 'x', code: '7' }] }, '7'],
    ['of a lone Coding', coding, 'HbA1c'],
    ['of plain text', 'HbA1c', 'HbA1c'],
    ['of a list in the place of one', [{ text: 'a' }, { text: 'b' }], 'a'],
    ['of one coding in the place of a list', { coding }, 'HbA1c'],
  ])('are read out: %s', (_, value, text) => {
    expect(readConcept(value)?.text).toBe(text);
  });

  it.each([
    [{}],
    [{ coding: [] }],
    [{ text: Number.POSITIVE_INFINITY }],
    [[]],
    [null],
    [42],
    [{ coding: 'x' }],
  ])('%j is none', (value) => {
    expect(readConcept(value)).toBeUndefined();
  });

  it('keep at most twenty codes', () => {
    expect(readConcept({ coding: Array.from({ length: 500 }, () => coding) })?.codings).toHaveLength(20);
  });

  it('give the code of one system only when asked for one', () => {
    const value = { coding: [{ system: 'a', code: '1' }, coding] };
    expect(readCode(value)).toBe('1');
    expect(readCode(value, 'http://loinc.org')).toBe('4548-4');
    expect(readCode(value, 'b')).toBeUndefined();
    expect(readCode('final')).toBe('final');
  });
});

describe('names', () => {
  it.each([
    ['family first', { family: 'Tervahauta', given: ['Larisa', 'Anna'] }, 'Tervahauta Larisa Anna'],
    ['text when the parts are missing', { text: 'Larisa Tervahauta' }, 'Larisa Tervahauta'],
    ['a string in the place of a name', 'Larisa Tervahauta', 'Larisa Tervahauta'],
    ['a family name in a list', { family: ['Terva', 'Hauta'], given: 'Larisa' }, 'Terva Hauta Larisa'],
    [
      'the official one before others',
      [
        { use: 'nickname', given: ['Lara'] },
        { use: 'maiden', family: 'Koski', given: ['Larisa'] },
        { use: 'official', family: 'Tervahauta', given: ['Larisa'] },
      ],
      'Tervahauta Larisa',
    ],
    [
      'a former one only when there is no other',
      [{ use: 'old', family: 'Koski', given: ['Larisa'] }],
      'Koski Larisa',
    ],
    ['nothing of what is no name', [7, null, {}, { family: {} }], undefined],
  ])('%s', (_, value, text) => {
    expect(readName(value)?.text).toBe(text);
  });

  it('keep a script in a name as text', () => {
    expect(readName({ family: '<script>', given: ['alert(1)'] })?.text).toBe('<script> alert(1)');
  });
});

describe('numbers and quantities', () => {
  it.each([
    [5, 5],
    ['5.4', 5.4],
    ['5,4', 5.4],
    [' -7 ', -7],
    ['1e3', 1000],
    ['', undefined],
    ['5 mmol', undefined],
    ['0x10', undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['1e999', undefined],
    [true, undefined],
    [[5], undefined],
  ])('%j is the number %s', (value, number) => {
    expect(readNumber(value)).toBe(number);
  });

  it('keep the UCUM code apart from what is written', () => {
    expect(
      readQuantity({ value: '7.1', unit: 'mmol/l', system: 'http://unitsofmeasure.org', code: 'mmol/L' }),
    ).toEqual({ value: 7.1, ucum: 'mmol/L', unit: 'mmol/l' });
    expect(readQuantity({ value: 7, unit: 'kg', system: 'urn:own', code: 'K' })).toEqual({
      value: 7,
      unit: 'kg',
    });
    expect(readQuantity({ value: 7, comparator: '<' })).toEqual({ value: 7, comparator: '<' });
    expect(readQuantity({ unit: 'kg' })).toBeUndefined();
  });
});

describe('references', () => {
  it.each([
    ['Patient/1', { type: 'Patient', id: '1' }],
    ['Patient/1/_history/3', { type: 'Patient', id: '1' }],
    ['https://a.example/fhir/Patient/1', { type: 'Patient', id: '1', base: 'https://a.example/fhir' }],
    ['urn:uuid:1', undefined],
    ['#p', undefined],
    ['Patient/1?x=2', undefined],
    ['javascript:alert(1)', undefined],
  ])('%s', (reference, parsed) => {
    expect(parseReference({ reference })).toEqual(parsed);
  });

  it.each(['..', 'a/b', 'a?b', '', 'x'.repeat(65), 7, null])('%j is no id', (id) => {
    expect(isResourceId(id)).toBe(false);
  });
});

describe('small readers', () => {
  it('pass over an old number and an address of work', () => {
    expect(
      readPhone([
        { system: 'phone', use: 'old', value: '1' },
        { system: 'email', value: 'a@b' },
        { system: 'phone', value: '040 123' },
      ]),
    ).toBe('040 123');
    expect(
      readHomeAddress([
        { use: 'work', city: 'Oulu' },
        { use: 'home', line: ['Koulukatu 1'], postalCode: '87100', city: 'Kajaani' },
      ]),
    ).toEqual({ city: 'Kajaani', text: 'Koulukatu 1, 87100 Kajaani' });
  });

  it('take one value for a list of one, and names only from the table itself', () => {
    expect(readList('a')).toEqual(['a']);
    expect(readList(null)).toEqual([]);
    expect(lookUp({ a: 1 }, 'a')).toBe(1);
    for (const name of ['constructor', '__proto__', 'toString', undefined]) {
      expect(lookUp({ a: 1 }, name)).toBeUndefined();
    }
  });

  it('read what a server says went wrong', () => {
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', diagnostics: 'No such' }],
    };
    expect(readOutcomeText(outcome)).toBe('No such');
    expect(isErrorOutcome(outcome)).toBe(true);
    expect(isErrorOutcome({ ...outcome, issue: [{ severity: 'warning' }] })).toBe(false);
    expect(readOutcomeText({ resourceType: 'Patient' })).toBeUndefined();
  });
});

describe('measurement codes', () => {
  it('are each one kind only, and well formed', () => {
    const all = measurementTable.flatMap((row) => row.loinc.map(([code]) => code));
    expect(new Set(all).size).toBe(all.length);
    for (const code of all) expect(code).toMatch(/^\d{1,6}-\d$/);
  });

  /** LOINC's check digit is a Luhn digit (mod 10): a mistyped code does not pass. */
  it('have the right check digit', () => {
    for (const row of measurementTable) {
      for (const [code] of row.loinc) {
        const [digits = '', check] = code.split('-');
        const sum = [...digits].toReversed().reduce((total, digit, place) => {
          const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
          return total + (doubled > 9 ? doubled - 9 : doubled);
        }, 0);
        expect(`${code}: ${(10 - (sum % 10)) % 10}`).toBe(`${code}: ${check}`);
      }
    }
  });

  it.each([
    ['8480-6', 'bloodPressure'],
    ['85354-9', 'bloodPressure'],
    ['4548-4', 'hba1c'],
    ['75626-2', 'auditC'],
    // The total of the ten-question AUDIT is not the AUDIT-C.
    ['75624-7', 'audit'],
    // A glucose that was not fasting is not a fasting glucose.
    ['2339-0', undefined],
  ])('%s is %s', (code, kind) => {
    expect(measurementByLoinc(code)?.kind).toBe(kind);
  });

  it('have own codes by the name of the kind', () => {
    expect(measurementByName('falls')?.scale).toBe('count');
    expect(measurementByName('constructor')).toBeUndefined();
  });
});
