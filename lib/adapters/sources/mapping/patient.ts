import { readHomeAddress } from '#lib/fhir/address.ts';
import { extensions, protectionOrderCode } from '#lib/fhir/code-systems.ts';
import { readCode, readCodes, readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { parsePartialDate } from '#lib/fhir/date-time.ts';
import { findExtension } from '#lib/fhir/extension.ts';
import { readName } from '#lib/fhir/human-name.ts';
import { isObject, type JsonObject, readBoolean, readList, readObjects } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { ClientIdentifier, ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { OwnerEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, type Unread, unread } from './mapping-context.ts';
import { nameOf, phoneOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

const sexes = new Set<string>(['male', 'female', 'other', 'unknown']);

/** Patient: who the client is. Only an id is needed; a name that is missing or unreadable is empty. */
export function readPatient(resource: unknown, source: SourceDescription): ClientIdentity | Unread {
  if (!isObject(resource) || resource.resourceType !== 'Patient') return unread('Patient: not a Patient');
  const { id } = resource;
  if (!isResourceId(id)) return unread('Patient.id: missing');
  const context: MappingContext = {
    source,
    client: { id, identifiers: [] },
    findResource: () => undefined,
    note: () => undefined,
  };
  const { provenance } = startEntry(resource, context);
  const name = readName(resource.name);
  const protectionOrder = hasProtectionOrder(resource);
  return present({
    id,
    provenance,
    identifiers: readIdentifiers(resource.identifier),
    name: name?.text ?? '',
    family: name?.family,
    given: name?.given ?? [],
    birthDate: parsePartialDate(resource.birthDate),
    sex: readSex(resource.gender),
    deceased: isDeceased(resource),
    deceasedOn: parsePartialDate(resource.deceasedDateTime),
    // Under a protection order nothing that leads to the client is taken in at all.
    ...(protectionOrder ? {} : readWhereabouts(resource)),
    ...readLanguage(resource.communication),
    interpreterNeeded:
      readBoolean(findExtension(resource, extensions.interpreterRequired)?.valueBoolean) === true,
    protectionOrder,
  });
}

/** The client's own doctor, when the Patient names one. */
export function readGeneralPractitioners(resource: JsonObject, context: MappingContext): Reading {
  const owners: OwnerEntry[] = [];
  readList(resource.generalPractitioner).forEach((reference, place) => {
    const name = nameOf(reference, resource, context);
    if (name === undefined) return;
    owners.push(
      present({
        ...startEntry(resource, context, { part: `generalPractitioner-${place}` }),
        kind: 'owner',
        role: 'ownDoctor',
        name,
        phone: phoneOf(reference, resource, context),
      }),
    );
  });
  return owners;
}

/** True when another Patient resource has taken this one's place. */
export function isReplaced(resource: JsonObject): boolean {
  return readObjects(resource.link).some((link) => link.type === 'replaced-by');
}

/** Identifiers in force, or former ones too; one without a system names nobody. */
export function readIdentifiers(
  value: unknown,
  which: 'inForce' | 'formerToo' = 'inForce',
): readonly ClientIdentifier[] {
  const identifiers: ClientIdentifier[] = [];
  for (const identifier of readObjects(value)) {
    const system = readCodeText(identifier.system);
    const code = readCodeText(identifier.value);
    if (system === undefined || code === undefined) continue;
    if (identifier.use === 'old' && which === 'inForce') continue;
    identifiers.push({ system, value: code });
  }
  return identifiers;
}

/** By the label of the Finnish base profiles, whatever code system it is said to be from: rather hidden than shown. */
function hasProtectionOrder(resource: JsonObject): boolean {
  const security = isObject(resource.meta) ? resource.meta.security : undefined;
  return readCodes(readList(security)).includes(protectionOrderCode);
}

function isDeceased(resource: JsonObject): boolean {
  const { deceasedBoolean, deceasedDateTime } = resource;
  return (
    readBoolean(deceasedBoolean) === true || (deceasedDateTime !== undefined && deceasedDateTime !== null)
  );
}

function readSex(value: unknown): ClientIdentity['sex'] {
  return isSex(value) ? value : undefined;
}

function isSex(value: unknown): value is NonNullable<ClientIdentity['sex']> {
  return typeof value === 'string' && sexes.has(value);
}

function readWhereabouts(resource: JsonObject) {
  const coding = findExtension(resource, extensions.municipality)?.valueCoding;
  const address = readHomeAddress(resource.address);
  return {
    municipality: readConcept(coding)?.text ?? address?.city,
    address: address?.text,
    phone: readPhone(resource.telecom),
  };
}

/** The preferred language, else the first. */
function readLanguage(communication: unknown): { readonly language?: string } {
  const languages = readObjects(communication);
  const spoken = languages.find((each) => each.preferred === true) ?? languages[0];
  const language = readCode(spoken?.language) ?? readConcept(spoken?.language)?.text;
  return language === undefined ? {} : { language };
}
