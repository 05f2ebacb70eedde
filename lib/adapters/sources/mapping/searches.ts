import type { Register } from '#lib/model/register.ts';
import { type SearchId, searchIds } from '#lib/model/source-record.ts';
import { readAllergyIntolerance } from './allergy-intolerance.ts';
import { readAppointment } from './appointment.ts';
import { readCarePlan } from './care-plan.ts';
import { readCareTeam } from './care-team.ts';
import { readCommunication } from './communication.ts';
import { readCondition } from './condition.ts';
import { readConsent } from './consent.ts';
import { readEncounter } from './encounter.ts';
import { readEpisodeOfCare } from './episode-of-care.ts';
import { readFlag } from './flag.ts';
import { readGoal } from './goal.ts';
import type { Mapper } from './mapping-context.ts';
import { readMedicationRequest, readMedicationStatement } from './medication.ts';
import { readObservation } from './observation.ts';
import { readRelatedPerson } from './related-person.ts';
import { readRiskAssessment } from './server-finding.ts';
import { readServiceRequest } from './service-request.ts';
import { readTask } from './task.ts';

/** How one search of the client's compartment is asked and read. */
export interface SearchDefinition {
  /** The resource type asked for. */
  readonly type: string;
  readonly read: Mapper;
  /** Resources worth having along, where the server says that it can include them. */
  readonly includes?: readonly string[];
  /** The one register that is asked; every register when absent. */
  readonly register?: Register;
}

/** One search of the client's compartment each: what is asked for, and how an answer is read. */
export const searchDefinitions: Readonly<Record<SearchId, SearchDefinition>> = {
  contacts: {
    type: 'Encounter',
    read: readEncounter,
    includes: ['Encounter:participant', 'Encounter:service-provider'],
  },
  appointments: { type: 'Appointment', read: readAppointment },
  problems: { type: 'Condition', read: readCondition },
  measurements: { type: 'Observation', read: readObservation },
  medicationStatements: {
    type: 'MedicationStatement',
    read: readMedicationStatement,
    includes: ['MedicationStatement:medication'],
  },
  medicationRequests: {
    type: 'MedicationRequest',
    read: readMedicationRequest,
    includes: ['MedicationRequest:medication'],
  },
  allergies: { type: 'AllergyIntolerance', read: readAllergyIntolerance },
  alerts: { type: 'Flag', read: readFlag },
  goals: { type: 'Goal', read: readGoal },
  plans: { type: 'CarePlan', read: readCarePlan },
  careTeams: { type: 'CareTeam', read: readCareTeam, includes: ['CareTeam:participant'] },
  episodes: { type: 'EpisodeOfCare', read: readEpisodeOfCare, includes: ['EpisodeOfCare:care-manager'] },
  decisions: { type: 'ServiceRequest', read: readServiceRequest, register: 'social' },
  tasks: { type: 'Task', read: readTask },
  messages: { type: 'Communication', read: readCommunication },
  permissions: { type: 'Consent', read: readConsent },
  relatedPersons: { type: 'RelatedPerson', read: readRelatedPerson },
  riskAssessments: { type: 'RiskAssessment', read: readRiskAssessment },
};

/** The searches that a source of this register is asked, of those wanted. */
export function searchesFor(register: Register, only: readonly SearchId[] = searchIds): readonly SearchId[] {
  return only.filter((id) => {
    const asked = searchDefinitions[id].register;
    return asked === undefined || asked === register;
  });
}

const byType = new Map(searchIds.map((id) => [searchDefinitions[id].type, id]));

/** The search that asks for this type of resource. */
export function searchOfType(type: unknown): SearchId | undefined {
  return typeof type === 'string' ? byType.get(type) : undefined;
}
