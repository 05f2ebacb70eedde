import type { IsoDate } from '#lib/base/dates.ts';
import type { SearchId } from '#lib/model/source-record.ts';
import { factSearches } from '../mapping/relationships/facts-builder.ts';
import { searchDefinitions } from '../mapping/searches.ts';
import type { ServerCapabilities } from './capabilities.ts';

/** Entries asked for on one page; servers give fewer when they want to. */
const pageSize = 500;
/** The same where several clients share the page. */
const sharedPageSize = 1000;

/** One request of the plan: a search, or the Patients that name the clients' own doctors. */
export interface PlannedRequest {
  readonly search: SearchId;
  readonly path: string;
  readonly kind: 'search' | 'patient' | 'patients';
}

/** What is asked, in which way, and what the server has said it does not have. */
export interface SearchPlan {
  readonly way: 'batch' | 'parallel' | 'everything';
  readonly requests: readonly PlannedRequest[];
  readonly notOffered: readonly SearchId[];
}

/** Limits of a search for access facts: no resources beside, and contacts since this day only. */
interface FactsLimits {
  readonly since: IsoDate;
}

/** How what decides over access is asked for: the same ways, and no more than is needed. */
export function planFacts(
  clientIds: readonly string[],
  capabilities: ServerCapabilities | undefined,
  limits: FactsLimits,
): SearchPlan {
  return planSearches(factSearches, clientIds, capabilities, limits);
}

/**
 * How the records are asked for: one batch where the server takes it, else searches side by side; `$everything` only of one
 * client, from a server that offers it and cannot be searched. Without a capability statement every search is tried.
 */
export function planSearches(
  wanted: readonly SearchId[],
  clientIds: readonly string[],
  capabilities: ServerCapabilities | undefined,
  facts?: FactsLimits,
): SearchPlan {
  const offered = wanted.filter((search) => isOffered(search, capabilities));
  const searchable = offered.filter((search) => isSearchable(search, capabilities));
  if (searchable.length === 0 && offered.length > 0 && capabilities?.everything === true) {
    return { way: 'everything', requests: [], notOffered: without(wanted, offered) };
  }
  const requests: PlannedRequest[] = searchable.map((search) => ({
    search,
    kind: 'search',
    path: searchPath(search, clientIds, capabilities, facts),
  }));
  if (wanted.includes('careTeams') && facts === undefined) {
    requests.push({ search: 'careTeams', ...patientRequest(clientIds) });
  }
  const way = capabilities?.batch === true && requests.length > 1 ? 'batch' : 'parallel';
  return { way, requests, notOffered: without(wanted, searchable) };
}

/** `$everything` of the client, in pages. */
export function everythingPath(clientId: string): string {
  return `Patient/${clientId}/$everything?_count=${pageSize}`;
}

function patientRequest(clientIds: readonly string[]): Pick<PlannedRequest, 'kind' | 'path'> {
  const [only] = clientIds;
  if (clientIds.length === 1 && only !== undefined) return { kind: 'patient', path: `Patient/${only}` };
  const parameters = new URLSearchParams({ _id: clientIds.join(','), _count: String(sharedPageSize) });
  return { kind: 'patients', path: `Patient?${parameters}` };
}

function isOffered(search: SearchId, capabilities: ServerCapabilities | undefined): boolean {
  return capabilities === undefined || capabilities.types[searchDefinitions[search].type] !== undefined;
}

function isSearchable(search: SearchId, capabilities: ServerCapabilities | undefined): boolean {
  return capabilities === undefined || capabilities.types[searchDefinitions[search].type]?.search === true;
}

function searchPath(
  search: SearchId,
  clientIds: readonly string[],
  capabilities: ServerCapabilities | undefined,
  facts: FactsLimits | undefined,
): string {
  const { type, includes = [] } = searchDefinitions[search];
  const offered = capabilities?.types[type];
  const parameters = new URLSearchParams();
  if (offered?.by === 'subject') {
    parameters.set('subject', clientIds.map((id) => `Patient/${id}`).join(','));
  } else parameters.set('patient', clientIds.join(','));
  parameters.set('_count', String(clientIds.length > 1 ? sharedPageSize : pageSize));
  if (facts !== undefined) {
    const dated = search === 'contacts' || search === 'appointments';
    if (dated && offered?.byDate === true) parameters.set('date', `ge${facts.since}`);
    return `${type}?${parameters}`;
  }
  for (const include of includes) {
    if (offered?.includes.includes(include) === true) parameters.append('_include', include);
  }
  return `${type}?${parameters}`;
}

function without(all: readonly SearchId[], some: readonly SearchId[]): readonly SearchId[] {
  return all.filter((search) => !some.includes(search));
}
