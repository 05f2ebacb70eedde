import { faker } from '@faker-js/faker/locale/fi';
import type { Calendar } from './calendar.ts';
import { type Chart, type ClientCharts, createChart } from './chart/chart.ts';
import { createPatient } from './chart/patient.ts';
import { municipalities } from './municipalities.ts';
import type { Person } from './people/person.ts';
import type { PopulationClient, PopulationRegister, VisitNote } from './population.ts';
import { tellCoordination } from './tell-coordination.ts';

/** As many notes as the record's own page shows. */
const noteCount = 12;

const registerSeeds: Readonly<Record<PopulationRegister, number>> = { health: 1, social: 2 };

/**
 * The Patient id of a client in one register: a UUID that depends on nothing but the client's number, so that the same
 * client has the same address whatever the seed of the population. No register has another register's id.
 */
function patientIdOf(clientNumber: number, register: PopulationRegister): string {
  faker.seed([clientNumber, registerSeeds[register]]);
  return faker.string.uuid();
}

export interface ClientStory {
  readonly number: number;
  readonly storyline?: string;
  readonly storylineTitle?: string;
  readonly person: Person;
  readonly calendar: Calendar;
  tell(charts: ClientCharts): void;
}

/** One client of both servers and of the record's own pages, from who they are and what is told of them. */
export function assembleClient({ person, calendar, tell, ...story }: ClientStory): PopulationClient {
  const chartOf = (register: PopulationRegister) =>
    createChart(register, story.number, patientIdOf(story.number, register), calendar);
  const health = chartOf('health');
  const social = chartOf('social');
  tell({ calendar, health, social });
  // Told last: the ids of everything else stay.
  tellCoordination(health, story.number, story.storyline);
  const moved =
    person.deceasedOn === undefined ? person : { ...person, deceasedOn: calendar.date(person.deceasedOn) };
  const knownTo = (register: PopulationRegister) => person.knownTo === 'both' || person.knownTo === register;
  const resourcesOf = (chart: Chart): readonly fhir4.FhirResource[] =>
    knownTo(chart.register) ? [createPatient(moved, chart), ...chart.resources] : [];
  return {
    ...story,
    identityCode: person.identityCode,
    name: { family: person.family, given: person.given },
    birthDate: person.birthDate,
    sex: person.sex,
    municipality: person.municipality,
    municipalityCode: municipalities[person.municipality].code,
    protectionOrder: person.protectionOrder,
    ...(moved.deceasedOn === undefined ? {} : { deceasedOn: moved.deceasedOn }),
    hasRiskInformation: health.resources.some(isCritical),
    ...(knownTo('health') ? { healthId: health.patientId } : {}),
    ...(knownTo('social') ? { socialId: social.patientId } : {}),
    health: resourcesOf(health),
    social: resourcesOf(social),
    notes: latestNotes(health.notes),
  };
}

function isCritical(resource: fhir4.FhirResource): boolean {
  return (
    (resource.resourceType === 'Flag' && resource.author?.type !== 'Device') ||
    (resource.resourceType === 'AllergyIntolerance' && resource.criticality === 'high')
  );
}

function latestNotes(notes: readonly VisitNote[]): readonly VisitNote[] {
  return notes.toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, noteCount);
}
