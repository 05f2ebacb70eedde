import { ownIdentifiers } from '#lib/fhir/code-systems.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';

/** Names the writes of this product at every server: as an identifier of what was created, as a tag of what was changed. */
export const writeSystem = ownIdentifiers.write;

/** The resource types of R4 that have no element `identifier`, computed from the definitions of HL7. */
const withoutIdentifier = new Set(
  (
    'AuditEvent Binary CapabilityStatement CompartmentDefinition GraphDefinition ImplementationGuide Linkage ' +
    'MedicationKnowledge MedicinalProductContraindication MedicinalProductIndication MedicinalProductInteraction ' +
    'MedicinalProductManufactured MedicinalProductUndesirableEffect MessageHeader NamingSystem OperationDefinition ' +
    'OperationOutcome Parameters Provenance SearchParameter Subscription SubstanceNucleicAcid SubstancePolymer ' +
    'SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial TerminologyCapabilities VerificationResult'
  ).split(' '),
);

/** The types of R4 whose `identifier` holds one value, not a list. */
const withOneIdentifier = new Set(
  (
    'AdverseEvent Bundle Composition ConceptMap MedicinalProductIngredient QuestionnaireResponse SpecimenDefinition ' +
    'SubstanceSpecification TestReport TestScript'
  ).split(' '),
);

/**
 * How a new resource is found again after a lost answer: by our identifier, or, where the type has no room for one, by
 * an id that we choose ourselves.
 */
export function namedBy(resource: ResourceJson): 'identifier' | 'id' {
  if (withoutIdentifier.has(resource.resourceType)) return 'id';
  return withOneIdentifier.has(resource.resourceType) && resource.identifier !== undefined
    ? 'id'
    : 'identifier';
}

/** The resource with the write's identifier beside those that it has. */
export function withWriteIdentifier(resource: ResourceJson, writeId: string): ResourceJson {
  const own = { system: writeSystem, value: `urn:uuid:${writeId}` };
  if (withOneIdentifier.has(resource.resourceType)) return { ...resource, identifier: own };
  const others: readonly unknown[] = Array.isArray(resource.identifier) ? resource.identifier : [];
  return { ...resource, identifier: [...others, own] };
}

export function hasWriteIdentifier(resource: unknown, writeId: string): boolean {
  if (!isShape(resource)) return false;
  const identifiers: readonly unknown[] = Array.isArray(resource.identifier)
    ? resource.identifier
    : [resource.identifier];
  return identifiers.some(
    (one) => isShape(one) && one.system === writeSystem && one.value === `urn:uuid:${writeId}`,
  );
}

/** The resource with the write's tag, in place of the tag of an earlier write: tags need not pile up. */
export function withWriteTag(resource: ResourceJson, writeId: string): ResourceJson {
  const meta = isShape(resource.meta) ? resource.meta : {};
  // The version is the server's to give; some refuse a resource that brings one.
  const { versionId, lastUpdated, ...kept } = meta;
  const others = tagsOf(resource).filter((tag) => !(isShape(tag) && tag.system === writeSystem));
  return { ...resource, meta: { ...kept, tag: [...others, { system: writeSystem, code: writeId }] } };
}

export function hasWriteTag(resource: unknown, writeId: string): boolean {
  return tagsOf(resource).some((tag) => isShape(tag) && tag.system === writeSystem && tag.code === writeId);
}

function tagsOf(resource: unknown): readonly unknown[] {
  if (!isShape(resource) || !isShape(resource.meta)) return [];
  return Array.isArray(resource.meta.tag) ? resource.meta.tag : [];
}

export function isShape(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The version in `meta`, as text. */
export function versionOf(resource: unknown): string | undefined {
  const version = isShape(resource) && isShape(resource.meta) ? resource.meta.versionId : undefined;
  return typeof version === 'string' ? version : undefined;
}
