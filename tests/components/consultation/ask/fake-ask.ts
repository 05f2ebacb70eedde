import type {
  AskAccess,
  AttachableContext,
  ConsultationFailure,
  QuestionDraft,
  ShownColleague,
} from '#components/consultation/consultation-port.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';

/** 18 November 2026, 9.47 in Helsinki. */
export const now = '2026-11-18T07:47:00.000Z';

export function aColleague(said: Partial<Colleague> = {}): Colleague {
  return {
    sourceId: 'social',
    reference: 'Practitioner/sanna',
    kind: 'person',
    name: 'Sanna Räisänen',
    profession: 'sosiaalityöntekijä',
    units: [{ reference: 'Organization/aikuissosiaalityo', name: 'Aikuissosiaalityö' }],
    role: 'socialWorker',
    register: 'social',
    phone: '044 799 1234',
    ...said,
  };
}

export const sanna: ShownColleague = {
  colleague: aColleague(),
  presence: { state: 'present', until: '2026-11-18T14:00:00Z' },
  usualAnswer: { medianMinutes: 180, count: 12, days: 30 },
  ownerRole: 'ownWorker',
};

export const arto: ShownColleague = {
  colleague: aColleague({
    sourceId: 'health',
    reference: 'Practitioner/arto',
    name: 'Arto Keränen',
    profession: 'lääkäri',
    units: [{ reference: 'Organization/kajaani', name: 'Kajaanin terveysasema' }],
    role: 'physician',
    register: 'health',
  }),
  presence: {
    state: 'away',
    until: '2026-11-30T13:00:00Z',
    reason: 'sairausloma',
    substitute: { reference: 'Practitioner/maija', name: 'Maija Öhman' },
  },
  lastAskedAt: '2026-11-03T08:00:00Z',
};

export const maija: ShownColleague = {
  colleague: aColleague({
    sourceId: 'health',
    reference: 'Practitioner/maija',
    name: 'Maija Öhman',
    profession: 'fysioterapeutti',
    units: [{ reference: 'Organization/kajaani', name: 'Kajaanin terveysasema' }],
    role: 'nurse',
    register: 'health',
  }),
  presence: { state: 'unknown' },
  usualAnswer: { medianMinutes: 20, count: 4, days: 30 },
};

/** Nobody knows what rights they have. */
export const unknownRole: ShownColleague = (() => {
  const { role: _role, register: _register, phone: _phone, ...rest } = aColleague();
  return {
    colleague: {
      ...rest,
      reference: 'Practitioner/aino',
      name: 'Aino-Kaisa von Hertzen-Tervahartiala',
      profession: 'kuvataideterapeutti',
      units: [{ reference: 'Organization/kuntoutus', name: 'Kainuun monialaisen kuntoutuksen poliklinikka' }],
    },
    presence: { state: 'absent', next: '2026-11-19T06:00:00Z' },
  };
})();

export const team: ShownColleague = {
  colleague: aColleague({ kind: 'team', reference: 'CareTeam/koti', name: 'Kotihoidon tiimi', units: [] }),
  presence: { state: 'present' },
};

const sectionText = {
  findings: 'Huomiot\nYhteydenotot toistuvat samasta syystä: alaselkä, 4 kertaa 15.10.–12.11.2026',
  plan: 'Tavoite ja suunnitelma\n”Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.” (14.4.2026)',
  use: 'Palvelujen käyttö\n12.11.2026 päivystys (M54.5)\n3.11.2026 puhelu, terveysasema (L03)\n28.10.2026 käynti',
  functioning: 'Toimintakyky\nGeneric-7, 4.9.2026: kipu kohtalainen, liikkuminen lievä',
  medication: 'Lääkitys\nMetformiini 500 mg x 2',
};

export const larisaContext: AttachableContext = {
  attachable: [
    {
      id: 'findings',
      registers: ['health'],

      text: sectionText.findings,
      count: 4,
      newest: '2026-11-12',
    },
    {
      id: 'plan',
      registers: ['health', 'social'],

      text: sectionText.plan,
      count: 2,
      newest: '2026-04-14',
    },
    {
      id: 'service-use',
      registers: ['health'],

      text: sectionText.use,
      count: 8,
      newest: '2026-11-18',
    },
    {
      id: 'functioning',
      registers: ['health'],

      text: sectionText.functioning,
      count: 7,
      newest: '2026-09-04',
    },
    {
      id: 'medication',
      registers: ['health'],

      text: sectionText.medication,
      count: 0,
    },
  ],
  withheld: [
    { id: 'problems', register: 'health', reason: 'speciallyProtected' },
    { id: 'risk-factors', register: 'health', reason: 'roleNotAllowed' },
  ],
  needsAgreement: true,
};

interface FakeOptions {
  readonly colleagues?: Result<readonly ShownColleague[], SourceFailure>;
  readonly context?: AttachableContext | undefined;
  readonly found?: QuestionDraft;
  readonly readFailure?: StoreFailure;
}

/** Asking without a browser's store, a directory or a server; each test says what they answer. */
export function fakeAsk(options: FakeOptions = {}) {
  let colleagues = options.colleagues ?? ok([maija, unknownRole, sanna, team, arto]);
  let context = 'context' in options ? options.context : larisaContext;
  let stored: Draft<QuestionDraft> | undefined =
    options.found === undefined
      ? undefined
      : {
          clientKey: 'c',
          form: 'question',
          content: options.found,
          savedAt: '2026-11-18T07:44:00Z',
          revision: 4,
        };
  let writeFailure: StoreFailure | undefined;
  let sendFailure: ConsultationFailure | { readonly reason: 'covered' } | undefined;
  let cannotDiscard = false;
  const sent: QuestionDraft[] = [];
  const store: DraftStore = {
    read: async () => ok(stored as never),
    async write({ basedOn, ...draft }) {
      if (writeFailure !== undefined) return fail(writeFailure);
      if (stored !== undefined && stored.revision !== basedOn) {
        return fail({ reason: 'conflict', newer: stored as never });
      }
      stored = { ...draft, content: draft.content as never, revision: basedOn + 1 };
      return ok(stored as never);
    },
    async discard() {
      if (cannotDiscard) return fail({ reason: 'full' });
      stored = undefined;
      return ok(undefined);
    },
    list: async () => ok([]),
    observe: () => () => undefined,
  };
  const access: AskAccess = {
    professional: {
      id: 'tiina',
      name: 'Tiina Mustonen',
      role: 'nurse',
      register: 'health',
      references: [{ sourceId: 'health', reference: 'Practitioner/tiina' }],
      teams: [],
    },
    now: () => new Date(now),
    colleagues: async () => colleagues,
    contextFor: async () => context,
    readDraft: async () => (options.readFailure === undefined ? ok(stored) : fail(options.readFailure)),
    keepDraft: (found, onState) =>
      keepDraft({
        store,
        clock: { now: () => new Date('2026-11-18T07:48:00Z') },
        clientKey: 'c',
        form: 'question',
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observeDraft: () => () => undefined,
    async send(draft) {
      if (sendFailure !== undefined) return fail(sendFailure);
      sent.push(draft);
      return ok(consultationOf(draft));
    },
  };
  return {
    access,
    sent,
    get stored() {
      return stored?.content;
    },
    answer: (next: Result<readonly ShownColleague[], SourceFailure>) => {
      colleagues = next;
    },
    compose: (next: AttachableContext | undefined) => {
      context = next;
    },
    failWriting: (failure: StoreFailure | undefined) => {
      writeFailure = failure;
    },
    failSending: (failure: typeof sendFailure) => {
      sendFailure = failure;
    },
    failDiscarding: () => {
      cannotDiscard = true;
    },
    writeInAnotherTab: (content: QuestionDraft) => {
      stored = { clientKey: 'c', form: 'question', content, savedAt: '2026-11-18T07:50:00Z', revision: 9 };
    },
  };
}

function consultationOf(draft: QuestionDraft): Consultation {
  const asker = { reference: 'Practitioner/tiina', name: 'Tiina Mustonen' };
  const { recipient = aColleague(), urgency = 'today' } = draft;
  return {
    threadId: '6f1c',
    sourceId: 'health',
    controller: 'Kainuu',
    register: 'health',
    patientId: 'larisa',
    state: 'requested',
    urgency,
    askedAt: now,
    dueAt: '2026-11-18T14:00:00Z',
    asker,
    recipient: { reference: recipient.reference, name: recipient.name, kind: recipient.kind },
    participants: [],
    question: { asked: draft.asked, handOver: draft.handOver },
    sections: draft.sections,
    openUntil: '2026-12-18T14:00:00Z',
    ruleIds: draft.ruleIds,
    responsible: asker,
    askedBack: false,
    forwards: [],
    changedAt: now,
    changedBy: asker,
  };
}
