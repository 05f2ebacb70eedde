import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ActName } from '#lib/consultation/consultation-acts.ts';
import { isObject } from '#lib/fhir/json.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import { consultationOf } from './consultation-of-task.ts';
import { type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { deedBehind } from './deed-behind.ts';
import { consultationWrite } from './put-chain.ts';
import { sendMessage } from './send-message.ts';
import { isUnderWay, readWaiting } from './thread-writes.ts';

/** What the other side did first; both texts are kept until somebody chooses. */
export interface ConsultationConflict {
  /** Id of the outbox item. */
  readonly id: string;
  readonly mine: ActName;
  /** Text that was typed, so that it can be sent as a message or copied. */
  readonly text: string;
  readonly theirs: Consultation;
}

/** What of this professional has not arrived. */
export interface WaitingConsultations {
  readonly asked: readonly Consultation[];
  readonly acted: readonly Consultation[];
  readonly sent: readonly ConsultationMessage[];
  readonly conflicts: readonly ConsultationConflict[];
  /** What a server did not take at all: decided in the list of the outbox. */
  readonly refused: readonly OutboxItem[];
}

/** What of this professional waits in the outbox. */
export async function waitingConsultations(
  ports: ConsultationPorts,
): Promise<Result<WaitingConsultations, StoreFailure>> {
  const listed = await ports.outbox.list();
  if (!listed.ok) return listed;
  const items = listed.value.filter(({ state }) => state.kind !== 'delivered');
  const waiting = readWaiting(items, ports.places);
  const tasks = waiting.tasks.filter(({ item }) => isUnderWay(item));
  return ok({
    asked: tasks.flatMap(({ basedOn, consultation }) => (basedOn === undefined ? [consultation] : [])),
    acted: tasks.flatMap(({ basedOn, consultation }) => (basedOn === undefined ? [] : [consultation])),
    sent: waiting.messages.flatMap(({ item, message }) =>
      isUnderWay(item) && message.kind !== 'read' ? [message] : [],
    ),
    conflicts: items.flatMap((item) => conflictOf(ports, item, items) ?? []),
    refused: items.filter(({ write, state }) => write.what === consultationWrite && state.kind === 'refused'),
  });
}

function conflictOf(
  ports: ConsultationPorts,
  { id, write, state }: OutboxItem,
  items: readonly OutboxItem[],
): ConsultationConflict | undefined {
  const { resource } = write.change;
  const source = placeOf(ports, write.sourceId)?.source;
  if (state.kind !== 'conflict' || write.what !== consultationWrite || resource.resourceType !== 'Task')
    return undefined;
  const meta = isObject(state.theirs.meta) ? state.theirs.meta : {};
  const versioned = { ...state.theirs, meta: { ...meta, versionId: state.theirVersion } };
  const theirs = source === undefined ? undefined : consultationOf(versioned, source);
  if (theirs === undefined) return undefined;
  const { act, text } = deedBehind(id, items);
  return act === undefined ? undefined : { id, mine: act, text, theirs };
}

/**
 * Ends the own act, and what was to follow it: the other side was first. Its text can go into the thread as a message; it is put there
 * before the act is ended, so that it is never in neither place.
 */
export async function settleConflict(
  ports: ConsultationPorts,
  { theirs, id, text }: ConsultationConflict,
  choice: 'sendAsMessage' | 'discard',
  client?: ListedConsultation['client'],
): Promise<Result<void, ConsultationFailure>> {
  if (choice === 'sendAsMessage') {
    if (text === '') return fail({ reason: 'refused', why: 'textMissing' });
    const listed = { consultation: theirs, ...(client === undefined ? {} : { client }) };
    const sent = await sendMessage(ports, listed, text);
    if (!sent.ok) return sent;
  }
  return ports.outbox.resolveConflict(id, 'theirs');
}
