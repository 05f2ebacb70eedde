import { readConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { isConsultationMessage } from '#lib/fhir/is-consultation.ts';
import { isObject } from '#lib/fhir/json.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { consultationOf } from './consultation-of-task.ts';
import type { ConsultationPlace } from './consultation-ports.ts';
import { consultationWrite } from './put-chain.ts';

/** A consultation, or a change of one, that is in the outbox or went from it within the last day. */
export interface WaitingTask {
  readonly item: OutboxItem;
  readonly consultation: Consultation;
  /** The version that it changes; absent for a new one. */
  readonly basedOn?: string;
}

/** Everything of consultations that the outbox holds of this professional, in the order of putting. */
export interface WaitingWrites {
  readonly tasks: readonly WaitingTask[];
  readonly messages: readonly { readonly item: OutboxItem; readonly message: ConsultationMessage }[];
}

/** Reads what is on its way; what cannot be read is in the list of the outbox all the same. */
export function readWaiting(
  items: readonly OutboxItem[],
  places: readonly Pick<ConsultationPlace, 'source'>[],
): WaitingWrites {
  const ours = items.filter(({ write }) => write.what === consultationWrite);
  return {
    tasks: ours.flatMap((item) => waitingTask(item, places) ?? []),
    messages: ours.flatMap((item) => waitingMessage(item) ?? []),
  };
}

function waitingTask(
  item: OutboxItem,
  places: readonly Pick<ConsultationPlace, 'source'>[],
): WaitingTask | undefined {
  const { write, state } = item;
  const { change } = write;
  const source = places.find((place) => place.source.id === write.sourceId)?.source;
  if (change.resource.resourceType !== 'Task' || source === undefined) return undefined;
  const read = consultationOf(change.resource, source);
  if (read === undefined) return undefined;
  const { reference: _reference, version: _version, resource: _resource, ...rest } = read;
  if (change.kind === 'update') {
    const reference = `Task/${change.id}`;
    const version = state.kind === 'delivered' ? state.version : change.basedOn;
    const known = version === undefined ? {} : { version };
    const consultation = { ...rest, reference, ...known, resource: { ...change.resource, id: change.id } };
    return { item, basedOn: change.basedOn, consultation };
  }
  if (state.kind !== 'delivered' || state.version === undefined) return { item, consultation: rest };
  const { reference, version } = state;
  const resource = { ...change.resource, id: reference.slice('Task/'.length) };
  return { item, consultation: { ...rest, reference, version, resource } };
}

function waitingMessage(
  item: OutboxItem,
): { readonly item: OutboxItem; readonly message: ConsultationMessage } | undefined {
  const { id, write, state } = item;
  const { resource } = write.change;
  if (!isObject(resource) || !isConsultationMessage(resource)) return undefined;
  const facts = readConsultationMessage({ ...resource, id });
  if (facts === undefined) return undefined;
  const { recipients: _recipients, ...message } = facts;
  const hasArrived = state.kind === 'delivered';
  const reference = hasArrived ? state.reference : `urn:uuid:${id}`;
  // The identifier is put in when it leaves: until then the write itself is its name.
  return { item, message: { ...message, id: reference, key: id, isOnItsWay: !hasArrived } };
}

/** True for what was said with an act that a person has to decide about: it does not leave, and the conflict shows it. */
export function isHeldBack({ write }: OutboxItem, items: readonly OutboxItem[]): boolean {
  const before = items.find(({ id }) => id === write.after);
  return before !== undefined && !isUnderWay(before);
}

/** True for what no person has to decide about: it counts at once. */
export function isUnderWay({ state }: OutboxItem): boolean {
  return state.kind === 'waiting' || state.kind === 'delivered';
}
