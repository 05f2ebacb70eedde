import { fail, type Result } from '#lib/base/result.ts';
import { type BundleEntry, type FhirBundle, readBundle } from '#lib/fhir/bundle.ts';
import { isObject } from '#lib/fhir/json.ts';
import { isErrorOutcome, readOutcomeText } from '#lib/fhir/operation-outcome.ts';
import type { SearchId, SearchOutcome, SourceFailure } from '#lib/model/source-record.ts';
import type { RecordTaker, Taken } from '../mapping/record-builder.ts';
import { searchOfType } from '../mapping/searches.ts';
import { type FhirHttp, plainResult } from './fhir-http.ts';
import { dropsClient, linkWithin } from './page-links.ts';

/** No search needs this many pages: a server that gives more leads in a circle. */
const mostPages = 500;

/** Types that come along with an answer and that entries refer to. */
export const besideTypes: ReadonlySet<string> = new Set([
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'Medication',
]);

/** What the pages of an answer are read with. */
export interface PageReading {
  readonly http: FhirHttp;
  readonly builder: RecordTaker;
  readonly clientIds: readonly string[];
  readonly signal: AbortSignal;
  /** Called after each page that is followed by another. */
  readonly onPage: () => void;
}

/** What a whole answer is to be read as: the results of one search, or everything of the client at once. */
export type Asked = SearchId | 'everything';

/** The Bundle that was asked for, or what came in its place. */
export function toBundle(value: unknown): Result<FhirBundle, SourceFailure> {
  const bundle = readBundle(value);
  if (bundle !== undefined) return { ok: true, value: bundle };
  const said = readOutcomeText(value);
  return fail({ reason: 'notFhir', detail: said ?? 'notBundle' });
}

/** Reads an answer from its first page to its last, into the builder. */
export async function readPages(
  asked: Asked,
  first: Result<FhirBundle, SourceFailure>,
  reading: PageReading,
): Promise<SearchOutcome> {
  const { http, clientIds, signal } = reading;
  const visited = new Set<string>();
  let count = 0;
  const broken = (failure: SourceFailure): SearchOutcome =>
    count === 0 ? { status: 'failed', failure } : { status: 'partial', count, failure };

  if (first.ok && asked !== 'everything' && dropsClient(first.value.self, clientIds, http.baseUrl)) {
    // Everybody's resources: not even their names are kept.
    return broken({ reason: 'ignoredParameter', detail: 'patient' });
  }
  for (let page = first; ; ) {
    if (!page.ok) return broken(page.failure);
    const read = readPage(asked, page.value, reading.builder);
    count += read.count;
    if (read.failure !== undefined) return broken(read.failure);
    const { next } = page.value;
    if (next === undefined) return { status: 'ok', count };
    const address = linkWithin(next, http.baseUrl);
    if (address === undefined) return broken({ reason: 'notFhir', detail: 'nextLinkElsewhere' });
    if (visited.has(address) || visited.size >= mostPages) {
      return broken({ reason: 'notFhir', detail: 'nextLinkRepeats' });
    }
    visited.add(address);
    reading.onPage();
    const sent = plainResult(await http.send({ path: address }, signal));
    page = sent.ok ? toBundle(sent.value) : sent;
  }
}

function readPage(
  asked: Asked,
  bundle: FhirBundle,
  builder: RecordTaker,
): { readonly count: number; readonly failure?: SourceFailure } {
  // What is referred to comes first, wherever on the page the server put it.
  for (const entry of bundle.entries) if (isBeside(entry)) builder.keep(entry.resource);
  let count = 0;
  let failure: SourceFailure | undefined;
  for (const entry of bundle.entries) {
    if (isBeside(entry)) continue;
    if (isOutcome(entry)) {
      if (isErrorOutcome(entry.resource)) failure ??= outcomeFailure(entry.resource);
      continue;
    }
    const taken = take(asked, entry.resource, builder);
    if (taken === 'read') count += 1;
    // The server did not keep to the client asked for: whatever else it has to say is not read.
    if (taken === 'anotherClient') failure = { reason: 'ignoredParameter', detail: 'patient' };
  }
  return failure === undefined ? { count } : { count, failure };
}

/** Resources of another type than asked for are listed; in everything of a client they are simply not needed. */
function take(asked: Asked, resource: unknown, builder: RecordTaker): Taken {
  return asked === 'everything' ? takeOfEverything(resource, builder) : builder.add(asked, resource);
}

/** One resource of everything that there is of the clients, in whatever order they come. */
export function takeOfEverything(resource: unknown, builder: RecordTaker): Taken {
  const type = isObject(resource) ? resource.resourceType : undefined;
  const search = searchOfType(type);
  if (search !== undefined) return builder.add(search, resource);
  if (type === 'Patient') builder.addPatient(resource);
  else if (typeof type === 'string' && besideTypes.has(type)) builder.keep(resource);
  else if (typeof type !== 'string')
    builder.addUnread({ reference: '?', reason: 'Bundle.entry: not a resource' });
  return 'known';
}

function isBeside({ resource, mode }: BundleEntry): boolean {
  const type = isObject(resource) ? resource.resourceType : undefined;
  return mode === 'include' || (typeof type === 'string' && besideTypes.has(type));
}

function isOutcome({ resource, mode }: BundleEntry): boolean {
  return mode === 'outcome' || (isObject(resource) && resource.resourceType === 'OperationOutcome');
}

function outcomeFailure(resource: unknown): SourceFailure {
  return { reason: 'refused', status: 200, detail: readOutcomeText(resource) ?? '' };
}
