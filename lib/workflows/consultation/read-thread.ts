import { fail, ok, type Result } from '#lib/base/result.ts';
import { composeConversation } from '#lib/consultation/compose-conversation.ts';
import { composeInboxItem } from '#lib/consultation/compose-inbox.ts';
import { headerOf } from '#lib/consultation/header-of.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { ShownMessage } from '#lib/consultation/shown-message.ts';
import { raisedTo } from '#lib/consultation/stand-in.ts';
import type { ConsultationMessage } from '#lib/model/consultation.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { attempt } from '../attempt.ts';
import { actorAt, type ConsultationPlace, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf } from './log-consultation.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { type LookMemory, logOnce } from './read-inbox.ts';
import { type RefusedDeed, refusedDeeds } from './refused-deeds.ts';
import { markRead, takesPart } from './send-message.ts';
import { isHeldBack, isUnderWay, readWaiting, type WaitingTask } from './thread-writes.ts';

/** One conversation as it is shown: edits in their places, read marks counted. */
export interface ShownThread {
  readonly item: InboxItem;
  readonly messages: readonly ShownMessage[];
  /** An act of one's own is shown that has not left this device; absent while none is. */
  readonly isActWaiting?: true;
  /** What of one's own the server did not take; absent while it took everything. */
  readonly refused?: readonly RefusedDeed[];
  /** Why the source could not be asked; what it said before stands then, with what waits here. */
  readonly stale?: {
    readonly failure: SourceFailure;
    /** False when nothing of the conversation had been read in this session: only what waits here is shown. */
    readonly isWhole: boolean;
  };
}

/** What the source said last of a thread, in this session. */
interface ToldThread {
  readonly listed: readonly ListedConsultation[];
  readonly messages: readonly ConsultationMessage[];
}
export type ThreadMemory = Map<string, ToldThread>;

type Read = Result<ShownThread, SourceFailure | { readonly reason: 'notLogged' }>;

/**
 * Reads one thread anew, and what of it waits here. Shown when the look is in the log; then what was unread is marked as read, once.
 * What has not left yet is shown from the outbox, whether or not the source answers: `memory` has what it said last.
 */
export async function readThread(
  ports: ConsultationPorts,
  given: ListedConsultation,
  { looked, memory }: { readonly looked: LookMemory; readonly memory: ThreadMemory },
  signal: AbortSignal,
): Promise<Read> {
  const { threadId, sourceId } = given.consultation;
  const place = placeOf(ports, sourceId);
  const actor = actorAt(ports, sourceId);
  if (place === undefined) return fail({ reason: 'notFound' });
  if (actor === undefined) return fail({ reason: 'forbidden' });
  const [told, listed] = await Promise.all([askSource(place, given, signal), ports.outbox.list()]);
  const outbox = listed.ok ? listed.value : [];
  const waiting = readWaiting(outbox, [place]);
  const tasks = waiting.tasks.filter(({ consultation }) => consultation.threadId === threadId);
  const own = waiting.messages.filter(({ message }) => message.threadId === threadId);
  if (told.ok) memory.set(threadId, told.value);
  const before = memory.get(threadId);
  const hasLeft = given.consultation.reference !== undefined;
  const refused = refusedDeeds(threadId, outbox);
  const isHere = refused.length > 0 || [...tasks, ...own].some(({ item }) => item.state.kind === 'waiting');
  // Who may not read it any more is shown nothing of it, also of what was read before.
  const isClosed = !told.ok && told.failure.reason === 'forbidden';
  if (!told.ok && hasLeft && (isClosed || (before === undefined && !isHere))) return told;

  const known = before !== undefined && before.listed.length > 0 ? before.listed : hasLeft ? [given] : [];
  const [merged = given] = mergeWaiting(known, tasks);
  const client = merged.client ?? given.client;
  const shown = { consultation: merged.consultation, ...(client === undefined ? {} : { client }) };
  const now = ports.clock.now().toISOString();
  const isPart = takesPart(shown.consultation, actor);
  const raised = isPart ? undefined : raisedTo(shown.consultation, actor, now);
  if (!isPart && raised === undefined) return fail({ reason: 'forbidden' });

  const { patientId } = shown.consultation;
  const look = {
    source: place.source,
    client,
    patientId,
    sections: ['consultation'],
    basis: basisOf(shown.consultation),
  };
  const isLooked = shown.consultation.reference === undefined || (await logOnce(ports, [look], looked));
  if (!isLooked) return fail({ reason: 'notLogged' });
  if (raised !== undefined) {
    // What was attached is the recipient's to read, and it is not read for them: a stand-in takes the question up first.
    const seen = raised.mayTake ? shown : { ...shown, consultation: headerOf(shown.consultation) };
    return ok({ item: composeInboxItem(seen, actor, now), messages: [] });
  }
  const messages = [
    ...(before?.messages ?? []),
    ...own.flatMap(({ item, message }) => (isUnderWay(item) && !isHeldBack(item, outbox) ? [message] : [])),
  ];
  const conversation = composeConversation(messages, actor);
  // Nobody has read what is not there.
  if (told.ok || !hasLeft) await markRead(ports, shown, messages);
  return ok({
    item: {
      ...composeInboxItem(shown, actor, now),
      unread: conversation.unread,
    },
    messages: conversation.messages,
    ...(tasks.some(isActOnItsWay) ? { isActWaiting: true } : {}),
    ...(refused.length === 0 ? {} : { refused }),
    ...(told.ok || !hasLeft ? {} : { stale: { failure: told.failure, isWhole: before !== undefined } }),
  });
}

/** The Task and the messages of one thread at its source; half of it is none. */
async function askSource(
  { consultations }: ConsultationPlace,
  { consultation: { threadId, patientId } }: ListedConsultation,
  signal: AbortSignal,
): Promise<Result<ToldThread, SourceFailure>> {
  const [listing, said] = await Promise.all([
    attempt(() => consultations.ofClient(patientId, signal)),
    attempt(() => consultations.messages({ threadId, patientId }, signal)),
  ]);
  if (!listing.ok) return listing;
  if (!said.ok) return said;
  const listed = listing.value.listed.filter(({ consultation }) => consultation.threadId === threadId);
  return ok({ listed, messages: said.value });
}

function isActOnItsWay({ item, basedOn }: WaitingTask): boolean {
  return basedOn !== undefined && item.state.kind === 'waiting';
}
