import type { Filter, SearchRequest, SortRule } from '@medplum/core';
import {
  badRequest,
  evalFhirPath,
  formatSearchQuery,
  globalSchema,
  matchesSearchRequest,
  OperationOutcomeError,
} from '@medplum/core';
import type { FhirResponse } from '@medplum/fhir-router';
import { dateFilter, timeFilter } from './date-filter.ts';
import type { PatientIndex, StoredResource } from './patient-index.ts';

export type FhirResource = NonNullable<FhirResponse[1]>;

/** A page holds this many entries when the search does not say, and never more than the greatest. */
export const pageSize = { whenNotSaid: 100, greatest: 250 } as const;

/** What the router's matching understands; the rest is answered with 400 rather than with a wrong list. */
export const searchableTypes: readonly string[] = ['reference', 'string', 'uri', 'token', 'date'];
const operators = new Set<string>([
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'sa',
  'eb',
  'ap',
  'not',
  'missing',
  'contains',
]);

export interface SearchPage {
  readonly total: number;
  readonly entries: readonly StoredResource[];
  readonly link: readonly { readonly relation: 'self' | 'next'; readonly url: string }[];
}

/** One page of a search: candidates from the index, the rest of the filters, order, page and links. */
export function searchPage(index: PatientIndex, request: SearchRequest, baseUrl: string): SearchPage {
  refuseWhatIsNotOffered(request);
  const { resourceType, filters = [], sortRules = [] } = request;
  const { resources, unchecked } = index.candidates(resourceType, filters);
  const checks = unchecked.map(
    (filter) => timeFilter(filter) ?? dateFilter(request, filter) ?? routerFilter(request, filter),
  );
  const matching = resources.filter((resource) => checks.every((isMatch) => isMatch(resource)));
  for (const rule of sortRules.toReversed()) sortBy(matching, rule);

  const count = Math.min(request.count ?? pageSize.whenNotSaid, pageSize.greatest);
  const offset = request.offset ?? 0;
  const address = (from: number) =>
    `${baseUrl}/${resourceType}${formatSearchQuery({ ...request, count, offset: from })}`;
  const link: { relation: 'self' | 'next'; url: string }[] = [{ relation: 'self', url: address(offset) }];
  if (count > 0 && offset + count < matching.length)
    link.push({ relation: 'next', url: address(offset + count) });
  return { total: matching.length, entries: matching.slice(offset, offset + count), link };
}

/** The router's own matching of one filter. */
function routerFilter(
  { resourceType }: SearchRequest,
  filter: Filter,
): (resource: StoredResource) => boolean {
  return (resource) =>
    matchesSearchRequest(resource as unknown as FhirResource, { resourceType, filters: [filter] });
}

function refuseWhatIsNotOffered(request: SearchRequest): void {
  const parameters = globalSchema.types[request.resourceType]?.searchParams;
  if (parameters === undefined) throw refusal(`Unknown resource type ${request.resourceType}`);
  for (const { code, operator } of request.filters ?? []) {
    const parameter = parameters[code];
    if (parameter === undefined || !searchableTypes.includes(parameter.type)) {
      throw refusal(`Unknown search parameter: ${code}`);
    }
    if (!operators.has(operator)) throw refusal(`Modifier not supported: ${code}:${operator}`);
  }
  for (const { code } of request.sortRules ?? []) {
    if (parameters[code] === undefined) throw refusal(`Cannot sort by ${code}`);
  }
  const unsupported = (['cursor', 'include', 'revInclude', 'summary', 'fields', 'types'] as const).find(
    (name) => request[name] !== undefined,
  );
  if (unsupported !== undefined) throw refusal(`Not supported in a search: ${unsupported}`);
  for (const number of [request.count, request.offset]) {
    if (number !== undefined && !(number >= 0)) throw refusal('_count and _offset must be numbers');
  }
}

function refusal(text: string): OperationOutcomeError {
  return new OperationOutcomeError(badRequest(text));
}

function sortBy(resources: StoredResource[], { code, descending }: SortRule): void {
  const keys = new Map(resources.map((resource) => [resource, sortKey(resource, code)]));
  const direction = descending ? -1 : 1;
  resources.sort((a, b) => {
    const [keyA, keyB] = [keys.get(a), keys.get(b)];
    if (keyA === keyB) return 0;
    // What has no value stands last in both directions.
    if (keyA === undefined) return 1;
    if (keyB === undefined) return -1;
    return keyA < keyB ? -direction : direction;
  });
}

/** Dates and times as milliseconds, whatever their offset; everything else as text. */
function sortKey(resource: StoredResource, code: string): number | string | undefined {
  const expression = globalSchema.types[resource.resourceType]?.searchParams?.[code]?.expression;
  if (expression === undefined) return undefined;
  const value: unknown =
    code === '_lastUpdated' ? resource.meta?.lastUpdated : evalFhirPath(expression, resource)[0];
  const simple = typeof value === 'object' && value !== null && 'start' in value ? value.start : value;
  if (simple === undefined || simple === null) return undefined;
  const text = typeof simple === 'string' ? simple : JSON.stringify(simple);
  const time = /^\d{4}(-|$)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? text : time;
}
