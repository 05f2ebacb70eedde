import { ownIdentifiers, ownSystems } from './code-systems.ts';
import { readCodes } from './codeable-concept.ts';
import { consultationConcept, readThreadOf, requestReference } from './consultation-codes.ts';
import type { PartyFacts } from './consultation-facts.ts';
import { parseInstant } from './date-time.ts';
import { isConsultationMessage } from './is-consultation.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import { readLongText } from './long-text.ts';
import { partyReference, readParty } from './party.ts';
import { isResourceId, readDisplay, referenceText } from './reference.ts';
import { readCodeText } from './text.ts';

const kinds = [
  'context',
  'message',
  'askBack',
  'reply',
  'answer',
  'decline',
  'forward',
  'withdraw',
  'edit',
  'read',
] as const;
type Kind = (typeof kinds)[number];

/** One message of a thread. */
export interface MessageFacts {
  readonly threadId: string;
  readonly kind: Kind;
  /** An instant. */
  readonly sentAt: string;
  readonly by: PartyFacts;
  readonly text: string;
  /** Key of the message that an edit replaces, or that a read mark is about. */
  readonly replaces?: string;
  readonly attachments: readonly { readonly reference: string; readonly display: string }[];
  /** Whom it is for: finds the thread of those who were asked along, whom no search of Tasks finds. */
  readonly recipients?: readonly PartyFacts[];
}

/** A message as a server has it. */
export interface DeliveredMessageFacts extends MessageFacts {
  /** `Communication/12`. */
  readonly id: string;
  /** The UUID of its write, the same before and after delivery; of a foreign one its id. */
  readonly key: string;
  /** When the server took it, an instant; absent where it does not say, or has not. */
  readonly arrivedAt?: string;
}

/** The message as a Communication. The outbox puts the identifier in that others refer to it by. */
export function toConsultationMessage(
  message: MessageFacts,
  client: string,
): { readonly resourceType: 'Communication' } & JsonObject {
  const { threadId, kind, sentAt, by, text, replaces, attachments, recipients = [] } = message;
  const payload = [
    ...(text === '' ? [] : [{ contentString: text }]),
    // By identifier: what is attached may lie at another server, and this one would refuse a name that it does not know.
    ...attachments.map(({ reference, display }) => ({
      contentReference: { identifier: { system: ownIdentifiers.entry, value: reference }, display },
    })),
  ];
  return {
    resourceType: 'Communication',
    status: 'completed',
    // The first is what all messages of consultations are searched by, the second says what this one is.
    category: [consultationConcept('consultation'), consultationConcept(kind)],
    basedOn: [requestReference(threadId)],
    ...(replaces === undefined ? {} : { inResponseTo: [messageReference(replaces)] }),
    subject: { reference: client },
    sent: sentAt,
    sender: partyReference(by),
    ...(recipients.length === 0 ? {} : { recipient: recipients.map((each) => partyReference(each)) }),
    ...(payload.length === 0 ? {} : { payload }),
  };
}

/** The message that the Communication says; undefined when it belongs to no thread, has no time at all or was entered in error. */
export function readConsultationMessage(resource: JsonObject): DeliveredMessageFacts | undefined {
  if (!isConsultationMessage(resource) || !isResourceId(resource.id)) return undefined;
  if (resource.status === 'entered-in-error') return undefined;
  const threadId = readThreadOf(resource.basedOn);
  const meta = isObject(resource.meta) ? resource.meta : {};
  const arrivedAt = parseInstant(meta.lastUpdated);
  const sentAt = parseInstant(resource.sent) ?? parseInstant(resource.received) ?? arrivedAt;
  if (threadId === undefined || sentAt === undefined) return undefined;
  const by = readParty(resource.sender) ?? { reference: '', name: '' };
  const codes = readCodes(resource.category, ownSystems.consultation);
  const payloads = readObjects(resource.payload);
  const texts = payloads.flatMap(({ contentString }) => readLongText(contentString) ?? []);
  const replaces = readObjects(resource.inResponseTo).flatMap(
    ({ identifier }) => readKey(identifier) ?? [],
  )[0];
  const recipients = readObjects(resource.recipient).flatMap((each) => readParty(each) ?? []);
  return {
    id: `Communication/${resource.id}`,
    key: readKey(resource.identifier) ?? resource.id,
    threadId,
    // What nobody knows is still something that was said.
    kind: kinds.find((kind) => codes.includes(kind)) ?? 'message',
    sentAt,
    by,
    text: texts.join('\n\n'),
    ...(replaces === undefined ? {} : { replaces }),
    attachments: payloads.flatMap(({ contentReference }) => readAttachment(contentReference) ?? []),
    ...(recipients.length === 0 ? {} : { recipients }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
  };
}

function messageReference(key: string): JsonObject {
  return { type: 'Communication', identifier: { system: ownIdentifiers.write, value: `urn:uuid:${key}` } };
}

/** The UUID of the write in an Identifier, or in a list of them. */
function readKey(value: unknown): string | undefined {
  const own = readObjects(value).find(({ system }) => system === ownIdentifiers.write);
  return readCodeText(own?.value)?.replace(/^urn:uuid:/, '');
}

function readAttachment(value: unknown): MessageFacts['attachments'][number] | undefined {
  if (!isObject(value)) return undefined;
  const identifier = readObjects(value.identifier).find(({ system }) => system === ownIdentifiers.entry);
  const reference = readCodeText(identifier?.value) ?? referenceText(value);
  const display = readDisplay(value);
  return reference === undefined ? undefined : { reference, display: display ?? reference };
}
