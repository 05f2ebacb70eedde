import { type ServiceTask, serviceTasks } from '../content/social-services.ts';
import { demoTeams, referenceOf, type StaffKey, staff } from '../staff.ts';
import type { Chart } from './chart.ts';
import { concept, systems } from './systems.ts';

const roleTexts = {
  careLead: 'Hoitovastaava',
  ownWorker: 'Omatyöntekijä',
  ownDoctor: 'Omalääkäri',
  ownNurse: 'Omahoitaja',
  diabetesNurse: 'Diabeteshoitaja',
} as const;
export type OwnerRoleCode = keyof typeof roleTexts;

/** Somebody who answers for the client, with the phone number of the team. */
export interface OwnerFacts {
  readonly role: OwnerRoleCode | { readonly text: string };
  readonly staff: StaffKey;
  readonly from: string;
  readonly to?: string;
  /** Social register: the service task in which the professional answers for the client. */
  readonly task?: ServiceTask;
}

export function addOwner(chart: Chart, unit: string, owner: OwnerFacts): fhir4.CareTeam {
  const person = staff[owner.staff];
  return chart.add({
    resourceType: 'CareTeam',
    ...chart.stamp(chart.calendar.instant(owner.from, '13:00')),
    status: owner.to === undefined ? 'active' : 'inactive',
    ...(owner.task === undefined ? {} : { category: [taskConcept(owner.task)] }),
    name: unit,
    subject: chart.patient,
    period: { start: owner.from, ...(owner.to === undefined ? {} : { end: owner.to }) },
    participant: [
      {
        role: [
          typeof owner.role === 'string'
            ? concept(systems.ownerRole, owner.role, roleTexts[owner.role])
            : { text: owner.role.text },
        ],
        member: { reference: referenceOf(owner.staff), display: person.fullName },
        period: { start: owner.from, ...(owner.to === undefined ? {} : { end: owner.to }) },
      },
    ],
    managingOrganization: [{ display: unit }],
    telecom: [{ system: 'phone', value: person.phone, use: 'work' }],
  });
}

export interface EpisodeFacts {
  readonly service: string;
  readonly task: ServiceTask;
  readonly from: string;
  readonly to?: string;
  /** Own worker, where the register names one here and not in a care team. */
  readonly ownWorker?: StaffKey;
  /** The unit; that of the demo's social worker when not told. */
  readonly unit?: string;
}

/** A service task in the words of this demo. */
export function taskConcept(task: ServiceTask): fhir4.CodeableConcept {
  const { code, text } = serviceTasks[task];
  return concept(systems.serviceTask, code, text);
}

/** A social service that the client has (asiakkuus). */
export function addSocialService(chart: Chart, facts: EpisodeFacts): fhir4.EpisodeOfCare {
  return chart.add({
    resourceType: 'EpisodeOfCare',
    ...chart.stamp(chart.calendar.instant(facts.to ?? facts.from, '13:10')),
    status: facts.to === undefined ? 'active' : 'finished',
    type: [{ text: facts.service }, taskConcept(facts.task)],
    patient: chart.patient,
    period: { start: facts.from, ...(facts.to === undefined ? {} : { end: facts.to }) },
    // Without a name: a reference ties the unit to the client and shows nothing.
    managingOrganization: { reference: facts.unit ?? demoTeams.social },
    ...(facts.ownWorker === undefined
      ? {}
      : {
          careManager: {
            reference: referenceOf(facts.ownWorker),
            display: staff[facts.ownWorker].fullName,
          },
        }),
  });
}

/** The client's care at the health centre of the demo's professionals: a relationship, and no fact of the summary. */
export function addHealthEpisode(chart: Chart, from: string): fhir4.EpisodeOfCare {
  return chart.add({
    resourceType: 'EpisodeOfCare',
    ...chart.stamp(chart.calendar.instant(from, '08:10')),
    status: 'active',
    patient: chart.patient,
    period: { start: from },
    managingOrganization: { reference: demoTeams.health },
  });
}

/** The social workers of the demo as the client's team, with nobody named as responsible. */
export function addSocialTeam(chart: Chart, from: string): fhir4.CareTeam {
  return chart.add({
    resourceType: 'CareTeam',
    ...chart.stamp(chart.calendar.instant(from, '08:20')),
    status: 'active',
    name: 'Sosiaalityö',
    subject: chart.patient,
    period: { start: from },
    managingOrganization: [{ reference: demoTeams.social }],
  });
}

export interface DecisionFacts {
  readonly text: string;
  readonly task: ServiceTask;
  readonly from: string;
  readonly to?: string;
  readonly status?: 'active' | 'completed' | 'revoked' | 'draft' | 'on-hold';
  /** Day of the decision or application; the first day of validity when not told. */
  readonly decided?: string;
}

/** A decision on a social service. */
export function addDecision(chart: Chart, facts: DecisionFacts): fhir4.ServiceRequest {
  const authoredOn = chart.calendar.instant(facts.decided ?? facts.from, '13:20');
  return chart.add({
    resourceType: 'ServiceRequest',
    ...chart.stamp(authoredOn),
    status: facts.status ?? 'active',
    intent: 'order',
    category: [taskConcept(facts.task)],
    code: { text: facts.text },
    subject: chart.patient,
    occurrencePeriod: { start: facts.from, ...(facts.to === undefined ? {} : { end: facts.to }) },
    authoredOn,
  });
}
