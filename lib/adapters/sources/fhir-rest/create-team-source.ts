import { todayIn } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import { hasDied } from '#lib/model/death.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { isReplaced, readPatient } from '../mapping/patient.ts';
import { createChangeReader } from './changed-since.ts';
import {
  createFhirHttp,
  type FhirHttp,
  type HttpDependencies,
  plainResult,
  usualLimits,
} from './fhir-http.ts';
import { readAllPages } from './read-all-pages.ts';
import { toBundle } from './read-pages.ts';
import { tiedPatients } from './team-members.ts';
import { teamSearches } from './team-searches.ts';

/** Patients asked for in one request; their ids stand in the body. */
const patientsAtOnce = 50;

/** What a server that has no such resource or search says: nobody of the team is there, and nothing went wrong. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound', 'refused']);

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
      // A Patient that is no longer in use, or whose place another has taken, is the team's client no more.
      if (!isObject(resource) || resource.active === false || isReplaced(resource)) continue;
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
      let refusal: SourceFailure | undefined;
      let answered = 0;
      const searches = [...new Set(names.flatMap(teamSearches))];
      for (const search of searches) {
        const { resources, failure } = await readAllPages(http, { path: search }, signal);
        if (signal.aborted) return fail({ reason: 'unreachable' });
        if (failure === undefined || resources.length > 0) answered += 1;
        if (failure !== undefined && notOffered.has(failure.reason)) refusal ??= failure;
        else partial ??= failure;
        for (const resource of resources) {
          if (!isObject(resource)) continue;
          for (const patient of tiedPatients(resource, today, http.baseUrl))
            if (isResourceId(patient)) ids.add(patient);
        }
      }
      // A server that has none of these cannot tell that nobody is there: those on the list would seem to have left.
      const unanswered = partial ?? refusal;
      if (answered === 0 && unanswered !== undefined) return fail(unanswered);
      const { clients, failure } = await readPatients(http, description, [...ids], signal);
      if (signal.aborted) return fail({ reason: 'unreachable' });
      const broken = partial ?? failure;
      const living = clients.filter((client) => !hasDied(client, today));
      return ok({ clients: living, ...(broken === undefined ? {} : { partial: broken }) });
    },
    changedSince: createChangeReader(http, register),
  };
}
