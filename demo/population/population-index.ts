import type { Population, VisitNote } from './population.ts';

/** One client as the demo record's own pages show them: the list, the patient header, the notes. */
export interface PopulationIndexEntry {
  readonly number: number;
  /** Family name first. */
  readonly name: string;
  readonly identityCode: string;
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  /** Absent under a protection order: the record hides it too. */
  readonly municipality?: string;
  readonly protectionOrder: boolean;
  readonly deceased: boolean;
  readonly hasRiskInformation: boolean;
  /** Patient id at the health server, whose register this record writes to. */
  readonly healthId?: string;
  readonly socialId?: string;
  readonly storyline?: string;
  readonly notes: readonly VisitNote[];
}

/** The plain list behind the demo record UI. */
export function populationIndex(population: Population): readonly PopulationIndexEntry[] {
  return population.clients.map((client) => ({
    number: client.number,
    name: `${client.name.family} ${client.name.given}`,
    identityCode: client.identityCode,
    birthDate: client.birthDate,
    sex: client.sex,
    ...(client.protectionOrder ? {} : { municipality: client.municipality }),
    protectionOrder: client.protectionOrder,
    deceased: client.deceasedOn !== undefined,
    hasRiskInformation: client.hasRiskInformation,
    ...(client.healthId === undefined ? {} : { healthId: client.healthId }),
    ...(client.socialId === undefined ? {} : { socialId: client.socialId }),
    ...(client.storyline === undefined ? {} : { storyline: client.storyline }),
    notes: client.notes,
  }));
}
