import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';
import type { Register } from '#lib/model/register.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { searchDefinitions, searchesFor } from '../mapping/searches.ts';
import { clientElementsOf, clientReferences } from '../mapping/subject.ts';
import type { FhirHttp } from './fhir-http.ts';
import { dropsClient } from './page-links.ts';
import { type AllPages, readAllPages } from './read-all-pages.ts';
import { eachOf } from './read-record.ts';

/** Clients in one search: their ids stand in its body. */
const clientsAtOnce = 200;
/** Clocks of two machines differ, and a server may write for a while before it shows what it has written. */
const overlapMilliseconds = 5 * 60_000;
const pageSize = 1000;

/** A type that the server does not have, or cannot be searched by: nothing of it is in any record either. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound']);
const ignored: SourceFailure = { reason: 'ignoredParameter', detail: '_lastUpdated' };

/**
 * Finds whose resources are newer than a moment, by `_lastUpdated`: ids only, where the server gives out less than the whole. A
 * server that does not look at the time cannot tell, and says so by what it answers.
 */
export function createChangeReader(http: FhirHttp, register: Register) {
  const types = [
    'Patient',
    ...new Set(searchesFor(register).map((search) => searchDefinitions[search].type)),
  ];
  /** False once a server has refused to leave elements out. */
  let takesElements = true;

  async function search(
    type: string,
    ids: readonly string[],
    since: IsoInstant,
    signal: AbortSignal,
  ): Promise<AllPages> {
    const parameters = new URLSearchParams({
      [type === 'Patient' ? '_id' : 'patient']: ids.join(','),
      _lastUpdated: `gt${since}`,
      _count: String(pageSize),
    });
    const isShort = takesElements;
    if (isShort) parameters.set('_elements', ['id', 'meta', ...clientElementsOf(type)].join(','));
    const post = { contentType: 'application/x-www-form-urlencoded', body: parameters.toString() };
    const pages = await readAllPages(http, { path: `${type}/_search`, post }, signal);
    if (pages.failure?.reason !== 'refused' || !isShort) return pages;
    takesElements = false;
    return search(type, ids, since, signal);
  }

  /** Whose resources of this type are newer; a failure when the answer is no answer to that. */
  function changedIn(
    type: string,
    ids: readonly string[],
    since: IsoInstant,
    { resources, self, failure }: AllPages,
  ): Result<readonly string[], SourceFailure> {
    if (failure !== undefined) return notOffered.has(failure.reason) ? ok([]) : fail(failure);
    if (dropsTime(self) || dropsClient(self, ids, http.baseUrl)) return fail(ignored);
    const asked = new Set(ids);
    const changed: string[] = [];
    for (const resource of resources) {
      if (!isObject(resource)) return fail({ reason: 'notFhir', detail: `${type}: not a resource` });
      if (resource.resourceType === 'OperationOutcome') continue;
      if (isOlder(resource.meta, since)) return fail(ignored);
      const owners = type === 'Patient' ? [resource.id] : clientReferences(resource).map(patientIdOf);
      const own = owners.filter((id) => typeof id === 'string' && asked.has(id));
      // A change of nobody who was asked for, or whose client cannot be told: the answer is not believed.
      if (own.length === 0) return fail(ignored);
      changed.push(...own.map(String));
    }
    return ok(changed);
  }

  return async (
    ids: readonly string[],
    since: IsoInstant,
    signal: AbortSignal,
  ): Promise<Result<ReadonlySet<string>, SourceFailure>> => {
    const moment = Date.parse(since) - overlapMilliseconds;
    if (Number.isNaN(moment) || !ids.every(isResourceId)) return fail(ignored);
    const from = new Date(moment).toISOString();
    const changed = new Set<string>();
    let failure: SourceFailure | undefined;
    for (let at = 0; at < ids.length && failure === undefined; at += clientsAtOnce) {
      const portion = ids.slice(at, at + clientsAtOnce);
      await eachOf(types, async (type) => {
        if (failure !== undefined) return;
        const found = changedIn(type, portion, from, await search(type, portion, from, signal));
        if (found.ok) for (const id of found.value) changed.add(id);
        else failure = found.failure;
      });
      if (signal.aborted) return fail({ reason: 'unreachable' });
    }
    return failure === undefined ? ok(changed) : fail(failure);
  };
}

/** True when the server's own words for the search leave the time out. */
function dropsTime(self: string | undefined): boolean {
  if (self === undefined || !self.includes('?') || /[?&]_(?:getpages|page|cursor|token)/i.test(self))
    return false;
  return !/[?&]_lastUpdated=/.test(self);
}

/** True when the resource says that it was last changed before the moment asked for. */
function isOlder(meta: unknown, from: IsoInstant): boolean {
  const changedAt = isObject(meta) ? Date.parse(String(meta.lastUpdated)) : Number.NaN;
  return !Number.isNaN(changedAt) && changedAt < Date.parse(from);
}

function patientIdOf(reference: unknown): string | undefined {
  const target = parseReference(reference);
  return target?.type === 'Patient' ? target.id : undefined;
}
