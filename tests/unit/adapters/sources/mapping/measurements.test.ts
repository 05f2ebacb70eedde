import { describe, expect, it } from 'vitest';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const ucum = (value: unknown, code: string) => ({
  value,
  unit: code,
  system: 'http://unitsofmeasure.org',
  code,
});
const observation = {
  resourceType: 'Observation',
  status: 'final',
  effectiveDateTime: '2026-10-01T08:00:00+03:00',
};
const measured = (code: string, parts: object) =>
  readOne('measurement', { ...observation, code: loinc(code), ...parts });

describe('a measurement known by name', () => {
  it.each([
    ['4548-4', ucum(6.5, '%'), 'hba1c', 47.545, 'mmol/mol'],
    ['59261-8', ucum(48, 'mmol/mol'), 'hba1c', 48, 'mmol/mol'],
    ['18262-6', ucum(116, 'mg/dL'), 'ldl', 3.0001, 'mmol/L'],
    ['22748-8', ucum(3, 'mmol/L'), 'ldl', 3, 'mmol/L'],
    ['2085-9', ucum(50, 'mg/dL'), 'hdl', 1.2932, 'mmol/L'],
    ['2093-3', ucum(200, 'mg/dL'), 'totalCholesterol', 5.1726, 'mmol/L'],
    ['1558-6', ucum(126, 'mg/dL'), 'fastingGlucose', 6.9939, 'mmol/L'],
    ['29463-7', ucum(200, '[lb_av]'), 'weight', 90.7185, 'kg'],
    ['8302-2', ucum(70, '[in_i]'), 'height', 177.8, 'cm'],
    ['38483-4', ucum(1, 'mg/dL'), 'creatinine', 88.4, 'umol/L'],
    ['33914-3', ucum(71, 'mL/min/{1.73_m2}'), 'egfr', 71, 'mL/min/{1.73_m2}'],
    ['39156-5', ucum('31,2', 'kg/m2'), 'bmi', 31.2, 'kg/m2'],
    ['93832-4', ucum(390, 'min'), 'sleep', 6.5, 'h'],
  ])('%s %j is %s %f %s', (code, valueQuantity, measures, value, unit) => {
    const read = measured(code, { valueQuantity });
    expect(read).toMatchObject({ measures, unitUnknown: false, quantity: { unit } });
    expect(read.quantity?.value).toBeCloseTo(value, 3);
    expect(read.quantity?.recorded.unit).toBe(valueQuantity.code);
  });

  it.each([
    ['44261-6', { valueInteger: 14 }, 'phq9'],
    ['70274-6', { valueQuantity: { value: 9 } }, 'gad7'],
    ['75626-2', { valueQuantity: ucum(6, '{score}') }, 'auditC'],
  ])('%s is the score %s', (code, parts, measures) => {
    const read = measured(code, parts);
    expect(read).toMatchObject({ measures, unitUnknown: false, quantity: { unit: '{score}' } });
  });

  it('may be coded by its own name', () => {
    const code = { coding: [{ system: 'urn:rinnalla:measurement', code: 'falls' }] };
    expect(readOne('measurement', { ...observation, code, valueInteger: 2 })).toMatchObject({
      measures: 'falls',
      quantity: { value: 2, unit: '{count}' },
    });
  });

  it('with a comparator keeps it', () => {
    const valueQuantity = { ...ucum(4, 'umol/L'), comparator: '<' };
    expect(measured('14682-9', { valueQuantity }).quantity?.comparator).toBe('<');
  });

  it.each([
    ['an unknown unit', { value: 9, unit: 'stone' }],
    ['no unit', { value: 90 }],
    ['another quantity', ucum(90, 'cm')],
  ])('with %s is shown as recorded and marked', (_, valueQuantity) => {
    const read = measured('29463-7', { valueQuantity });
    expect(read.unitUnknown).toBe(true);
    expect(read.quantity).not.toHaveProperty('unit');
    expect(read.quantity?.value).toBe(valueQuantity.value);
  });

  it('takes the written unit when the code is none of UCUM', () => {
    const valueQuantity = { value: 90, unit: 'kg', system: 'urn:own', code: 'KILO' };
    expect(measured('29463-7', { valueQuantity })).toMatchObject({
      unitUnknown: false,
      quantity: { value: 90, unit: 'kg' },
    });
  });
});

describe('any other measurement', () => {
  it('is kept as recorded', () => {
    expect(measured('6299-2', { valueQuantity: ucum(14, 'mg/dL') })).toMatchObject({
      measures: 'other',
      quantity: { value: 14, unit: 'mg/dL', recorded: { value: 14, unit: 'mg/dL' } },
      unitUnknown: false,
    });
  });
});

describe('blood pressure', () => {
  const component = (code: string, value: unknown) => ({ code: loinc(code), valueQuantity: value });

  it.each(['85354-9', '55284-4'])('of panel %s has two numbers', (panel) => {
    const read = measured(panel, {
      component: [component('8462-4', ucum(91, 'mm[Hg]')), component('8480-6', ucum(152, 'mm[Hg]'))],
    });
    expect(read).toMatchObject({
      measures: 'bloodPressure',
      systolic: { value: 152, unit: 'mm[Hg]' },
      diastolic: { value: 91 },
      unitUnknown: false,
    });
    expect(read).not.toHaveProperty('quantity');
  });

  it('may have one number only, in an observation of its own', () => {
    const read = measured('8480-6', { valueQuantity: ucum(152, 'mm[Hg]') });
    expect(read).toMatchObject({ measures: 'bloodPressure', systolic: { value: 152 } });
    expect(read).not.toHaveProperty('diastolic');
  });

  it('in an unknown unit is marked', () => {
    const parts = { component: [component('8480-6', ucum(20, 'psi'))] };
    expect(measured('85354-9', parts).unitUnknown).toBe(true);
  });

  it('without a number could not be read', () => {
    expect(reasonsOf({ ...observation, code: loinc('85354-9') })).toEqual(['Observation.value: missing']);
  });
});

describe('an answer in words', () => {
  it.each([
    [{ valueCodeableConcept: { text: 'Ei ole koskaan tupakoinut' } }, 'Ei ole koskaan tupakoinut'],
    [{ valueString: 'polttaa satunnaisesti' }, 'polttaa satunnaisesti'],
    [{ valueBoolean: true }, 'Yes'],
    [{ valueDateTime: '2026-01-02' }, '2026-01-02'],
    [{ valueRange: { low: { value: 1, unit: 'cm' }, high: { value: 2, unit: 'cm' } } }, '1 cm–2 cm'],
    [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, '1/128'],
    [
      {
        component: [
          { code: { text: 'Väri' }, valueString: 'kirkas' },
          { code: { text: 'Määrä' }, valueQuantity: { value: 5, unit: 'ml' } },
        ],
      },
      'Väri: kirkas; Määrä: 5 ml',
    ],
  ])('%j', (parts, text) => {
    expect(measured('72166-2', parts)).toMatchObject({ measures: 'smoking', answer: { text } });
  });
});

describe('when it was taken', () => {
  it.each([
    [{ effectiveDateTime: '2026-10' }, '2026-10'],
    [
      { effectiveDateTime: undefined, effectivePeriod: { start: '2026-09-01', end: '2026-09-02' } },
      '2026-09-01',
    ],
    [{ effectiveDateTime: undefined, issued: '2026-10-02T10:00:00Z' }, '2026-10-02T10:00:00Z'],
  ])('%j', (parts, taken) => {
    expect(measured('44261-6', { valueInteger: 1, ...parts }).taken).toBe(taken);
  });

  it.each([
    [{ effectiveDateTime: '2023-02-30' }, 'Observation.effective: not a date'],
    [{ effectiveDateTime: undefined }, 'Observation.effective: missing'],
  ])('must be known: %j', (parts, reason) => {
    expect(reasonsOf({ ...observation, code: loinc('44261-6'), valueInteger: 1, ...parts })).toEqual([
      reason,
    ]);
  });
});

describe('an observation that is no fact of its own', () => {
  it.each([
    ['entered in error', { status: 'entered-in-error', valueInteger: 1 }],
    ['cancelled', { status: 'cancelled', valueInteger: 1 }],
    ['a panel that groups others', { hasMember: [{ reference: 'Observation/2' }] }],
    ['said to be absent', { dataAbsentReason: { text: 'not performed' } }],
  ])('is neither an entry nor unread: %s', (_, parts) => {
    const resource = { ...observation, id: '1', subject: ofLarisa, code: loinc('44261-6'), ...parts };
    expect(readResources([resource])).toMatchObject({ entries: [], unread: [] });
  });
});

describe('functional capacity', () => {
  const icf = (code: string) => ({
    ...observation,
    code: { text: 'Käveleminen', coding: [{ system: 'http://hl7.org/fhir/sid/icf', code }] },
  });
  const part = (code: string, value: object) => ({
    code: { coding: [{ system: 'urn:rinnalla:icf-value', code }] },
    ...value,
  });

  it('has performance, capacity and the own rating of one category', () => {
    const read = readOne('functioning', {
      ...icf('d450'),
      method: { text: 'Generic-7' },
      component: [
        part('performance', { valueInteger: 2 }),
        part('capacity', { valueCodeableConcept: { coding: [{ code: '3' }] } }),
        part('own-rating', { valueCodeableConcept: { coding: [{ code: '8' }] } }),
      ],
    });
    expect(read).toMatchObject({
      code: 'd450',
      text: 'Käveleminen',
      performance: 2,
      capacity: 3,
      ownRating: 'notSpecified',
      set: 'Generic-7',
    });
  });

  it.each([
    ['d450', { valueInteger: 4 }, { code: 'd450', performance: 4 }],
    ['d450.23', {}, { code: 'd450', performance: 2, capacity: 3 }],
    ['b280.1', {}, { code: 'b280', performance: 1 }],
    ['e310.9', {}, { code: 'e310', performance: 'notApplicable' }],
  ])('%s %j', (code, parts, becomes) => {
    expect(readOne('functioning', { ...icf(code), ...parts })).toMatchObject(becomes);
  });

  it.each([
    ['e310+2', {}, 2],
    ['e310+', { valueInteger: 3 }, 3],
    ['e310+', { component: [part('performance', { valueInteger: 1 })] }, 1],
    ['e310', { component: [part('facilitator', { valueInteger: 4 })] }, 4],
    ['e310', { valueCodeableConcept: { coding: [{ code: 'e310+3' }] } }, 3],
    ['e310', { valueString: '+9' }, 'notApplicable'],
  ])('%s %j helps, and is no problem', (code, parts, facilitator) => {
    const read = readOne('functioning', { ...icf(code), ...parts });
    expect(read).toMatchObject({ code: 'e310', facilitator });
    expect([read.performance, read.capacity, read.ownRating]).toEqual([undefined, undefined, undefined]);
  });

  it('a factor that helps and hinders is both, each by itself', () => {
    const read = readOne('functioning', {
      ...icf('e310'),
      component: [part('barrier', { valueInteger: 1 }), part('facilitator', { valueInteger: 3 })],
    });
    expect(read).toMatchObject({ performance: 1, facilitator: 3 });
  });

  it('the client’s own rating of a help is told and not shown as a problem', () => {
    const resource = { ...icf('e310+2'), component: [part('own-rating', { valueInteger: 4 })] };
    expect(readOne('functioning', resource).ownRating).toBeUndefined();
    expect(reasonsOf(resource)).toEqual(['Observation.component: own rating of a help']);
  });

  it('has a note, a source, its assessment, and what a factor was said beside', () => {
    const read = readOne('functioning', {
      ...icf('e310+2'),
      note: [{ text: ' Tytär käy ' }, { text: 'joka päivä' }],
      extension: [
        { url: 'urn:rinnalla:rating-source', valueCode: 'interview' },
        { url: 'urn:rinnalla:beside', valueCode: 'd450' },
        { url: 'urn:rinnalla:beside', valueCode: 'd640' },
      ],
      derivedFrom: [
        { reference: 'QuestionnaireResponse/1' },
        { identifier: { system: 'urn:rinnalla:assessment', value: 'a-1' } },
      ],
    });
    expect(read).toMatchObject({
      note: 'Tytär käy\njoka päivä',
      source: 'interview',
      beside: ['d450', 'd640'],
      assessment: 'a-1',
    });
    const plain = readOne('functioning', {
      ...icf('d450'),
      valueInteger: 1,
      extension: [{ url: 'urn:rinnalla:rating-source', valueCode: 'constructor' }],
    });
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['source']));
    expect(plain.note).toBeUndefined();
  });

  it.each([
    ['d450+2', {}, 'Observation.code: facilitator of no factor'],
    ['e310+', {}, 'Observation.value: no ICF qualifier'],
    [
      'e310',
      { component: [part('facilitator', { valueInteger: 7 })] },
      'Observation.value: no ICF qualifier',
    ],
    ['d450', {}, 'Observation.value: no ICF qualifier'],
    ['d450', { valueInteger: 5 }, 'Observation.value: no ICF qualifier'],
    ['walking', { valueInteger: 1 }, 'Observation.code: not an ICF code'],
  ])('%s %j is not read: %s', (code, parts, reason) => {
    expect(reasonsOf({ ...icf(code), ...parts })).toEqual([reason]);
  });
});
