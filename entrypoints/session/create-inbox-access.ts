import { loadWords } from '#components/app/words.ts';
import type {
  AnswerDraft,
  ConsultationNews,
  InboxAccess,
  ThreadAccess,
} from '#components/consultation/consultation-port.ts';
import { tellConsultationsChanged } from '#lib/adapters/messaging/send.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { consultationText } from '#lib/consultation/ready-text.ts';
import { isParty, sideOf } from '#lib/consultation/side-of.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import { clientKeyFor } from '#lib/workflows/consultation/client-of-consultation.ts';
import type { ConsultationPart } from '#lib/workflows/consultation/consultation-part.ts';
import { actorAt } from '#lib/workflows/consultation/consultation-ports.ts';
import { isClientOf, lookAtAttachment } from '#lib/workflows/consultation/look-at-attachment.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { openInRecord } from './open-in-record.ts';

export interface InboxWork {
  readonly part: ConsultationPart;
  readonly settings: Settings;
  readonly professional: Professional;
  readonly clock: Clock;
  readonly drafts: DraftStore;
  /** Something was put into the outbox or has left it. */
  readonly observeOutbox: (changed: () => void) => () => void;
  readonly isInSight: () => boolean;
  /** The client who is open, as the gate shows them at this moment; absent where none can be. */
  readonly shownClient?: () => ShownClient | undefined;
}

/** How often the sources are asked again while somebody looks. */
const askEveryMs = 20_000;

/** Calls back when there may be news: the outbox moved, or it is time to ask again while the page is seen. */
function observeNews({ observeOutbox }: InboxWork, changed: (news: ConsultationNews) => void): () => void {
  const stop = observeOutbox(() => changed('outbox'));
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') changed('time');
  }, askEveryMs);
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** The inbox of whoever is signed in; the same in the sidebar and in the worklist's page. */
export function createInboxAccess(work: InboxWork): InboxAccess {
  const { part, settings, professional, clock } = work;
  const signal = () => new AbortController().signal;
  return {
    professional,
    now: () => clock.now(),
    read: () => part.inbox(signal()),
    observe: (changed) => observeNews(work, changed),
    async openClient({ consultation, client }) {
      const { sourceId, patientId, threadId } = consultation;
      const own = { sourceId, patientId };
      const openable = { identifiers: client?.identifiers ?? [], own };
      const address = await openInRecord(settings, openable, { at: 'consultation', threadId });
      if (address.kind === 'address') return 'opened';
      return address.why === 'noPatientId' ? 'noClient' : address.why;
    },
    thread: (item) => createThreadAccess(work, item),
    colleaguesFor: ({ consultation }) => part.colleaguesAt(consultation.sourceId, signal()),
    mayDo: (act, consultation) => part.mayDo(act, consultation),
  };
}

function createThreadAccess(work: InboxWork, item: InboxItem): ThreadAccess {
  const { part, settings, professional, clock, drafts, isInSight } = work;
  const covered = fail({ reason: 'covered' } as const);
  const clientKey = clientKeyFor(item);
  const form = `thread:${item.consultation.threadId}`;
  /** Acts go on from what is shown last. */
  let shown: InboxItem = item;
  return {
    async read() {
      const read = await part.thread(shown, new AbortController().signal);
      if (read.ok) {
        shown = read.value.item;
        void tellConsultationsChanged();
      }
      return read;
    },
    ...attachIn(work, () => shown),
    async act(act, attachments = []) {
      if (!isInSight()) return covered;
      const done = await part.act(shown, act, { attachments, client: work.shownClient?.() });
      void tellConsultationsChanged();
      return done.ok ? ok(undefined) : done;
    },
    async send(text, attachments) {
      if (!isInSight()) return covered;
      const sent = await part.send(shown, text, { attachments, client: work.shownClient?.() });
      return sent.ok ? ok(undefined) : sent;
    },
    async edit(message, text) {
      if (!isInSight()) return covered;
      const edited = await part.edit(shown, message, text);
      return edited.ok ? ok(undefined) : edited;
    },
    ownPart(consultation) {
      const actor = actorAt({ professional }, consultation.sourceId);
      if (actor === undefined || sideOf(consultation, actor) !== 'participant') return undefined;
      return consultation.participants.find((party) => isParty(party, actor));
    },
    conflict: () => part.conflict(item.consultation.threadId),
    settleConflict: (conflict, choice) => part.settle(conflict, choice, shown.client),
    settleRefused: ({ id }, choice) => part.settleRefused(id, choice),
    readDraft: () => drafts.read<AnswerDraft>(clientKey, form),
    keepDraft: (found, onState) =>
      keepDraft<AnswerDraft>({
        store: drafts,
        clock,
        clientKey,
        form,
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observe: (changed) => observeNews(work, changed),
    async readyText({ item: { consultation } }) {
      const { language, timeZone } = settings;
      const { t } = await loadWords(language, ['consultation-text', 'terms']);
      return consultationText(consultation, { t, language, timeZone });
    },
  };
}

/** Naming entries in a message: of the client who is open, where they are the one of the conversation. */
function attachIn({ part, shownClient }: InboxWork, item: () => InboxItem): Pick<ThreadAccess, 'attach'> {
  if (shownClient === undefined) return {};
  return {
    attach: {
      async entries() {
        const client = shownClient();
        if (client === undefined || !isClientOf(item().consultation, client)) return undefined;
        return part.attachable(item(), client, new AbortController().signal);
      },
      look: (reference) => lookAtAttachment(reference, item().consultation, shownClient()),
    },
  };
}
