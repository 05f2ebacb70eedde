import { identityCodeSystem } from '#lib/base/identity-code.ts';
import { identityCodeFor } from './identity-codes.ts';

/** Resources of each type that every client of the lean server has: forty, and the ties that the gate asks for. */
const counts = {
  Encounter: 12,
  Observation: 14,
  Condition: 4,
  MedicationStatement: 3,
  Appointment: 2,
  CarePlan: 1,
  Goal: 1,
  Flag: 1,
  CareTeam: 1,
  EpisodeOfCare: 1,
} as const;
export type LeanType = keyof typeof counts;
export const leanTypes = Object.keys(counts) as readonly LeanType[];
export const leanUnit = 'Organization/unit';

export const leanIdOf = (number: number) => `c${number}`;
export const leanNumberOf = (id: string) => Number(id.slice(1));

const lastUpdated = '2026-11-01T08:00:00.000Z';
const twoDigits = (number: number) => String(number).padStart(2, '0');
/** A day of the last two years, another one for each place. */
const dayOf = (number: number, place: number) =>
  `202${5 + (place % 2)}-${twoDigits(1 + ((number + place) % 10))}-${twoDigits(1 + ((number * 7 + place) % 28))}`;

export function leanPatient(number: number): object {
  return {
    resourceType: 'Patient',
    id: leanIdOf(number),
    meta: { lastUpdated },
    active: true,
    identifier: [{ system: identityCodeSystem, value: identityCodeFor(number) }],
    name: [{ family: `Sukunimi${number % 997}`, given: [`Etunimi${number}`] }],
    birthDate: '1950-01-01',
    gender: number % 2 === 0 ? 'female' : 'male',
  };
}

const code = (system: string, value: string, text: string) => ({
  coding: [{ system, code: value, display: text }],
  text,
});

/** What a type holds beside its id and its client. */
const contents: Readonly<Record<LeanType, (number: number, place: number) => object>> = {
  Encounter: (number, place) => ({
    status: 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: place % 3 === 0 ? 'VR' : 'AMB',
    },
    type: [{ text: 'Sairaanhoitajan vastaanotto' }],
    serviceProvider: { reference: leanUnit, display: 'Terveysasema' },
    participant: [{ individual: { reference: `Practitioner/p${place}`, display: 'Hoitaja Heikki' } }],
    period: {
      start: `${dayOf(number, place)}T08:00:00+02:00`,
      end: `${dayOf(number, place)}T08:30:00+02:00`,
    },
  }),
  Observation: (number, place) => ({
    status: 'final',
    code: code('http://loinc.org', ['4548-4', '2160-0', '29463-7', '8302-2'][place % 4] ?? '', 'Mittaus'),
    effectiveDateTime: `${dayOf(number, place)}T07:10:00+02:00`,
    valueQuantity: {
      value: 30 + ((number + place) % 40),
      unit: 'mmol/mol',
      system: 'http://unitsofmeasure.org',
      code: 'mmol/mol',
    },
  }),
  Condition: (number, place) => ({
    clinicalStatus: code('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active', 'Active'),
    code: code(
      'http://hl7.org/fhir/sid/icd-10',
      ['E11', 'I10', 'F32', 'M54'][place % 4] ?? '',
      'Pitkäaikaissairaus',
    ),
    recordedDate: dayOf(number, place),
  }),
  MedicationStatement: (number, place) => ({
    status: 'active',
    medicationCodeableConcept: code(
      'http://www.whocc.no/atc',
      ['A10BA02', 'C09AA05', 'N02BE01'][place % 3] ?? '',
      'Lääke',
    ),
    effectivePeriod: { start: dayOf(number, place) },
    dosage: [{ text: '1 tabletti aamuin illoin' }],
  }),
  Appointment: (_, place) => ({
    status: 'booked',
    start: `2026-12-0${place + 1}T08:00:00+02:00`,
    end: `2026-12-0${place + 1}T08:30:00+02:00`,
  }),
  CarePlan: (number, place) => ({
    status: 'active',
    intent: 'plan',
    title: 'Terveys- ja hoitosuunnitelma',
    period: { start: dayOf(number, place) },
  }),
  Goal: (number, place) => ({
    lifecycleStatus: 'active',
    description: { text: 'Jaksan kävellä kauppaan' },
    startDate: dayOf(number, place),
  }),
  Flag: () => ({ status: 'active', code: { text: 'Kaatumisvaara' } }),
  CareTeam: () => ({
    status: 'active',
    managingOrganization: [{ reference: leanUnit }],
    participant: [{ member: { reference: 'Practitioner/p1', display: 'Hoitaja Heikki' } }],
  }),
  EpisodeOfCare: () => ({
    status: 'active',
    managingOrganization: { reference: leanUnit, display: 'Terveysasema' },
    period: { start: '2025-01-01' },
  }),
};

/** A client's resources of one type, as JSON. */
export function leanResources(type: LeanType, number: number): readonly object[] {
  const reference = `Patient/${leanIdOf(number)}`;
  const owner =
    type === 'EpisodeOfCare'
      ? { patient: { reference } }
      : type === 'Appointment'
        ? { participant: [{ actor: { reference }, status: 'accepted' }] }
        : { subject: { reference } };
  return Array.from({ length: counts[type] }, (_, place) => ({
    resourceType: type,
    id: `${type.toLowerCase()}-${number}-${place}`,
    meta: { versionId: '1', lastUpdated },
    ...owner,
    ...contents[type](number, place),
  }));
}
