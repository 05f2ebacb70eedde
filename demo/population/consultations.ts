import type { ConsultationFacts, PartyFacts, RecipientFacts } from '#lib/fhir/consultation-facts.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import type { GivenResource } from '../servers/start-fhir-servers.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { type AnsweredStory, askedOfPhysiotherapy, askedOfSocialWork } from './content/consultations.ts';
import { demoServices } from './directory.ts';
import type { Population, PopulationClient } from './population.ts';
import { demoTeams, referenceOf, type StaffKey, staff } from './staff.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

function party(key: StaffKey): PartyFacts {
  const { fullName: name, profession } = staff[key];
  return { reference: referenceOf(key), name, profession };
}
const sanna: RecipientFacts = { ...party('raisanen'), kind: 'person', register: 'social' };
const socialTeam: RecipientFacts = {
  reference: demoTeams.social,
  name: 'Aikuissosiaalityö',
  kind: 'team',
  register: 'social',
};
const physiotherapy: RecipientFacts = {
  reference: demoServices.physiotherapy,
  name: 'Fysioterapia',
  profession: 'fysioterapeutti',
  kind: 'profession',
  register: 'health',
};
const askers: readonly StaffKey[] = ['mustonen', 'karppinen', 'keranen', 'leinonen', 'pikkarainen'];

type Asking = Pick<ConsultationFacts, 'asker' | 'recipient' | 'question' | 'urgency'> &
  Partial<ConsultationFacts> & { readonly at: number; readonly number: number };

/** A question as it leaves: nobody has taken it up, and the asker answers for the client. */
function ask({ at, number, ...rest }: Asking, calendar: Calendar): ConsultationFacts {
  const askedAt = new Date(at).toISOString();
  const office = Date.parse(calendar.instant(calendar.today, '16:00'));
  const dueAt = new Date(Math.max(at + 4 * 60 * minute, Math.min(office, at + day))).toISOString();
  return {
    threadId: `0c0a5017-0000-4000-8000-${String(number).padStart(12, '0')}`,
    state: 'requested',
    askedAt,
    dueAt,
    participants: [],
    sections: ['plan', 'service-use'],
    openUntil: new Date(at + 14 * day).toISOString(),
    agreement: { given: true, how: 'spoken', interpreter: false, at: askedAt },
    ruleIds: [],
    responsible: rest.asker,
    askedBack: false,
    forwards: [],
    changedAt: askedAt,
    changedBy: rest.asker,
    ...rest,
  };
}

/** The same question with its answer; with an outcome it is closed. */
function answered(
  asking: ConsultationFacts,
  by: PartyFacts,
  { recommendation, minutes }: Pick<AnsweredStory, 'recommendation' | 'minutes'>,
  outcomeAfterHours?: number,
): ConsultationFacts {
  const moment = Date.parse(asking.askedAt) + minutes * minute;
  const at = new Date(moment).toISOString();
  const told = {
    ...asking,
    state: 'answered',
    taker: by,
    answer: { kind: 'advice', recommendation, at, by },
    firstAnswerAt: at,
    changedAt: at,
    changedBy: by,
  } as const;
  if (outcomeAfterHours === undefined) return told;
  const closedAt = new Date(moment + outcomeAfterHours * 60 * minute).toISOString();
  const outcome = { kind: 'solved', at: closedAt, by: asking.asker } as const;
  return { ...told, outcome, changedAt: closedAt, changedBy: asking.asker };
}

/** Task, authorisation and messages, as the product would have written them. */
function resourcesOf(facts: ConsultationFacts, client: string, number: number): readonly GivenResource[] {
  const { threadId, asker, askedAt, question, answer, changedAt } = facts;
  const message = (kind: 'context' | 'answer', by: PartyFacts, sentAt: string, text: string) => ({
    ...toConsultationMessage({ threadId, kind, by, sentAt, text, attachments: [] }, client),
    id: `konsultaatio-${number}-${kind}`,
    meta: { lastUpdated: sentAt },
  });
  return [
    {
      ...toConsultationRequest(facts, client),
      ...{ id: `konsultaatio-${number}`, meta: { lastUpdated: changedAt } },
    },
    {
      ...toConsultationTask(facts, client),
      ...{ id: `konsultaatio-${number}`, meta: { lastUpdated: changedAt } },
    },
    message('context', asker, askedAt, question.asked),
    ...(answer === undefined ? [] : [message('answer', answer.by, answer.at, answer.recommendation)]),
  ];
}

/** Clients whom health knows, and about whom nobody in a test has to be alone. */
function askedAbout(population: Population): readonly PopulationClient[] {
  return population.clients.filter(
    ({ healthId, storyline, deceasedOn, protectionOrder }) =>
      healthId !== undefined && storyline === undefined && deceasedOn === undefined && !protectionOrder,
  );
}

/**
 * Consultations of the last month at the health register, where they were asked: enough answered ones for usual answer times,
 * two that wait for the social worker of the demo, and one that waits for the nurse to say what came of it.
 */
export function demoConsultations(population: Population, now: Date): readonly GivenResource[] {
  const calendar = createCalendar(now);
  const ago = (minutes: number) => now.getTime() - minutes * minute;
  const clients = askedAbout(population);
  const all: { readonly facts: ConsultationFacts; readonly client: PopulationClient | undefined }[] = [];
  const nextClient = () => clients[all.length % Math.max(1, clients.length)];
  const asker = () => party(askers[all.length % askers.length] ?? 'mustonen');

  all.push({
    client: population.clients.find(({ storyline }) => storyline === 'tervahauta-larisa'),
    facts: ask(
      {
        number: 1,
        at: ago(55),
        urgency: 'today',
        asker: party('mustonen'),
        recipient: sanna,
        question: {
          asked: `Voiko asiakas saada tulkin ja ohjaajan samalle käynnille ennen ${finnishDate(calendar.day(8))}? Selkäkipu on tuonut hänet neljä kertaa, ja sovittu harjoittelu on jäänyt epäselväksi.`,
          tried: `fysioterapeutin ohjaus ${finnishDate(calendar.date('2026-10-15'))}`,
          wishes: 'samaa ihmistä, joka ymmärtää',
          handOver: false,
        },
        sections: ['findings', 'plan', 'service-use', 'functioning'],
        ruleIds: ['repeated-reason'],
        agreement: { given: true, how: 'spoken', interpreter: true, at: new Date(ago(56)).toISOString() },
      },
      calendar,
    ),
  });
  all.push({
    client: nextClient(),
    facts: ask(
      {
        number: 2,
        at: ago(190),
        urgency: 'thisWeek',
        asker: party('keranen'),
        recipient: socialTeam,
        question: { asked: 'Kuka voisi arvioida kotona pärjäämisen ennen kotiutusta?', handOver: true },
      },
      calendar,
    ),
  });
  const waiting = ask(
    {
      number: 3,
      at: ago(26 * 60),
      urgency: 'thisWeek',
      asker: party('mustonen'),
      recipient: physiotherapy,
      question: { asked: 'Voiko kävelyharjoittelun aloittaa jo nyt?', handOver: false },
    },
    calendar,
  );
  const advice = { recommendation: 'Kyllä, kevyesti. Ensimmäinen käynti on varattu.', minutes: 150 };
  all.push({ client: nextClient(), facts: answered(waiting, party('rautio'), advice) });
  const told = [
    ...askedOfSocialWork.map((story) => ({ story, recipient: sanna, by: party('raisanen') })),
    ...askedOfPhysiotherapy.map((story) => ({ story, recipient: physiotherapy, by: party('rautio') })),
  ];
  told.forEach(({ story, recipient, by }, place) => {
    const asking = ask(
      {
        number: all.length + 1,
        // Spread over the last four weeks, none of them of today.
        at: ago((3 + place * 2) * 24 * 60 - 90),
        urgency: 'thisWeek',
        asker: asker(),
        recipient,
        question: {
          asked: story.asked,
          ...(story.tried === undefined ? {} : { tried: story.tried }),
          handOver: false,
        },
      },
      calendar,
    );
    all.push({ client: nextClient(), facts: answered(asking, by, story, 20) });
  });
  return all.flatMap(({ facts, client }, place) =>
    client?.healthId === undefined ? [] : resourcesOf(facts, `Patient/${client.healthId}`, place + 1),
  );
}

/** `26.11.2026` */
function finnishDate(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}
