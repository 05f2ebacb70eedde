import { describe, expect, it } from 'vitest';
import { readPatient } from '#lib/adapters/sources/mapping/patient.ts';
import { createRecordBuilder } from '#lib/adapters/sources/mapping/record-builder.ts';
import {
  client,
  identityCode,
  ofLarisa,
  readOne,
  readResources,
  reasonsOf,
  sourceOf,
} from '../read-resource.ts';

const finnish = 'https://hl7.fi/fhir/finnish-base-profiles';
const larisa = {
  resourceType: 'Patient',
  id: 'larisa',
  identifier: [{ use: 'official', ...identityCode }],
  name: [{ use: 'official', family: 'Tervahauta', given: ['Larisa'] }],
  birthDate: '1994-05-01',
  gender: 'female',
  address: [{ use: 'home', line: ['Koulukatu 1'], postalCode: '87100', city: 'Kajaani' }],
  telecom: [{ system: 'phone', value: '040 123' }],
};
const read = (parts: object = {}) => readPatient({ ...larisa, ...parts }, sourceOf('health'));

describe('Patient', () => {
  it('is who the client is', () => {
    expect(read()).toEqual({
      id: 'larisa',
      provenance: {
        sourceId: 'kainuu',
        register: 'health',
        controller: 'Kainuun hyvinvointialue',
        reference: 'Patient/larisa',
      },
      identifiers: [identityCode],
      name: 'Tervahauta Larisa',
      family: 'Tervahauta',
      given: ['Larisa'],
      birthDate: '1994-05-01',
      sex: 'female',
      deceased: false,
      municipality: 'Kajaani',
      address: 'Koulukatu 1, 87100 Kajaani',
      phone: '040 123',
      interpreterNeeded: false,
      protectionOrder: false,
    });
  });

  it('takes the municipality from the Finnish extension first', () => {
    const url = `${finnish}/StructureDefinition/municipality-code`;
    const valueCoding = { system: 'urn:oid:1.2.246.537.6.21', code: '765', display: 'Sotkamo' };
    expect(read({ extension: [{ url, valueCoding }] })).toMatchObject({ municipality: 'Sotkamo' });
  });

  it('under a protection order has no place and no number at all', () => {
    const system = `${finnish}/CodeSystem/fi-base-security-label-cs`;
    const hidden = read({ meta: { security: [{ system, code: 'TURVAKIELTO' }] } });
    expect(hidden).toMatchObject({ protectionOrder: true, name: 'Tervahauta Larisa' });
    for (const member of ['municipality', 'address', 'phone']) expect(hidden).not.toHaveProperty(member);
  });

  it('speaks the preferred language, and may need an interpreter', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
    expect(
      read({
        communication: [
          { language: { coding: [{ code: 'fi' }] } },
          { language: { coding: [{ code: 'ru' }] }, preferred: true },
        ],
        extension: [{ url, valueBoolean: true }],
      }),
    ).toMatchObject({ language: 'ru', interpreterNeeded: true });
  });

  it.each([
    [{ deceasedBoolean: true }, true, undefined],
    [{ deceasedBoolean: 'true' }, true, undefined],
    [{ deceasedDateTime: '2025-03-01' }, true, '2025-03-01'],
    // Rather said without a date than not said.
    [{ deceasedDateTime: '2025-02-30' }, true, undefined],
    [{ deceasedBoolean: false }, false, undefined],
  ])('%j is deceased: %s', (parts, deceased, deceasedOn) => {
    expect(read(parts)).toMatchObject({ deceased });
    expect(read(parts)).toHaveProperty('deceased', deceased);
    if (deceasedOn !== undefined) expect(read(parts)).toMatchObject({ deceasedOn });
    else expect(read(parts)).not.toHaveProperty('deceasedOn');
  });

  it.each([
    [{ name: 'Larisa Tervahauta' }, 'Larisa Tervahauta'],
    [{ name: { text: '<b>Larisa</b>\u202e' } }, '<b>Larisa</b>'],
    [{ name: 7 }, ''],
  ])('with a name of another type is still read: %j', (parts, name) => {
    expect(read(parts)).toMatchObject({ name });
  });

  it.each([null, 'Patient', [], { resourceType: 'Patient' }, { resourceType: 'Patient', id: '../x' }])(
    '%j is no client',
    (value) => {
      expect(readPatient(value, sourceOf('health'))).toHaveProperty('unread');
    },
  );

  it('names the own doctor', () => {
    const builder = createRecordBuilder({ source: sourceOf('health'), client, fetchedAt: '2026' });
    builder.addPatient({ ...larisa, generalPractitioner: [{ display: 'Heikkinen Outi' }] });
    expect(builder.build().entries).toMatchObject([
      {
        id: 'Patient/larisa#generalPractitioner-0',
        kind: 'owner',
        role: 'ownDoctor',
        name: 'Heikkinen Outi',
      },
    ]);
  });
});

describe('RelatedPerson', () => {
  const person = {
    resourceType: 'RelatedPerson',
    patient: ofLarisa,
    name: [{ family: 'Tervahauta', given: ['Ville'] }],
  };

  it.each([
    [['GUARD'], 'guardian'],
    [['BRO', 'GUARD'], 'guardian'],
    [['HPOWATT'], 'mandate'],
    [['BRO'], 'nextOfKin'],
    [['N'], 'nextOfKin'],
    [['E'], 'other'],
    [[], 'other'],
  ])('%j is %s', (codes, type) => {
    const relationship = [{ coding: codes.map((code) => ({ code })) }];
    expect(readOne('mandate', { ...person, relationship }).type).toBe(type);
  });

  it('that is no longer active is passed over', () => {
    expect(readResources([{ ...person, id: '1', active: false }])).toMatchObject({ entries: [], unread: [] });
  });
});

describe('Task and Communication', () => {
  const task = {
    resourceType: 'Task',
    for: ofLarisa,
    status: 'requested',
    description: 'Täytä esitietolomake',
  };

  it.each([
    [{ owner: ofLarisa }, 'clientTask'],
    [{ owner: { reference: 'Practitioner/1' } }, 'professionalTask'],
    [{}, 'professionalTask'],
  ])('of %j is a %s', (parts, type) => {
    expect(readOne('task', { ...task, ...parts }).type).toBe(type);
  });

  it.each([
    ['requested', true],
    ['received', true],
    ['accepted', true],
    ['ready', true],
    ['in-progress', true],
    ['on-hold', true],
    ['completed', false],
    ['cancelled', false],
    ['rejected', false],
  ])('%s is open: %s', (status, open) => {
    expect(readOne('task', { ...task, status }).open).toBe(open);
  });

  it('has the day it is due', () => {
    const restriction = { period: { end: '2026-12-01T12:00:00+02:00' } };
    expect(readOne('task', { ...task, restriction }).due).toBe('2026-12-01');
    expect(reasonsOf({ ...task, restriction: { period: { end: '2026-12' } } })).toEqual([
      'Task.restriction.period.end: not a date',
    ]);
  });

  it.each([
    ['in-progress', true],
    ['preparation', true],
    ['completed', false],
  ])('a message %s is open: %s', (status, open) => {
    const message = {
      resourceType: 'Communication',
      status,
      sent: '2026-11-20T10:00:00Z',
      sender: { display: 'Keränen Tuula' },
      payload: [{ contentString: 'Soitatko\nminulle?' }],
    };
    expect(readOne('task', message)).toMatchObject({
      type: 'message',
      text: 'Soitatko minulle?',
      open,
      from: 'Keränen Tuula',
    });
  });
});
