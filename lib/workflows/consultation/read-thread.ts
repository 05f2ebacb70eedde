import { fail, ok, type Result } from '#lib/base/result.ts';
import { composeConversation } from '#lib/consultation/compose-conversation.ts';
import { composeInboxItem } from '#lib/consultation/compose-inbox.ts';
import { headerOf } from '#lib/consultation/header-of.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { ShownMessage } from '#lib/consultation/shown-message.ts';
import { raisedTo } from '#lib/consultation/stand-in.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { attempt } from '../attempt.ts';
import { actorAt, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf } from './log-consultation.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { type LookMemory, logOnce } from './read-inbox.ts';
import { markRead, takesPart } from './send-message.ts';
import { isHeldBack, isUnderWay, readWaiting } from './thread-writes.ts';

/** One conversation as it is shown: edits in their places, read marks counted. */
export interface ShownThread {
  readonly item: InboxItem;
  readonly messages: readonly ShownMessage[];
}

type Read = Result<ShownThread, SourceFailure | { readonly reason: 'notLogged' }>;

/**
 * Reads one thread anew, and what of it waits here. Shown when the look is in the log; then what was unread is marked as read, once.
 * A question that has not left yet is shown from the outbox, whether or not the source answers.
 */
export async function readThread(
  ports: ConsultationPorts,
  given: ListedConsultation,
  looked: LookMemory,
  signal: AbortSignal,
): Promise<Read> {
  const { threadId, sourceId, patientId, reference } = given.consultation;
  const place = placeOf(ports, sourceId);
  const actor = actorAt(ports, sourceId);
  if (place === undefined) return fail({ reason: 'notFound' });
  if (actor === undefined) return fail({ reason: 'forbidden' });
  const { consultations, source } = place;
  const [listing, told, outbox] = await Promise.all([
    attempt(() => consultations.ofClient(patientId, signal)),
    attempt(() => consultations.messages({ threadId, patientId }, signal)),
    ports.outbox.list(),
  ]);
  const waiting = readWaiting(outbox.ok ? outbox.value : [], [place]);
  const hasLeft = reference !== undefined;
  if (hasLeft && !listing.ok) return listing;
  if (hasLeft && !told.ok) return told;
  const isThis = ({ consultation }: ListedConsultation) => consultation.threadId === threadId;
  const atSource = listing.ok ? listing.value.listed.filter(isThis) : [];
  const known = atSource.length > 0 || !hasLeft ? atSource : [given];
  const tasks = waiting.tasks.filter(({ consultation }) => consultation.threadId === threadId);
  const [merged = given] = mergeWaiting(known, tasks);
  const client = merged.client ?? given.client;
  const listed = { consultation: merged.consultation, ...(client === undefined ? {} : { client }) };
  const now = ports.clock.now().toISOString();
  const isPart = takesPart(listed.consultation, actor);
  const raised = isPart ? undefined : raisedTo(listed.consultation, actor, now);
  if (!isPart && raised === undefined) return fail({ reason: 'forbidden' });

  const look = { source, client, patientId, sections: ['consultation'], basis: basisOf(listed.consultation) };
  const isLooked = listed.consultation.reference === undefined || (await logOnce(ports, [look], looked));
  if (!isLooked) return fail({ reason: 'notLogged' });
  if (raised !== undefined) {
    // What was attached is the recipient's to read, and it is not read for them: a stand-in takes the question up first.
    const seen = raised.mayTake ? listed : { ...listed, consultation: headerOf(listed.consultation) };
    return ok({ item: composeInboxItem(seen, actor, now), messages: [] });
  }
  const messages = [
    ...(told.ok ? told.value : []),
    ...waiting.messages.flatMap(({ item, message }) =>
      message.threadId === threadId && isUnderWay(item) && !isHeldBack(item, outbox.ok ? outbox.value : [])
        ? [message]
        : [],
    ),
  ];
  await markRead(ports, listed, messages);
  return ok({
    item: composeInboxItem(listed, actor, now),
    messages: composeConversation(messages, actor).messages,
  });
}
