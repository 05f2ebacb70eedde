import { addDaysTo } from '../calendar.ts';
import type { ServiceTask } from '../content/social-services.ts';
import type { Chart, ClientCharts } from './chart.ts';
import { taskConcept } from './responsibility.ts';
import { concept, systems } from './systems.ts';

export interface ActorFacts {
  readonly family: string;
  readonly given: string;
  readonly kind: 'guardian' | 'powerOfAttorney' | 'mandate' | 'nextOfKin';
  /** In words, e.g. `äiti`. */
  readonly relationship: string;
  readonly phone?: string;
  readonly from?: string;
  readonly to?: string;
}

const kinds = {
  guardian: [systems.roleCode, 'GUARD'],
  powerOfAttorney: [systems.roleCode, 'POWATT'],
  mandate: [systems.mandate, 'mandate'],
  nextOfKin: [systems.roleCode, 'NOK'],
} as const;

/** Somebody who may act for the client, a guardian, or next of kin. */
export function addActor(chart: Chart, facts: ActorFacts): fhir4.RelatedPerson {
  const { calendar } = chart;
  const from = facts.from ?? calendar.day(-900);
  const [system, code] = kinds[facts.kind];
  return chart.add({
    resourceType: 'RelatedPerson',
    ...chart.stamp(calendar.instant(from, '14:30')),
    active: true,
    patient: chart.patient,
    relationship: [{ coding: [{ system, code }], text: facts.relationship }],
    name: [{ family: facts.family, given: [facts.given] }],
    ...(facts.phone === undefined ? {} : { telecom: [{ system: 'phone', value: facts.phone }] }),
    period: { start: from, ...(facts.to === undefined ? {} : { end: facts.to }) },
  });
}

export type Direction = 'social-to-health' | 'health-to-social';

export interface PermissionFacts {
  readonly direction: Direction;
  readonly from: string;
  readonly to?: string;
  readonly refusal?: boolean;
  /** What the refusal is about, where it is not about the whole direction: documents by reference, a service task. */
  readonly documents?: readonly string[];
  readonly task?: ServiceTask;
}

const directionTexts: Readonly<Record<Direction, string>> = {
  'social-to-health': 'Sosiaalihuollon tiedot terveydenhuoltoon',
  'health-to-social': 'Terveydenhuollon tiedot sosiaalihuoltoon',
};

/** The client's permission or refusal for one direction, as one register holds it. */
export function addPermission(chart: Chart, facts: PermissionFacts): fhir4.Consent {
  const dateTime = chart.calendar.instant(facts.from, '15:00');
  return chart.add({
    resourceType: 'Consent',
    ...chart.stamp(dateTime),
    status: 'active',
    scope: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
    },
    category: [concept(systems.direction, facts.direction, directionTexts[facts.direction])],
    patient: chart.patient,
    dateTime,
    policyRule: { text: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä 703/2023' },
    provision: {
      type: facts.refusal === true ? 'deny' : 'permit',
      period: { start: facts.from, ...(facts.to === undefined ? {} : { end: facts.to }) },
      ...(facts.task === undefined ? {} : { code: [taskConcept(facts.task)] }),
      ...(facts.documents === undefined
        ? {}
        : {
            data: facts.documents.map((reference) => ({
              meaning: 'instance' as const,
              reference: { reference },
            })),
          }),
    },
  });
}

/** The same will of the client in both registers: either can be asked before the other is opened. */
export function addWill(charts: ClientCharts, facts: PermissionFacts): void {
  addPermission(charts.health, facts);
  addPermission(charts.social, facts);
}

/** Both directions permitted, as most clients have it. */
export function permitBothWays(charts: ClientCharts, from: string): void {
  addWill(charts, { direction: 'social-to-health', from });
  addWill(charts, { direction: 'health-to-social', from });
}

/** A permission that ended some days ago. */
export function permitUntil(charts: ClientCharts, direction: Direction, endedDaysAgo: number): void {
  const to = charts.calendar.day(-endedDaysAgo);
  addWill(charts, { direction, from: addDaysTo(to, -365), to });
}
