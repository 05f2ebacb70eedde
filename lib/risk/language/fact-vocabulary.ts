import {
  type ContactEntry,
  channels,
  type MedicationEntry,
  measurementKinds,
  ownerRoles,
  type PlanEntry,
  type ProblemEntry,
  type RiskInformationEntry,
  type ServiceEntry,
  type TaskEntry,
} from '#lib/model/entries.ts';
import type { FactKind } from '../criterion.ts';

/*
 * What the facts of each kind can say, as `facts/facts-of-entries.ts` makes them: a selector that asks for anything else
 * would wait for ever. `any`: free text or codes.
 */

/** What can be asked of one kind of facts. A part that is not named never has a value. */
export interface KindVocabulary {
  readonly status?: readonly string[] | 'any';
  readonly name?: readonly string[] | 'any';
  readonly channel?: readonly string[];
  readonly urgency?: readonly string[];
  readonly profession?: 'any';
  readonly service?: 'any';
  readonly codes?: 'any';
  readonly words?: 'any';
}

/** Every value of a union, so that a new one is missed by the compiler and not by a rule. */
const every = <Value extends string>(values: Readonly<Record<Value, true>>): readonly string[] =>
  Object.keys(values);

export const factVocabulary: Readonly<Record<FactKind, KindVocabulary>> = {
  contact: {
    // Cancelled ones are no facts.
    status: every<Exclude<ContactEntry['status'], 'cancelled'>>({
      held: true,
      ongoing: true,
      booked: true,
      noShow: true,
    }),
    channel: channels,
    urgency: every<ContactEntry['urgency']>({ emergency: true, urgent: true, routine: true, unknown: true }),
    profession: 'any',
    service: 'any',
    codes: 'any',
    words: 'any',
  },
  problem: {
    status: every<ProblemEntry['status'] | 'refuted'>({
      active: true,
      inactive: true,
      resolved: true,
      unknown: true,
      refuted: true,
    }),
    name: every<ProblemEntry['certainty']>({
      confirmed: true,
      provisional: true,
      refuted: true,
      unknown: true,
    }),
    codes: 'any',
    words: 'any',
  },
  measurement: {
    status: ['recorded', 'unitUnknown'],
    name: [...measurementKinds, 'other', 'systolic', 'diastolic'],
    codes: 'any',
    words: 'any',
  },
  medication: {
    status: every<MedicationEntry['status']>({
      active: true,
      completed: true,
      stopped: true,
      onHold: true,
      unknown: true,
    }),
    name: ['asNeeded', 'regular'],
    codes: 'any',
    words: 'any',
  },
  riskInformation: {
    status: ['active', 'inactive'],
    name: every<RiskInformationEntry['type'] | 'recordedAbsence'>({
      allergy: true,
      intolerance: true,
      alert: true,
      recordedAbsence: true,
    }),
    codes: 'any',
    words: 'any',
  },
  plan: {
    status: every<Exclude<PlanEntry['status'], 'active'> | 'inForce' | 'ahead'>({
      inForce: true,
      ahead: true,
      ended: true,
      draft: true,
      unknown: true,
    }),
    name: every<PlanEntry['type']>({ healthAndCare: true, clientPlan: true, pathway: true, other: true }),
    words: 'any',
  },
  owner: { status: ['inForce', 'ahead', 'ended'], name: ownerRoles, words: 'any' },
  service: {
    status: every<ServiceEntry['status']>({ inForce: true, ended: true, pending: true, unknown: true }),
    name: every<ServiceEntry['type']>({ service: true, decision: true }),
    service: 'any',
    codes: 'any',
    words: 'any',
  },
  functioning: { status: 'any', name: 'any', words: 'any' },
  task: {
    status: ['open', 'closed'],
    name: every<TaskEntry['type']>({ clientTask: true, professionalTask: true, message: true }),
    words: 'any',
  },
};

/** Kinds whose facts can have a number, and a day by which something is due. */
export const kindsWithNumber: readonly FactKind[] = ['measurement', 'functioning'];
export const kindsWithDueDay: readonly FactKind[] = ['plan', 'task'];
