import type { SearchRequest } from '@medplum/core';
import { notFound, OperationOutcomeError } from '@medplum/core';
import type { CreateResourceOptions, UpdateResourceOptions } from '@medplum/fhir-router';
import { MemoryRepository } from '@medplum/fhir-router';
import { PatientIndex, type StoredResource } from './patient-index.ts';
import { type FhirResource, searchPage } from './search-page.ts';

type Saved<T> = T & { id: string };

/**
 * The router's in-memory repository behind an index by client. Resources loaded at the start live in the index alone
 * (no copies of 60,000 resources at start); one is handed to the base class, which knows versions and preconditions,
 * the first time somebody writes it or asks for its history.
 */
export class IndexedRepository extends MemoryRepository {
  readonly index = new PatientIndex();
  readonly #baseUrl: () => string;
  readonly #now: () => Date;
  readonly #adopted = new Set<string>();

  constructor(options: { readonly baseUrl: () => string; readonly now: () => Date }) {
    super();
    this.#baseUrl = options.baseUrl;
    this.#now = options.now;
  }

  /** Takes resources as they are: ids, versions and times of a loaded register are kept where they exist. */
  load(resources: Iterable<StoredResource>): void {
    const lastUpdated = this.#now().toISOString();
    for (const resource of resources) {
      this.index.put({ ...resource, meta: { versionId: '1', lastUpdated, ...resource.meta } });
    }
  }

  override async createResource<T extends FhirResource>(
    resource: T,
    options?: CreateResourceOptions,
  ): Promise<Saved<T>> {
    const { id, ...withoutId } = resource;
    // A client's own id counts in an update, and in a batch where the router has just given it.
    const keepsId = id !== undefined && (options === undefined || options.assignedId === true);
    const named = {
      ...withoutId,
      ...(keepsId ? { id } : {}),
      meta: {
        ...resource.meta,
        versionId: this.#nextVersion(resource),
        lastUpdated: this.#now().toISOString(),
      },
    };
    const saved = await super.createResource(named as unknown as T);
    this.#adopted.add(`${saved.resourceType}/${saved.id}`);
    this.index.put(saved as unknown as StoredResource);
    return saved as Saved<T>;
  }

  override async updateResource<T extends FhirResource>(
    resource: T,
    options?: UpdateResourceOptions,
  ): Promise<Saved<T>> {
    await this.#adopt(resource.resourceType, resource.id ?? '');
    return (await super.updateResource(resource, options)) as Saved<T>;
  }

  override async readResource<T extends FhirResource>(type: string, id: string): Promise<T> {
    const resource = this.index.get(type, id);
    if (resource === undefined) throw new OperationOutcomeError(notFound);
    return structuredClone(resource) as unknown as T;
  }

  override async readHistory<T extends FhirResource>(type: string, id: string) {
    await this.#adopt(type, id);
    const history = await super.readHistory<T>(type, id);
    // The base class turns its own list round at every reading.
    const version = (entry: { resource?: FhirResource }) => Number(entry.resource?.meta?.versionId);
    history.entry?.sort((a, b) => version(b) - version(a));
    return history;
  }

  override async readVersion<T extends FhirResource>(type: string, id: string, version: string): Promise<T> {
    await this.#adopt(type, id);
    return super.readVersion<T>(type, id, version);
  }

  override async deleteResource(type: string, id: string): Promise<void> {
    await this.#adopt(type, id);
    await super.deleteResource(type, id);
    this.index.remove(type, id);
  }

  /** The page is not copied: it is only written out as JSON, or read by a conditional write. */
  override async search<T extends FhirResource>(request: SearchRequest<T>) {
    const baseUrl = this.#baseUrl();
    const { total, entries, link } = searchPage(this.index, request, baseUrl);
    return {
      resourceType: 'Bundle' as const,
      type: 'searchset' as const,
      total,
      link: [...link],
      entry: entries.map((resource) => ({
        fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
        resource: resource as unknown as Saved<T>,
        search: { mode: 'match' as const },
      })),
    };
  }

  #nextVersion(resource: FhirResource): string {
    const existing = this.index.get(resource.resourceType, resource.id ?? '');
    return String(Number(existing?.meta?.versionId ?? '0') + 1);
  }

  async #adopt(type: string, id: string): Promise<void> {
    const resource = this.index.get(type, id);
    if (resource === undefined || this.#adopted.has(`${type}/${id}`)) return;
    this.#adopted.add(`${type}/${id}`);
    await super.createResource(resource as unknown as FhirResource);
  }
}
