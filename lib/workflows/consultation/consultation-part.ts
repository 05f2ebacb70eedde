import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ActName, ActRefusal, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { actRefusal } from '#lib/consultation/judge-act.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { ShownClient } from '../open-client.ts';
import type { GatedClient } from '../risk-input-of.ts';
import { actOnConsultation } from './act-on-consultation.ts';
import { askColleague } from './ask-colleague.ts';
import { attachContext } from './attach-context.ts';
import type { AttachableContext } from './attachable-context.ts';
import { findColleagues, findColleaguesAt, type ShownColleague } from './colleagues.ts';
import { completeTakeOvers } from './complete-take-overs.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import { type ReadFigures, readFigures } from './consultation-figures.ts';
import { actorAt, type ConsultationPorts } from './consultation-ports.ts';
import { readWaitingCount, type WaitingCount } from './count-waiting.ts';
import { consultationsOfClient } from './of-client.ts';
import type { QuestionDraft } from './question-draft.ts';
import { readInbox, type ShownConsultations } from './read-inbox.ts';
import { readThread, type ShownThread } from './read-thread.ts';
import { editMessage, sendMessage } from './send-message.ts';
import {
  type ConsultationConflict,
  settleConflict,
  type WaitingConsultations,
  waitingConsultations,
} from './waiting-consultations.ts';

type NotLogged = { readonly reason: 'notLogged' };
type FindingLines = (client: GatedClient) => readonly string[];

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
  act(item: ListedConsultation, act: ConsultationAct): Promise<Result<Consultation, ConsultationFailure>>;
  send(
    item: ListedConsultation,
    text: string,
    attachments: ConsultationMessage['attachments'],
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
  figures(
    period: { readonly from: IsoInstant; readonly to: IsoInstant },
    signal: AbortSignal,
  ): Promise<ReadFigures>;
  count(signal: AbortSignal): Promise<WaitingCount>;
}

export function createConsultationPart(ports: ConsultationPorts): ConsultationPart {
  const looked = new Set<string>();
  const whole = new Set<string>();
  /** The last moment of each thread that was shown: what is written then comes after it. */
  const seen = new Map<string, IsoInstant>();
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
      // Nobody waits for it: what it finds to do is put into the outbox, which tells of its own changes.
      if (read.ok) void completeTakeOvers(ports, read.value.items, whole).catch(() => undefined);
      return read;
    },
    ofClient: (client, signal) => consultationsOfClient(ports, client, looked, signal),
    async thread(item, signal) {
      const read = await readThread(ports, item, looked, signal);
      const last = read.ok ? read.value.messages.at(-1)?.message.sentAt : undefined;
      if (last !== undefined) seen.set(item.consultation.threadId, last);
      return read;
    },
    act: (item, act) => actOnConsultation(ports, item, act, seen.get(item.consultation.threadId)),
    send(item, text, attachments) {
      const after = seen.get(item.consultation.threadId);
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
    figures: (period, signal) => readFigures(ports, period, signal),
    count: (signal) => readWaitingCount(ports, signal),
  };
}
