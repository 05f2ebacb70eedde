import type { Actor, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { makeConsultation } from '#lib/consultation/make-consultation.ts';
import type { Phase } from '#lib/consultation/phase.ts';
import type { Consultation, Recipient } from '#lib/model/consultation.ts';

/** The nurse asks; the social worker, or the team of adult social work, is asked. All invented. */
export const tiina: Actor = {
  reference: 'Practitioner/tiina',
  name: 'Tiina Moilanen',
  profession: 'sairaanhoitaja',
  teams: ['CareTeam/reception'],
};
export const sanna: Actor = {
  reference: 'Practitioner/sanna',
  name: 'Sanna Räisänen',
  profession: 'sosiaalityöntekijä',
  teams: ['CareTeam/adults'],
};
export const pekka: Actor = {
  reference: 'Practitioner/pekka',
  name: 'Pekka Kemppainen',
  profession: 'sosiaaliohjaaja',
  teams: ['CareTeam/adults'],
};
export const aino: Actor = {
  reference: 'Practitioner/aino',
  name: 'Aino Heikkinen',
  profession: 'fysioterapeutti',
  teams: ['CareTeam/rehabilitation'],
};
export const outsider: Actor = { reference: 'Practitioner/olli', name: 'Olli Karjalainen', teams: [] };

export const toSanna: Recipient = {
  reference: sanna.reference,
  name: sanna.name,
  profession: 'sosiaalityöntekijä',
  kind: 'person',
  register: 'social',
};
export const toAdults: Recipient = {
  reference: 'CareTeam/adults',
  name: 'Aikuissosiaalityö',
  profession: 'sosiaalityöntekijä',
  kind: 'team',
  register: 'social',
};
export const toAino: Recipient = {
  reference: aino.reference,
  name: aino.name,
  profession: 'fysioterapeutti',
  kind: 'person',
  register: 'health',
};

export const timeZone = 'Europe/Helsinki';
/** Wednesday, 9.48 in Finland. */
export const askedAt = '2026-11-18T07:48:00.000Z';

/** A consultation as it was asked, with what a test wants otherwise. */
export function aConsultation(change: Partial<Consultation> = {}): Consultation {
  const made = makeConsultation(
    {
      threadId: 'thread-1',
      source: { sourceId: 'health', controller: 'Kainuu', register: 'health' },
      patientId: 'larisa',
      asker: tiina,
      recipient: toSanna,
      question: { asked: 'Voiko asiakas saada tulkin samalle käynnille?', handOver: false },
      urgency: 'today',
      sections: ['findings', 'plan'],
      ruleIds: [],
    },
    askedAt,
    timeZone,
  );
  return { ...made, ...change };
}

/** What each phase has beside its state; the taker is Sanna, also where her team was asked. */
const byPhase: Readonly<Record<Phase, Partial<Consultation>>> = {
  requested: {},
  accepted: { state: 'accepted', taker: toSanna },
  askedBack: { state: 'accepted', askedBack: true, taker: toSanna },
  answered: {
    state: 'answered',
    taker: toSanna,
    answer: { kind: 'advice', recommendation: 'Kyllä.', at: askedAt, by: toSanna },
  },
  takenOver: { state: 'takenOver', taker: toSanna, responsible: toSanna },
  declined: { state: 'declined', taker: toSanna, reason: 'Ei kuulu meille.' },
  withdrawn: { state: 'withdrawn' },
  closed: { state: 'answered', taker: toSanna, outcome: { kind: 'solved', at: askedAt, by: tiina } },
};

export function inPhase(phase: Phase, change: Partial<Consultation> = {}): Consultation {
  return aConsultation({ ...byPhase[phase], ...change });
}

/** One act of each name, with whatever has to be said with it. */
export const anAct: { readonly [Name in ConsultationAct['act']]: ConsultationAct } = {
  accept: { act: 'accept' },
  askBack: { act: 'askBack', text: 'Mikä kieli?' },
  reply: { act: 'reply', text: 'Venäjä.' },
  answer: { act: 'answer', answer: { kind: 'advice', recommendation: 'Tilataan tulkki.' } },
  decline: { act: 'decline', reason: 'Asuu muualla.' },
  forward: { act: 'forward', to: toAino },
  offerTakeOver: { act: 'offerTakeOver' },
  acceptTakeOver: { act: 'acceptTakeOver' },
  endTakeOver: { act: 'endTakeOver' },
  withdraw: { act: 'withdraw' },
  askAgain: { act: 'askAgain', text: 'Entä ensi viikolla?' },
  close: { act: 'close', outcome: 'solved' },
  invite: { act: 'invite', party: toAino },
  endPart: { act: 'endPart', party: toAino },
};
