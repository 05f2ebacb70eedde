import type { HumanName, Patient } from 'fhir/r4';

/**
 * One client of the health register as an OpenMRS server would know them. The Patient id is that register's own, so
 * the address of the chart names the source.
 */
export interface OpenmrsClient {
  readonly patient: Patient;
  /** The number that OpenMRS gives to everybody it knows; shown first in the banner. */
  readonly openmrsId: string;
}

/** Identifier types are records of an installation: the first id is that of the reference application, the second ours. */
export const openmrsIdType = { uuid: '05a29f94-c0ed-11e2-94be-8c13b969e334', display: 'OpenMRS ID' };
export const identityCodeType = { uuid: '6f7a1c52-7d0b-4f0e-9c53-2b1e8f4d0a11', display: 'Henkilötunnus' };

/** The Finnish identity code, or the official identifier of data from elsewhere. */
function identityCodeOf(patient: Patient): string | undefined {
  return patient.identifier?.find(({ system, use }) => system === 'urn:oid:1.2.246.21' && use !== 'old')
    ?.value;
}

function identifiersOf({ patient, openmrsId }: OpenmrsClient) {
  const code = identityCodeOf(patient);
  return [
    { type: openmrsIdType, value: openmrsId, preferred: true },
    ...(code === undefined ? [] : [{ type: identityCodeType, value: code, preferred: false }]),
  ];
}

function nameOf(patient: Patient): HumanName {
  return patient.name?.find(({ use }) => use === 'official') ?? patient.name?.[0] ?? {};
}

/** Given names first, as OpenMRS writes them whatever the order in the register's own text. */
export function displayNameOf(patient: Patient): string {
  const name = nameOf(patient);
  const parts = [...(name.given ?? []), ...(name.family === undefined ? [] : [name.family])];
  return parts.length === 0 ? (name.text ?? '') : parts.join(' ');
}

export function isDead(patient: Patient): boolean {
  return patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined;
}

/**
 * `GET /ws/fhir2/R4/Patient/{id}`. Identifiers carry their type, which the banner shows as a label. Address and phone
 * are left out: nothing here needs them, and some clients are under a protection order.
 */
export function toFhirPatient(client: OpenmrsClient): Patient {
  const { patient } = client;
  const { given, family } = nameOf(patient);
  return {
    resourceType: 'Patient',
    id: patient.id ?? '',
    active: true,
    identifier: identifiersOf(client).map(({ type, value, preferred }) => ({
      use: preferred ? 'official' : 'usual',
      type: { coding: [{ code: type.uuid }], text: type.display },
      value,
    })),
    name: [
      {
        use: 'official',
        text: displayNameOf(patient),
        ...(family === undefined ? {} : { family }),
        ...(given === undefined ? {} : { given }),
      },
    ],
    ...(patient.gender === undefined ? {} : { gender: patient.gender }),
    ...(patient.birthDate === undefined ? {} : { birthDate: patient.birthDate }),
    ...(patient.deceasedDateTime === undefined
      ? { deceasedBoolean: isDead(patient) }
      : { deceasedDateTime: patient.deceasedDateTime }),
  };
}

/** `GET /ws/rest/v1/patient`: the same client in OpenMRS's own words, which its search uses. */
export function toRestPatient(client: OpenmrsClient): object {
  const { patient, openmrsId } = client;
  const display = displayNameOf(patient);
  const { given = [], family = '' } = nameOf(patient);
  return {
    uuid: patient.id,
    display: `${openmrsId} - ${display}`,
    voided: false,
    identifiers: identifiersOf(client).map(({ type, value, preferred }) => ({
      uuid: `${patient.id}-${type.uuid.slice(0, 8)}`,
      display: `${type.display} = ${value}`,
      identifier: value,
      identifierType: type,
      preferred,
    })),
    attributes: [],
    person: {
      uuid: patient.id,
      display,
      gender: { male: 'M', female: 'F', other: 'O', unknown: 'U' }[patient.gender ?? 'unknown'],
      birthdate: restDate(patient.birthDate),
      birthdateEstimated: patient.birthDate !== undefined && patient.birthDate.length < 10,
      dead: isDead(patient),
      deathDate: patient.deceasedDateTime ?? null,
      personName: {
        display,
        givenName: given[0] ?? '',
        middleName: given.slice(1).join(' '),
        familyName: family,
      },
      addresses: [],
    },
  };
}

/** OpenMRS keeps whole dates only: `1956` becomes the first of January, marked as estimated. */
function restDate(birthDate: string | undefined): string | null {
  return birthDate === undefined ? null : `${`${birthDate}-01-01`.slice(0, 10)}T00:00:00.000+0000`;
}
