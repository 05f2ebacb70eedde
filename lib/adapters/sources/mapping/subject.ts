import { isObject, type JsonObject, lookUp, readList, readObjects } from '#lib/fhir/json.ts';
import { parseReference } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { ClientAtSource } from './mapping-context.ts';

/** Whose a resource is. Anything but `thisClient` is not shown: the rule of identity has no exception. */
export type Belonging = 'thisClient' | 'anotherClient' | 'nobody';

/** The elements in which each resource names its client. A resource that names nobody is nobody's. */
const clientElements: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['patient'],
  Appointment: ['participant'],
  Communication: ['subject'],
  Consent: ['patient'],
  EpisodeOfCare: ['patient'],
  RelatedPerson: ['patient'],
  Task: ['for'],
};
const usual: readonly string[] = ['subject', 'patient'];

/** The elements that have to be there for `clientReferences` to tell whose a resource of this type is. */
export function clientElementsOf(type: string): readonly string[] {
  if (type === 'Patient') return [];
  const [element = 'subject'] = lookUp(clientElements, type) ?? usual;
  return type === 'Communication' ? [element, 'recipient', 'sender'] : [element];
}

/** The references by which a resource says whose it is. */
export function clientReferences(resource: JsonObject): readonly unknown[] {
  const type = resource.resourceType;
  const elements = lookUp(clientElements, typeof type === 'string' ? type : undefined) ?? usual;
  if (elements[0] === 'participant') {
    return readObjects(resource.participant)
      .map((participant) => participant.actor)
      .filter((actor) => mayBePatient(actor));
  }
  for (const element of elements) {
    const value = resource[element];
    if (value !== undefined && value !== null) return readList(value);
  }
  // A message to or from the client need not say whom it is about.
  return type === 'Communication' ? messageParties(resource) : [];
}

function messageParties(resource: JsonObject): readonly unknown[] {
  return [...readList(resource.recipient), resource.sender].filter((party) => mayBePatient(party));
}

function mayBePatient(reference: unknown): boolean {
  if (!isObject(reference)) return false;
  const type = parseReference(reference)?.type ?? reference.type;
  return type === 'Patient' || (type === undefined && reference.reference === undefined);
}

/** Several participants may be clients (a group): it is enough that this one is among them. */
export function belongingOf(
  resource: JsonObject,
  client: ClientAtSource,
  baseUrl: string | undefined,
): Belonging {
  const references = clientReferences(resource);
  if (references.length === 0) return 'nobody';
  return references.some((reference) => isClient(reference, client, baseUrl))
    ? 'thisClient'
    : 'anotherClient';
}

/** Those of several clients whose the resource is: for each of them the rule of `belongingOf`, with one look at the resource. */
export function ownersAmong<Client extends ClientAtSource>(
  resource: JsonObject,
  clients: ReadonlyMap<string, Client>,
  baseUrl: string | undefined,
): readonly Client[] {
  const owners = new Set<Client>();
  for (const reference of clientReferences(resource)) {
    const target = parseReference(reference);
    if (target === undefined) {
      // Rare: a client named by an identifier alone.
      for (const client of clients.values()) if (isClient(reference, client, baseUrl)) owners.add(client);
      continue;
    }
    const client = target.type === 'Patient' ? clients.get(target.id) : undefined;
    if (client !== undefined && isClient(reference, client, baseUrl)) owners.add(client);
  }
  return [...owners];
}

/** True when the reference means this client: by id at this server, or by one of the client's official identifiers. */
export function isClient(reference: unknown, client: ClientAtSource, baseUrl: string | undefined): boolean {
  const target = parseReference(reference);
  if (target !== undefined) {
    // An id means something only at the server that gave it.
    const here = target.base === undefined || target.base === baseUrl;
    return here && target.type === 'Patient' && target.id === client.id;
  }
  if (!isObject(reference) || reference.reference !== undefined || !isObject(reference.identifier))
    return false;
  const system = readCodeText(reference.identifier.system);
  const value = readCodeText(reference.identifier.value);
  return client.identifiers.some((known) => known.system === system && known.value === value);
}
