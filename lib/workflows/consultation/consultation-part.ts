import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ActName, ActRefusal, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { actRefusal } from '#lib/consultation/judge-act.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { attempt } from '../attempt.ts';
import type { ShownClient } from '../open-client.ts';
import type { GatedClient } from '../risk-input-of.ts';
import { actOnConsultation } from './act-on-consultation.ts';
import { askColleague } from './ask-colleague.ts';
import { attachContext } from './attach-context.ts';
import { attachToMessage } from './attach-to-message.ts';
import type { AttachableContext } from './attachable-context.ts';
import { type AttachableEntries, attachableEntries } from './attachable-entries.ts';
import { findColleagues, findColleaguesAt, type ShownColleague } from './colleagues.ts';
import { completeTakeOvers } from './complete-take-overs.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import { type ReadFigures, readFigures } from './consultation-figures.ts';
import { actorAt, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { readWaitingCount, type WaitingCount } from './count-waiting.ts';
import { endRequests } from './end-requests.ts';
import { consultationsOfClient } from './of-client.ts';
import type { QuestionDraft } from './question-draft.ts';
import { readInbox, type ShownConsultations } from './read-inbox.ts';
import { readThread, type ShownThread, type ThreadMemory } from './read-thread.ts';
import { editMessage, sendMessage } from './send-message.ts';
import {
  type ConsultationConflict,
  settleConflict,
  type WaitingConsultations,
  waitingConsultations,
} from './waiting-consultations.ts';

type NotLogged = { readonly reason: 'notLogged' };
type FindingLines = (client: GatedClient) => readonly string[];

/** What goes along with a message by reference. */
export interface Attached {
  readonly attachments: ConsultationMessage['attachments'];
  readonly client: ShownClient | undefined;
}

/** All that consultations do, of one professional in one session: looks that are in the log are remembered as long as it lives. */
export interface ConsultationPart {
  colleagues(
    client: ShownClient | undefined,
    signal: AbortSignal,
  ): Promise<Result<readonly ShownColleague[], SourceFailure>>;
  /** Of the source at which a thread is kept. */
  colleaguesAt(
    sourceId: string,
    signal: AbortSignal,
  ): Promise<Result<readonly ShownColleague[], SourceFailure>>;
  contextFor(client: ShownClient, recipient: Colleague, lines?: FindingLines): Promise<AttachableContext>;
  ask(
    client: ShownClient,
    draft: QuestionDraft,
    lines?: FindingLines,
  ): Promise<Result<Consultation, ConsultationFailure>>;
  inbox(signal: AbortSignal): Promise<Result<ShownConsultations, NotLogged>>;
  ofClient(client: ShownClient, signal: AbortSignal): Promise<Result<ShownConsultations, NotLogged>>;
  thread(
    item: ListedConsultation,
    signal: AbortSignal,
  ): Promise<Result<ShownThread, SourceFailure | NotLogged>>;
  /** What of the client can be named in a message of this thread. */
  attachable(
    item: ListedConsultation,
    client: ShownClient,
    signal: AbortSignal,
  ): Promise<Result<AttachableEntries, SourceFailure>>;
  /** `attached` with the client of whom the entries are, as the gate shows it at this moment. */
  act(
    item: ListedConsultation,
    act: ConsultationAct,
    attached?: Attached,
  ): Promise<Result<Consultation, ConsultationFailure>>;
  send(
    item: ListedConsultation,
    text: string,
    attached?: Attached,
  ): Promise<Result<ConsultationMessage, ConsultationFailure>>;
  edit(
    item: ListedConsultation,
    message: ConsultationMessage,
    text: string,
  ): Promise<Result<ConsultationMessage, ConsultationFailure>>;
  /** Why the professional cannot do this act now; undefined when it is offered to them. */
  mayDo(act: ActName, consultation: Consultation): ActRefusal | undefined;
  waiting(): Promise<Result<WaitingConsultations, StoreFailure>>;
  /** What stands against an own act in this thread; undefined while nothing does. */
  conflict(threadId: string): Promise<ConsultationConflict | undefined>;
  settle(
    conflict: ConsultationConflict,
    choice: 'sendAsMessage' | 'discard',
    client?: ListedConsultation['client'],
  ): Promise<Result<void, ConsultationFailure>>;
  /** Ends what the server did not take, or tries it once more. */
  settleRefused(id: string, choice: 'discard' | 'retry'): Promise<Result<void, StoreFailure>>;
  /** Resolves when everything that follows from what was read and done so far is in the outbox. */
  followed(): Promise<void>;
  figures(
    period: { readonly from: IsoInstant; readonly to: IsoInstant },
    signal: AbortSignal,
  ): Promise<ReadFigures>;
  count(signal: AbortSignal): Promise<WaitingCount>;
}

export function createConsultationPart(ports: ConsultationPorts): ConsultationPart {
  const looked = new Set<string>();
  const whole = new Set<string>();
  const ended = new Set<string>();
  /** The last moment of each thread that was shown: what is written then comes after it. */
  const seen = new Map<string, IsoInstant>();
  const memory: ThreadMemory = new Map();
  /** The directory of each source, as it was read last. */
  const colleagues = new Map<string, readonly Colleague[]>();
  const attachQuestion = ({ consultation }: ListedConsultation, client: ShownClient) => ({
    client,
    consultation,
    me: actorAt(ports, consultation.sourceId)?.reference ?? '',
    colleagues: colleagues.get(consultation.sourceId) ?? [],
  });
  async function allow(
    item: ListedConsultation,
    attached: Attached | undefined,
  ): Promise<Result<void, ConsultationFailure>> {
    if (attached === undefined || attached.attachments.length === 0) return ok(undefined);
    const { client, attachments } = attached;
    if (client === undefined) return fail({ reason: 'attachmentClosed' });
    return attachToMessage(ports, attachQuestion(item, client), attachments);
  }
  /** What follows from a reading or an act, one after the other: no press waits for it, and the outbox tells of its own changes. */
  let following: Promise<void> = Promise.resolve();
  const follow = (work: () => Promise<void>) => {
    following = following.then(work).catch(() => undefined);
  };
  const linesOf = (findingLines?: FindingLines) => (findingLines === undefined ? {} : { findingLines });
  return {
    colleagues: (client, signal) => findColleagues(ports, client, signal),
    colleaguesAt: (sourceId, signal) => findColleaguesAt(ports, sourceId, signal),
    async contextFor(client, recipient, lines) {
      const words = await ports.words();
      return attachContext({ client, recipient, threadId: 'preview', words, ...linesOf(lines) });
    },
    ask: (client, draft, lines) => askColleague(ports, { client, draft, ...linesOf(lines) }),
    async inbox(signal) {
      const read = await readInbox(ports, looked, signal);
      if (read.ok) {
        const { items } = read.value;
        follow(() => completeTakeOvers(ports, items, whole));
        follow(() => endRequests(ports, items, ended));
      }
      return read;
    },
    ofClient: (client, signal) => consultationsOfClient(ports, client, looked, signal),
    async thread(item, signal) {
      const read = await readThread(ports, item, { looked, memory }, signal);
      const last = read.ok ? read.value.messages.at(-1)?.message.sentAt : undefined;
      if (last !== undefined) seen.set(item.consultation.threadId, last);
      return read;
    },
    async attachable(item, client, signal) {
      const { sourceId } = item.consultation;
      const place = placeOf(ports, sourceId);
      if (place?.directory === undefined) return fail({ reason: 'notFound' });
      const { directory } = place;
      const found = await attempt(() => directory.findColleagues(ports.clock.now(), signal));
      if (!found.ok) return found;
      // Whose rights these are is remembered: what was chosen is sent without the network too.
      colleagues.set(sourceId, found.value);
      return ok(attachableEntries(attachQuestion(item, client)));
    },
    async act(item, act, attached) {
      const allowed = await allow(item, attached);
      if (!allowed.ok) return allowed;
      const done = await actOnConsultation(ports, item, act, {
        seen: seen.get(item.consultation.threadId),
        attachments: attached?.attachments,
      });
      if (done.ok) follow(() => endRequests(ports, [{ ...item, consultation: done.value }], ended));
      return done;
    },
    async send(item, text, attached) {
      const allowed = await allow(item, attached);
      if (!allowed.ok) return allowed;
      const after = seen.get(item.consultation.threadId);
      const attachments = attached?.attachments ?? [];
      return sendMessage(ports, item, text, { attachments, ...(after === undefined ? {} : { after }) });
    },
    edit: (item, message, text) => editMessage(ports, item, message, text),
    mayDo(act, consultation) {
      const actor = actorAt(ports, consultation.sourceId);
      if (actor === undefined) return 'notRecipient';
      return actRefusal(consultation, act, actor, ports.clock.now().toISOString());
    },
    waiting: () => waitingConsultations(ports),
    async conflict(threadId) {
      const waiting = await waitingConsultations(ports);
      return waiting.ok
        ? waiting.value.conflicts.find(({ theirs }) => theirs.threadId === threadId)
        : undefined;
    },
    settle: (conflict, choice, client) => settleConflict(ports, conflict, choice, client),
    settleRefused: (id, choice) => ports.outbox.settleRefused(id, choice),
    followed: () => following,
    figures: (period, signal) => readFigures(ports, period, signal),
    count: (signal) => readWaitingCount(ports, signal),
  };
}
