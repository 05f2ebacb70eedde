import { todayIn } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { readPatient } from '../mapping/patient.ts';
import {
  createFhirHttp,
  type FhirHttp,
  type HttpDependencies,
  plainResult,
  usualLimits,
} from './fhir-http.ts';
import { linkWithin } from './page-links.ts';
import { toBundle } from './read-pages.ts';
import { tiedPatients } from './team-members.ts';
import { teamSearches } from './team-searches.ts';

/** Pages of one search at the most: 250 entries each, so 125,000 ties. */
const mostPages = 500;
/** Patients asked for in one request; their ids stand in the body. */
const patientsAtOnce = 50;

/** What a server that has no such resource or search says: nobody of the team is there, and nothing went wrong. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound', 'refused']);

interface Pages {
  readonly resources: readonly unknown[];
  readonly failure?: SourceFailure;
}

async function readAll(http: FhirHttp, path: string, signal: AbortSignal): Promise<Pages> {
  const resources: unknown[] = [];
  const visited = new Set<string>();
  let at = path;
  for (;;) {
    const sent = plainResult(await http.send({ path: at }, signal));
    const page = sent.ok ? toBundle(sent.value) : sent;
    if (!page.ok) return { resources, failure: page.failure };
    for (const { resource, mode } of page.value.entries) if (mode === 'match') resources.push(resource);
    const { next } = page.value;
    if (next === undefined) return { resources };
    const address = linkWithin(next, http.baseUrl);
    if (address === undefined || visited.has(address) || visited.size >= mostPages) {
      return { resources, failure: { reason: 'notFhir', detail: 'nextLinkRepeats' } };
    }
    visited.add(address);
    at = address;
  }
}

async function readPatients(
  http: FhirHttp,
  source: SourceDescription,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly clients: readonly ClientIdentity[]; readonly failure?: SourceFailure }> {
  const clients: ClientIdentity[] = [];
  let failure: SourceFailure | undefined;
  for (let at = 0; at < ids.length; at += patientsAtOnce) {
    const asked = ids.slice(at, at + patientsAtOnce);
    const body = new URLSearchParams({ _id: asked.join(','), _count: String(patientsAtOnce) }).toString();
    const post = { contentType: 'application/x-www-form-urlencoded', body };
    const sent = plainResult(await http.send({ path: 'Patient/_search', post }, signal));
    const bundle = sent.ok ? toBundle(sent.value) : sent;
    if (!bundle.ok) {
      failure ??= bundle.failure;
      continue;
    }
    for (const { resource } of bundle.value.entries) {
      const client = readPatient(resource, source);
      // A server that ignores the ids would answer with everybody.
      if (!isUnread(client) && asked.includes(client.id)) clients.push(client);
    }
  }
  return { clients, ...(failure === undefined ? {} : { failure }) };
}

/** Team membership at a FHIR R4 server: EpisodeOfCare, CareTeam and Group, whichever the server has. */
export function createTeamSource(
  options: HttpDependencies & { readonly settings: SourceSettings; readonly timeZone: string },
): TeamSource {
  const { settings, timeZone } = options;
  const { id, name, controller, register } = settings;
  const description: SourceDescription = { id, name, controller, register };
  const http = createFhirHttp(settings, options, usualLimits);
  return {
    description,
    async readTeam(
      names,
      now,
      signal,
    ): Promise<Result<{ clients: readonly ClientIdentity[]; partial?: SourceFailure }, SourceFailure>> {
      const today = todayIn(now, timeZone);
      const ids = new Set<string>();
      let partial: SourceFailure | undefined;
      let answered = 0;
      const searches = [...new Set(names.flatMap(teamSearches))];
      for (const search of searches) {
        const { resources, failure } = await readAll(http, search, signal);
        if (signal.aborted) return fail({ reason: 'unreachable' });
        if (failure === undefined || resources.length > 0) answered += 1;
        if (failure !== undefined && !notOffered.has(failure.reason)) partial ??= failure;
        for (const resource of resources) {
          if (!isObject(resource)) continue;
          for (const patient of tiedPatients(resource, today, http.baseUrl))
            if (isResourceId(patient)) ids.add(patient);
        }
      }
      if (answered === 0 && partial !== undefined) return fail(partial);
      const { clients, failure } = await readPatients(http, description, [...ids], signal);
      if (signal.aborted) return fail({ reason: 'unreachable' });
      const broken = partial ?? failure;
      const living = clients.filter(({ deceased }) => !deceased);
      return ok({ clients: living, ...(broken === undefined ? {} : { partial: broken }) });
    },
  };
}
