import { vi } from 'vitest';
import type {
  AnswerDraft,
  AttachAccess,
  ConsultationConflict,
  ShownMessage,
  ShownThread,
  ThreadAccess,
} from '#components/consultation/consultation-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { ActName, ActRefusal } from '#lib/consultation/consultation-acts.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Consultation, ConsultationMessage, Party, Recipient } from '#lib/model/consultation.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import { anIdentity } from '#tests/builders/records.ts';

/** Wednesday, 14.20 in Finland. */
export const shownAt = new Date('2026-11-18T12:20:00Z');
export const nurse: Party = {
  reference: 'Practitioner/tiina',
  name: 'Tiina Mustonen',
  profession: 'sairaanhoitaja',
};
export const worker: Recipient = {
  reference: 'Practitioner/sanna',
  name: 'Sanna Räisänen',
  profession: 'sosiaalityöntekijä',
  kind: 'person',
  register: 'social',
};

/** Asked along by one of the tests. */
export const me: Party = {
  reference: 'Practitioner/aino',
  name: 'Aino Heikkinen',
  profession: 'fysioterapeutti',
};

export function shownConsultation(said: Partial<Consultation> = {}): Consultation {
  return {
    threadId: 'thread-1',
    sourceId: 'social',
    controller: 'Kainuun hyvinvointialue',
    register: 'social',
    reference: 'Task/1',
    patientId: 'larisa',
    state: 'requested',
    urgency: 'today',
    askedAt: '2026-11-18T07:48:00Z',
    dueAt: '2026-11-18T14:00:00Z',
    asker: nurse,
    recipient: worker,
    participants: [],
    question: {
      asked:
        'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille ennen 26.11.2026? Selkäkipu on tuonut hänet neljä kertaa, ja sovittu harjoittelu on jäänyt epäselväksi.',
      tried: 'fysioterapeutin ohjaus 15.10.2026',
      wishes: 'samaa ihmistä, joka ymmärtää',
      handOver: false,
    },
    sections: ['findings', 'plan', 'service-use', 'functioning'],
    openUntil: '2026-12-02T14:00:00Z',
    agreement: { given: true, how: 'spoken', interpreter: true, at: '2026-11-18T07:47:00Z' },
    ruleIds: [],
    responsible: nurse,
    askedBack: false,
    forwards: [],
    changedAt: '2026-11-18T07:48:00Z',
    changedBy: nurse,
    version: '1',
    ...said,
  };
}

export function shownItem(said: Partial<Consultation> = {}, more: Partial<InboxItem> = {}): InboxItem {
  return {
    consultation: shownConsultation(said),
    client: anIdentity(),
    boxes: ['mine', 'waiting'],
    waitingFor: 'recipient',
    isMyTurn: true,
    time: 'inTime',
    ...more,
  };
}

let lastMessage = 0;
export function shownMessage(
  text: string,
  said: Partial<ConsultationMessage> = {},
  more: Partial<Omit<ShownMessage, 'message' | 'text'>> = {},
): ShownMessage {
  lastMessage += 1;
  return {
    message: {
      id: `Communication/${lastMessage}`,
      threadId: 'thread-1',
      kind: 'message',
      sentAt: '2026-11-18T08:05:00Z',
      by: nurse,
      text,
      key: `key-${lastMessage}`,
      attachments: [],
      isOnItsWay: false,
      ...said,
    },
    text,
    earlier: [],
    isMine: false,
    isUnread: false,
    readBy: [],
    ...more,
  };
}

export const contextMessage = () =>
  shownMessage('Alaselän vaiva, 4 yhteydenottoa:\n12.11.2026 päivystys (M54.5)', { kind: 'context' });

/** The judge's answers for one side, in place of the judge: whatever is not listed is that side's not to do. */
export function sideMay(side: 'asker' | 'recipient' | 'neither', acts: readonly ActName[]) {
  return (act: ActName): ActRefusal | undefined => {
    if (acts.includes(act)) return undefined;
    const isAskers = act === 'reply' || act === 'withdraw' || act === 'askAgain' || act === 'close';
    if (isAskers) return side === 'asker' ? 'notYetAnswered' : 'notAsker';
    return side === 'recipient' ? 'alreadyAnswered' : 'notRecipient';
  };
}
export const recipientMay = sideMay('recipient', [
  'answer',
  'askBack',
  'decline',
  'forward',
  'offerTakeOver',
]);

interface FakeOptions {
  readonly thread?: ShownThread;
  readonly failure?: Extract<Awaited<ReturnType<ThreadAccess['read']>>, { ok: false }>['failure'];
  readonly conflict?: ConsultationConflict;
  readonly draft?: AnswerDraft;
  readonly act?: ThreadAccess['act'];
  readonly writeFailure?: StoreFailure;
  readonly attach?: AttachAccess;
}

/** A conversation without a source or a store; each test says what they answer. */
export function fakeThread(options: FakeOptions = {}) {
  let stored: Draft<AnswerDraft> | undefined =
    options.draft === undefined
      ? undefined
      : {
          clientKey: 'c',
          form: 'answer',
          content: options.draft,
          savedAt: '2026-11-18T12:01:00Z',
          revision: 1,
        };
  let conflict = options.conflict;
  let writeFailure = options.writeFailure;
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
      stored = undefined;
      return ok(undefined);
    },
    list: async () => ok([]),
    observe: () => () => undefined,
  };
  const access = {
    read: vi.fn<ThreadAccess['read']>(async () =>
      options.failure === undefined
        ? ok(options.thread ?? { item: shownItem(), messages: [] })
        : fail(options.failure),
    ),
    act: vi.fn<ThreadAccess['act']>(options.act ?? (async () => ok(undefined))),
    send: vi.fn<ThreadAccess['send']>(async () => ok(undefined)),
    edit: vi.fn<ThreadAccess['edit']>(async () => ok(undefined)),
    ...(options.attach === undefined ? {} : { attach: options.attach }),
    ownPart: ({ participants }) => participants.find(({ reference }) => reference === me.reference),
    conflict: async () => conflict,
    settleConflict: vi.fn<ThreadAccess['settleConflict']>(async () => {
      conflict = undefined;
      return ok(undefined);
    }),
    settleRefused: vi.fn<ThreadAccess['settleRefused']>(async () => ok(undefined)),
    readDraft: async () => ok(stored),
    keepDraft: (found, onState) =>
      keepDraft({
        store,
        clock: { now: () => shownAt },
        clientKey: 'c',
        form: 'answer',
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observe: () => () => undefined,
    readyText: async () => 'Kysymys: tulkki?',
  } satisfies ThreadAccess;
  return {
    access,
    mendStore: () => {
      writeFailure = undefined;
    },
    writeInAnotherTab: (content: AnswerDraft) => {
      stored = { clientKey: 'c', form: 'answer', content, savedAt: '2026-11-18T12:10:00Z', revision: 9 };
    },
    get stored() {
      return stored?.content;
    },
  };
}
