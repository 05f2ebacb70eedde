import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { readName } from '#lib/fhir/human-name.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { parseReference, readDisplay, referenceText } from '#lib/fhir/reference.ts';
import { readText } from '#lib/fhir/text.ts';
import type { MappingContext } from './mapping-context.ts';

/**
 * The resource that a reference names: contained in `container`, or one that came along. One step only, so that
 * references that lead in a circle lead nowhere.
 */
export function resolve(
  reference: unknown,
  container: JsonObject,
  context: MappingContext,
): JsonObject | undefined {
  const text = referenceText(reference);
  if (text === undefined) return undefined;
  if (text.startsWith('#')) {
    const id = text.slice(1);
    return readObjects(container.contained).find((contained) => contained.id === id);
  }
  const target = parseReference(text);
  return target === undefined ? undefined : context.findResource(target.type, target.id);
}

/** The name of whom a reference means: its display, else the name of the resource it leads to. */
export function nameOf(
  reference: unknown,
  container: JsonObject,
  context: MappingContext,
): string | undefined {
  if (reference === undefined) return undefined;
  const display = readDisplay(reference);
  if (display !== undefined) return display;
  const resource = resolve(reference, container, context);
  if (resource === undefined) return undefined;
  if (resource.resourceType !== 'PractitionerRole') return ownName(resource);
  const practitioner = readDisplay(resource.practitioner);
  if (practitioner !== undefined) return practitioner;
  const person = resolve(resource.practitioner, container, context);
  return person === undefined ? undefined : ownName(person);
}

/** People have names in parts, organisations and places in one text. */
function ownName(resource: JsonObject): string | undefined {
  return typeof resource.name === 'string' ? readText(resource.name) : readName(resource.name)?.text;
}

/** The telephone number of the Practitioner or PractitionerRole that a reference leads to. */
export function phoneOf(
  reference: unknown,
  container: JsonObject,
  context: MappingContext,
): string | undefined {
  const resource = resolve(reference, container, context);
  if (resource === undefined) return undefined;
  const phone = readPhone(resource.telecom);
  if (phone !== undefined || resource.resourceType !== 'PractitionerRole') return phone;
  const practitioner = resolve(resource.practitioner, container, context);
  return practitioner === undefined ? undefined : readPhone(practitioner.telecom);
}

/** Who met the client, as far as it was recorded. */
export interface Professional {
  readonly professional?: string;
  readonly profession?: string;
}

/** The first participant with a name, and the profession that is said of that participant. */
export function readProfessional(
  participants: unknown,
  element: 'individual' | 'actor',
  container: JsonObject,
  context: MappingContext,
): Professional {
  for (const participant of readObjects(participants)) {
    const who = participant[element];
    if (!isObject(who) || isPlaceOrClient(who)) continue;
    const professional = nameOf(who, container, context);
    if (professional === undefined) continue;
    const profession = readConcept(readList(participant.type)[0])?.text;
    return profession === undefined ? { professional } : { professional, profession };
  }
  return {};
}

const notProfessionals = new Set(['Patient', 'RelatedPerson', 'Location', 'HealthcareService', 'Device']);

function isPlaceOrClient(reference: JsonObject): boolean {
  const type = parseReference(reference)?.type ?? reference.type;
  return typeof type === 'string' && notProfessionals.has(type);
}
