import type { Filter } from '@medplum/core';
import { Operator, splitSearchOnComma } from '@medplum/core';

/** A FHIR resource as the demo keeps it: only what the index reads is named. */
export interface StoredResource {
  readonly resourceType: string;
  readonly id: string;
  readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string };
  readonly [element: string]: unknown;
}

/** The elements by which an R4 resource of the mapping names its client: the `patient` search parameter in short. */
const patientElements = ['patient', 'subject', 'for', 'beneficiary'] as const;

function patientIdOf(reference: unknown): string | undefined {
  if (typeof reference !== 'object' || reference === null || !('reference' in reference)) return undefined;
  return typeof reference.reference === 'string' ? patientIdIn(reference.reference) : undefined;
}

/** `Patient/1`, an absolute address of one, or (in a search value) the bare id. */
function patientIdIn(text: string): string | undefined {
  return /(?:^|\/)Patient\/([^/|?#]+)/.exec(text)?.[1];
}

/** The clients that a resource belongs to: nearly always one. */
export function patientIdsOf(resource: StoredResource): readonly string[] {
  const ids = new Set<string>();
  for (const element of patientElements) {
    const id = patientIdOf(resource[element]);
    if (id !== undefined) ids.add(id);
  }
  if (resource.resourceType === 'Appointment' && Array.isArray(resource.participant)) {
    for (const participant of resource.participant) {
      const id = patientIdOf(participant?.actor);
      if (id !== undefined) ids.add(id);
    }
  }
  return [...ids];
}

/** Tokens are compared without regard to case, as the router's own matching does. */
function tokenKey(type: string, token: string): string {
  return `${type}|${token.toLowerCase()}`;
}

function identifierTokensOf(resource: StoredResource): readonly string[] {
  const identifiers: readonly unknown[] = Array.isArray(resource.identifier)
    ? resource.identifier
    : [resource.identifier];
  return identifiers.flatMap((identifier) =>
    typeof identifier === 'object' && identifier !== null && 'system' in identifier && 'value' in identifier
      ? [tokenKey(resource.resourceType, `${identifier.system}|${identifier.value}`)]
      : [],
  );
}

type ById = Map<string, StoredResource>;

/**
 * Every resource of one register by type, by type and client, and by identifier. It stands before the search of
 * `@medplum/fhir-router`, whose own repository reads through all resources of a type for each search.
 */
export class PatientIndex {
  readonly #byType = new Map<string, ById>();
  readonly #byPatient = new Map<string, ById>();
  readonly #byIdentifier = new Map<string, ById>();

  get types(): readonly string[] {
    return [...this.#byType.keys()];
  }

  get(type: string, id: string): StoredResource | undefined {
    return this.#byType.get(type)?.get(id);
  }

  put(resource: StoredResource): void {
    this.remove(resource.resourceType, resource.id);
    for (const [map, key] of this.#places(resource)) {
      const resources = map.get(key) ?? new Map<string, StoredResource>();
      resources.set(resource.id, resource);
      map.set(key, resources);
    }
  }

  remove(type: string, id: string): void {
    const resource = this.get(type, id);
    if (resource === undefined) return;
    for (const [map, key] of this.#places(resource)) map.get(key)?.delete(id);
  }

  /** The resources that a search need look at, and the filters that still have to be checked on them. */
  candidates(
    type: string,
    filters: readonly Filter[],
  ): { readonly resources: readonly StoredResource[]; readonly unchecked: readonly Filter[] } {
    for (const filter of filters) {
      const found = this.#lookUp(type, filter);
      if (found !== undefined) {
        return { resources: found, unchecked: filters.filter((other) => other !== filter) };
      }
    }
    return { resources: [...(this.#byType.get(type)?.values() ?? [])], unchecked: filters };
  }

  #lookUp(type: string, { code, operator, value }: Filter): readonly StoredResource[] | undefined {
    if (operator !== Operator.EQUALS) return undefined;
    const values = splitSearchOnComma(value);
    if (code === 'patient') {
      return this.#union(values.map((one) => this.#byPatient.get(`${type}|${patientIdIn(one) ?? one}`)));
    }
    if (code === '_id') {
      return values.flatMap((id) => this.get(type, id) ?? []);
    }
    if (code === 'identifier' && values.every((one) => /^[^|]+\|[^|]+$/.test(one))) {
      return this.#union(values.map((one) => this.#byIdentifier.get(tokenKey(type, one))));
    }
    return undefined;
  }

  #union(found: readonly (ById | undefined)[]): readonly StoredResource[] {
    return [...new Set(found.flatMap((resources) => [...(resources?.values() ?? [])]))];
  }

  #places(resource: StoredResource): readonly (readonly [Map<string, ById>, string])[] {
    const type = resource.resourceType;
    return [
      [this.#byType, type],
      ...patientIdsOf(resource).map((id) => [this.#byPatient, `${type}|${id}`] as const),
      ...identifierTokensOf(resource).map((token) => [this.#byIdentifier, token] as const),
    ];
  }
}
