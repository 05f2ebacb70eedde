import { fail, ok, type Result } from '#lib/base/result.ts';
import { composeConversation } from '#lib/consultation/compose-conversation.ts';
import type { Actor } from '#lib/consultation/consultation-acts.ts';
import { orderMessages } from '#lib/consultation/message-order.ts';
import { momentAfter } from '#lib/consultation/moment-after.ts';
import { isAddressed, partyOf, sideOf } from '#lib/consultation/side-of.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import type { Consultation, ConsultationMessage, MessageKind } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { clientKeyFor } from './client-of-consultation.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import { actorAt, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf, logWrite } from './log-consultation.ts';
import { consultationWrite } from './put-chain.ts';
import { readWaiting, type WaitingWrites } from './thread-writes.ts';

type Done = Promise<Result<ConsultationMessage, ConsultationFailure>>;

interface NewMessage {
  readonly kind: MessageKind;
  readonly text: string;
  readonly replaces?: string;
  readonly attachments: ConsultationMessage['attachments'];
  /** It comes after this moment, whatever the clock says. */
  readonly after?: string;
}

/** True for whoever takes part: both sides, those asked along, and the others of a team that was asked. */
export function takesPart(consultation: Consultation, actor: Actor): boolean {
  return sideOf(consultation, actor) !== 'outsider' || isAddressed(consultation, actor);
}

/**
 * Says something in the thread. What is attached goes by reference: the entry stays behind its own gate. `after`: the last moment of the
 * thread that was seen; what is said now comes after it, whatever the clocks say.
 */
export async function sendMessage(
  ports: ConsultationPorts,
  listed: ListedConsultation,
  text: string,
  { attachments = [], after }: { attachments?: ConsultationMessage['attachments']; after?: string } = {},
): Done {
  return put(ports, listed, {
    kind: 'message',
    text,
    attachments,
    ...(after === undefined ? {} : { after }),
  });
}

/** Puts another text in the place of one's own message; the earlier one stays to be seen. */
export async function editMessage(
  ports: ConsultationPorts,
  listed: ListedConsultation,
  message: ConsultationMessage,
  text: string,
): Done {
  const actor = actorAt(ports, listed.consultation.sourceId);
  const isOwn = actor !== undefined && message.by.reference === actor.reference;
  const isFixed = message.kind === 'context' || message.kind === 'read';
  if (!isOwn || isFixed) return fail({ reason: 'notPermitted' });
  // An edit of an edit replaces what the first one replaced.
  const replaces = message.kind === 'edit' ? (message.replaces ?? message.key) : message.key;
  return put(ports, listed, { kind: 'edit', text, replaces, attachments: [], after: message.sentAt });
}

/**
 * Says that everything up to the last message was read; undefined when nothing of others is unread, or the mark is on its way already.
 * `messages` with what waits in the outbox.
 */
export async function markRead(
  ports: ConsultationPorts,
  listed: ListedConsultation,
  messages: readonly ConsultationMessage[],
): Promise<ConsultationMessage | undefined> {
  const actor = actorAt(ports, listed.consultation.sourceId);
  if (actor === undefined || !takesPart(listed.consultation, actor)) return undefined;
  if (composeConversation(messages, actor).unread === 0) return undefined;
  const last = orderMessages(messages).findLast(({ kind }) => kind !== 'read');
  if (last === undefined) return undefined;
  const mark = { kind: 'read', text: '', replaces: last.key, attachments: [], after: last.sentAt } as const;
  const sent = await put(ports, listed, mark);
  return sent.ok ? sent.value : undefined;
}

async function put(ports: ConsultationPorts, listed: ListedConsultation, message: NewMessage): Done {
  const { consultation } = listed;
  const { sourceId, threadId, patientId, participants } = consultation;
  const place = placeOf(ports, sourceId);
  const actor = actorAt(ports, sourceId);
  if (place === undefined) return fail({ reason: 'noSource' });
  if (actor === undefined) return fail({ reason: 'noReference' });
  if (!takesPart(consultation, actor)) return fail({ reason: 'notPermitted' });
  const text = message.text.trim();
  if (text === '' && message.kind !== 'read' && message.attachments.length === 0) {
    return fail({ reason: 'refused', why: 'textMissing' });
  }
  const outbox = await ports.outbox.list();
  if (!outbox.ok) return outbox;
  const waiting = readWaiting(outbox.value, ports.places);
  const asking = askOnItsWay(waiting, threadId);
  const sentAt = momentInThread(ports, consultation, waiting, message.after);
  const by = partyOf(actor);
  const { kind, replaces, attachments } = message;
  const facts = {
    threadId,
    kind,
    sentAt,
    by,
    text,
    attachments,
    ...(replaces === undefined ? {} : { replaces }),
  };
  const resource = toConsultationMessage({ ...facts, recipients: participants }, `Patient/${patientId}`);
  const words = await ports.words();
  const done = await ports.outbox.put({
    clientKey: asking?.write.clientKey ?? clientKeyFor(listed),
    sourceId,
    what: consultationWrite,
    change: { kind: 'create', resource },
    text: text === '' ? words.t(`outbox.consultation.${kind === 'read' ? 'read' : 'attached'}`) : text,
    // What is said about a question that is still on its way never arrives without it.
    ...(asking === undefined ? {} : { after: asking.id }),
  });
  if (!done.ok) return done;
  const look = {
    source: place.source,
    client: listed.client,
    patientId,
    sections: ['Communication'],
    basis: basisOf(consultation),
  };
  if (kind !== 'read') await logWrite(ports, look, 'create');
  return ok({ ...facts, id: `urn:uuid:${done.value.id}`, key: done.value.id, isOnItsWay: true });
}

/** Now, but after the state that it is said to, what was seen, and what one has said oneself. */
export function momentInThread(
  { clock }: Pick<ConsultationPorts, 'clock'>,
  { threadId, changedAt }: Consultation,
  { messages }: Pick<WaitingWrites, 'messages'>,
  seen: string | undefined,
): string {
  const own = messages.flatMap(({ message }) => (message.threadId === threadId ? [message.sentAt] : []));
  return [changedAt, seen, ...own].reduce<string>(
    (now, before) => momentAfter(before, now),
    clock.now().toISOString(),
  );
}

/** The write of the question itself, where it has not arrived. */
function askOnItsWay({ tasks }: WaitingWrites, threadId: string) {
  return tasks.find(
    ({ item, basedOn, consultation }) =>
      basedOn === undefined && consultation.threadId === threadId && item.state.kind !== 'delivered',
  )?.item;
}
