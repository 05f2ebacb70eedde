import type { Population, PopulationClient } from '#demo/population/population.ts';

/**
 * A population in which every word of every fact carries its client's mark (`Q7Q`), so that a test can tell from any
 * painted text whose it is. Invented; individual numbers of the test range.
 */
export function markedPopulation(count: number, now: Date): Population {
  return {
    now: now.toISOString(),
    clients: Array.from({ length: count }, (_, place) => markedClient(place + 1)),
  };
}

export function markOf(number: number): string {
  return `Q${number}Q`;
}

/** `[...]` of the marks that a text holds, each once. */
export const markPattern = 'Q(\\d+)Q';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

function identityCodeOf(number: number): string {
  const individual = String(900 + number);
  const check = checkCharacters.charAt(Number(`0101${70 + (number % 20)}${individual}`) % 31);
  return `0101${70 + (number % 20)}-${individual}${check}`;
}

function markedClient(number: number): PopulationClient {
  const mark = markOf(number);
  const identityCode = identityCodeOf(number);
  const birthDate = `19${70 + (number % 20)}-01-01`;
  const healthId = `h-${number}`;
  const socialId = `s-${number}`;
  const patient = (id: string): fhir4.Patient => ({
    resourceType: 'Patient',
    id,
    identifier: [{ use: 'official', system: 'urn:oid:1.2.246.21', value: identityCode }],
    name: [{ use: 'official', family: `Koeaho ${mark}`, given: ['Aino'] }],
    birthDate,
    gender: 'female',
    address: [{ use: 'home', city: `Kunta ${mark}` }],
  });
  const encounters = (id: string, register: string): fhir4.Encounter[] =>
    Array.from({ length: 12 }, (_, place) => ({
      resourceType: 'Encounter',
      id: `${id}-e${place}`,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      serviceType: { text: `${register} ${mark}` },
      subject: { reference: `Patient/${id}` },
      period: { start: `2026-${String((place % 10) + 1).padStart(2, '0')}-12T09:00:00+02:00` },
      participant: [{ individual: { display: `Ammattilainen ${mark}` } }],
    }));
  const permit = (direction: string): fhir4.Consent => ({
    resourceType: 'Consent',
    id: `${healthId}-${direction}`,
    status: 'active',
    scope: { coding: [{ code: 'patient-privacy' }] },
    category: [{ coding: [{ system: 'urn:rinnalla:disclosure-direction', code: direction }] }],
    patient: { reference: `Patient/${healthId}` },
    provision: { type: 'permit' },
  });
  const condition: fhir4.Condition = {
    resourceType: 'Condition',
    id: `${healthId}-c`,
    subject: { reference: `Patient/${healthId}` },
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { text: `Vaiva ${mark}` },
    recordedDate: '2026-03-03',
  };
  const team: fhir4.CareTeam = {
    resourceType: 'CareTeam',
    id: `${socialId}-t`,
    status: 'active',
    subject: { reference: `Patient/${socialId}` },
    participant: [
      {
        role: [{ coding: [{ system: 'urn:rinnalla:owner-role', code: 'ownWorker' }] }],
        member: { display: `Omatyöntekijä ${mark}` },
      },
    ],
  };
  return {
    number,
    identityCode,
    name: { family: `Koeaho ${mark}`, given: 'Aino' },
    birthDate,
    sex: 'female',
    municipality: `Kunta ${mark}`,
    municipalityCode: '205',
    protectionOrder: false,
    hasRiskInformation: false,
    healthId,
    socialId,
    health: [
      patient(healthId),
      ...encounters(healthId, 'Terveyspalvelu'),
      condition,
      permit('social-to-health'),
      permit('health-to-social'),
    ],
    social: [patient(socialId), ...encounters(socialId, 'Sosiaalipalvelu'), team],
    notes: [],
  };
}
