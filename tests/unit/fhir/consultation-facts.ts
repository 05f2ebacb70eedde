import fc from 'fast-check';
import type { ConsultationFacts } from '#lib/fhir/consultation-facts.ts';
import type { Consultation } from '#lib/model/consultation.ts';

/** The model's Consultation without what only a source knows. */
export type Content = Omit<
  Consultation,
  'sourceId' | 'controller' | 'register' | 'reference' | 'patientId' | 'version' | 'resource'
>;

export const tiina = {
  reference: 'Practitioner/mustonen',
  name: 'Tiina Mustonen',
  profession: 'sairaanhoitaja',
};
export const sanna = {
  reference: 'Practitioner/raisanen',
  name: 'Sanna Räisänen',
  profession: 'sosiaalityöntekijä',
};

export const asked: ConsultationFacts = {
  threadId: '5f0c2a3e-6f3b-4b7a-9d57-1e5c8a0b7d11',
  state: 'requested',
  urgency: 'today',
  askedAt: '2026-11-18T07:48:00.000Z',
  dueAt: '2026-11-18T14:00:00.000Z',
  asker: tiina,
  recipient: { ...sanna, kind: 'person', register: 'social' },
  participants: [],
  question: {
    asked:
      'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille?\nSelkäkipu on tuonut hänet neljä kertaa.',
    tried: 'fysioterapeutin ohjaus 15.10.2026',
    wishes: 'samaa ihmistä, joka ymmärtää',
    handOver: false,
  },
  sections: ['plan', 'contacts'],
  openUntil: '2026-12-18T14:00:00.000Z',
  agreement: { given: true, how: 'spoken', interpreter: true, at: '2026-11-18T07:47:00.000Z' },
  ruleIds: ['repeated-reason'],
  responsible: tiina,
  askedBack: false,
  forwards: [],
  changedAt: '2026-11-18T07:48:00.000Z',
  changedBy: tiina,
};

const word = fc.stringMatching(/^[A-Za-zåäö][A-Za-zåäö -]{0,20}[a-z]$/);
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString());
const id = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const part = (types: readonly string[]) =>
  fc.record(
    {
      reference: fc.tuple(fc.constantFrom(...types), id).map(([type, each]) => `${type}/${each}`),
      name: word,
      profession: word,
    },
    { requiredKeys: ['reference', 'name'] },
  );
const person = part(['Practitioner', 'PractitionerRole']);
const recipient = fc
  .tuple(
    part(['Practitioner', 'CareTeam', 'Organization', 'HealthcareService']),
    fc.constantFrom('person' as const, 'team' as const, 'profession' as const),
    fc.option(fc.constantFrom('health' as const, 'occupational' as const, 'social' as const), {
      nil: undefined,
    }),
  )
  .map(([each, kind, register]) => ({ ...each, kind, ...(register === undefined ? {} : { register }) }));

/** Any content that a Consultation may have. Those asked along are in the order of FHIR: people and units before teams. */
export const anyContent: fc.Arbitrary<ConsultationFacts> = fc
  .record(
    {
      threadId: fc.uuid(),
      stands: fc.oneof(
        fc
          .constantFrom(
            'requested' as const,
            'accepted' as const,
            'answered' as const,
            'takenOver' as const,
            'declined' as const,
            'withdrawn' as const,
          )
          .map((state) => ({ state, askedBack: false })),
        fc.constant({ state: 'accepted' as const, askedBack: true }),
      ),
      urgency: fc.constantFrom('now' as const, 'today' as const, 'thisWeek' as const),
      askedAt: instant,
      dueAt: instant,
      asker: person,
      recipient,
      taker: person,
      people: fc.array(part(['Practitioner', 'PractitionerRole', 'Organization']), { maxLength: 2 }),
      teams: fc.array(part(['CareTeam', 'HealthcareService']), { maxLength: 2 }),
      question: fc.record(
        { asked: text, tried: text, wishes: text, handOver: fc.boolean() },
        { requiredKeys: ['asked', 'handOver'] },
      ),
      sections: fc.array(word, { maxLength: 3 }),
      openUntil: instant,
      agreement: fc.record({
        given: fc.boolean(),
        how: fc.constantFrom('spoken' as const, 'written' as const),
        interpreter: fc.boolean(),
        at: instant,
      }),
      ruleIds: fc.array(word, { maxLength: 3 }),
      responsible: person,
      takeOver: fc.record({ by: fc.constantFrom('asker' as const, 'taker' as const), at: instant }),
      forwards: fc.array(
        fc.record({ from: recipient, at: instant, reason: text }, { requiredKeys: ['from', 'at'] }),
        { maxLength: 2 },
      ),
      answer: fc.record(
        {
          kind: fc.constantFrom('advice' as const, 'jointAppointment' as const),
          assessment: text,
          recommendation: text,
          division: text,
          returnWhen: text,
          proposedTime: text,
          at: instant,
          by: person,
        },
        { requiredKeys: ['kind', 'recommendation', 'at', 'by'] },
      ),
      reason: text,
      firstAnswerAt: instant,
      outcome: fc.record(
        {
          kind: fc.constantFrom(
            'solved' as const,
            'appointment' as const,
            'referral' as const,
            'other' as const,
          ),
          text,
          at: instant,
          by: person,
        },
        { requiredKeys: ['kind', 'at', 'by'] },
      ),
      changedAt: instant,
      changedBy: person,
    },
    {
      requiredKeys: [
        'threadId',
        'stands',
        'urgency',
        'askedAt',
        'dueAt',
        'asker',
        'recipient',
        'people',
        'teams',
        'question',
        'sections',
        'openUntil',
        'ruleIds',
        'responsible',
        'forwards',
        'changedAt',
        'changedBy',
      ],
    },
  )
  .map(({ stands, people, teams, ...rest }) => ({ ...rest, ...stands, participants: [...people, ...teams] }));

export const anyText = text;
export const anyInstant = instant;
export const anyPerson = person;
export const anyWord = word;
