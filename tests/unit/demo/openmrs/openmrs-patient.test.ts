import type { Patient } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { toFhirPatient, toRestPatient } from '#demo/openmrs/openmrs-patient.ts';

const patient: Patient = {
  resourceType: 'Patient',
  id: 'b7',
  identifier: [
    { system: 'urn:oid:1.2.246.21', use: 'old', value: '110209A9000' },
    { system: 'urn:oid:1.2.246.21', use: 'official', value: '110209A942P' },
  ],
  name: [
    { use: 'maiden', family: 'Karvonen', given: ['Onni'] },
    { use: 'official', family: 'Kemppainen', given: ['Onni', 'Eemeli'], text: 'Kemppainen Onni Eemeli' },
  ],
  gender: 'male',
  birthDate: '2009-02-11',
  address: [{ line: ['Turvatie 1'], city: 'Kajaani' }],
  telecom: [{ system: 'phone', value: '040 000 0000' }],
};
const client = { patient, openmrsId: '100001W' };

describe('A client of the health register, as OpenMRS tells of them', () => {
  it("keeps the register's own id, and shows the identity code in force with its type", () => {
    const { id, identifier } = toFhirPatient(client);
    expect(id).toBe('b7');
    expect(identifier?.map(({ type, value }) => [type?.text, value])).toEqual([
      ['OpenMRS ID', '100001W'],
      ['Henkilötunnus', '110209A942P'],
    ]);
    // The banner shows only identifiers whose type has a code.
    expect(identifier?.every(({ type }) => type?.coding?.[0]?.code !== undefined)).toBe(true);
  });

  it('writes the official name with given names first', () => {
    expect(toFhirPatient(client).name?.[0]?.text).toBe('Onni Eemeli Kemppainen');
    expect(toRestPatient(client)).toMatchObject({
      uuid: 'b7',
      person: { personName: { display: 'Onni Eemeli Kemppainen' }, gender: 'M', dead: false },
    });
  });

  it('hands on no address and no phone', () => {
    const told = JSON.stringify([toFhirPatient(client), toRestPatient(client)]);
    expect(told).not.toContain('Turvatie');
    expect(told).not.toContain('Kajaani');
    expect(told).not.toContain('040');
  });

  it("has OpenMRS's whole date for a partial one, marked as estimated", () => {
    const partial = { openmrsId: '100001W', patient: { ...patient, birthDate: '1956-03' } };
    expect(toFhirPatient(partial).birthDate).toBe('1956-03');
    expect(toRestPatient(partial)).toMatchObject({
      person: { birthdate: '1956-03-01T00:00:00.000+0000', birthdateEstimated: true },
    });
  });

  it('says when somebody has died, with or without the day', () => {
    const dead = { ...client, patient: { ...patient, deceasedBoolean: true } };
    const deadOn = { ...client, patient: { ...patient, deceasedDateTime: '2026-09-14' } };
    expect(toFhirPatient(dead)).toMatchObject({ deceasedBoolean: true });
    expect(toFhirPatient(deadOn)).toMatchObject({ deceasedDateTime: '2026-09-14' });
    expect(toRestPatient(deadOn)).toMatchObject({ person: { dead: true, deathDate: '2026-09-14' } });
  });

  it('works with a client of whom nothing but the id is recorded', () => {
    const bare = { patient: { resourceType: 'Patient' as const, id: 'x' }, openmrsId: '100009C' };
    expect(toFhirPatient(bare).identifier).toHaveLength(1);
    expect(toRestPatient(bare)).toMatchObject({ person: { birthdate: null, gender: 'U' } });
  });
});
