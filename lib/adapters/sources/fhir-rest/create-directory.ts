import { todayIn } from '#lib/base/dates.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Directory, DirectoryPerson } from '#lib/ports/directory.ts';
import {
  joinPeople,
  localReference,
  type NamedMember,
  namedMembers,
  personOfMember,
  personOfRole,
} from './directory-members.ts';
import { createFhirHttp, type FhirHttp, type HttpDependencies, usualLimits } from './fhir-http.ts';
import { type Listing, readListing } from './read-listing.ts';

/** Pages of one search at the most: 100 entries each. A team has tens of professionals. */
const mostPages = 20;
const pageSize = 100;
/** Resources asked for by id in one request. */
const idsAtOnce = 50;
/** What a server says that has no such resource or search: nobody is named there, and nothing went wrong. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound', 'refused']);

/** What to ask for the professionals of one team, unit or service. */
function searchesOf(team: string): readonly { readonly path: string; readonly include?: string }[] {
  const [type = '', id = ''] = team.split('/');
  const value = encodeURIComponent(team);
  const include = 'PractitionerRole:practitioner';
  switch (type) {
    case 'Organization':
      return [{ path: `PractitionerRole?organization=${value}`, include }];
    case 'HealthcareService':
      return [{ path: `PractitionerRole?service=${value}`, include }];
    case 'CareTeam':
      return [{ path: `CareTeam?_id=${encodeURIComponent(id)}`, include: 'CareTeam:participant' }];
    case 'Group':
      return [{ path: `Group?_id=${encodeURIComponent(id)}` }];
    default:
      return [];
  }
}

/** Asks for what belongs with it in one go; a server that cannot include says so, and is asked without. */
async function search(
  http: FhirHttp,
  { path, include }: { readonly path: string; readonly include?: string },
  signal: AbortSignal,
): Promise<Listing> {
  const plain = `${path}&_count=${pageSize}`;
  if (include === undefined) return readListing(http, plain, mostPages, signal);
  const whole = await readListing(
    http,
    `${plain}&_include=${encodeURIComponent(include)}`,
    mostPages,
    signal,
  );
  const isRefused = whole.failure !== undefined && notOffered.has(whole.failure.reason);
  return isRefused ? readListing(http, plain, mostPages, signal) : whole;
}

/** Who works in a team, at a FHIR R4 server: PractitionerRole, CareTeam and Group, whichever the server has. */
export function createDirectory(
  options: HttpDependencies & { readonly settings: SourceSettings; readonly timeZone: string },
): Directory {
  const { settings, timeZone } = options;
  const http = createFhirHttp(settings, options, usualLimits);

  /** Practitioners and roles that are named and did not come along, by their ids. */
  async function complete(
    resources: Map<string, JsonObject>,
    wanted: readonly string[],
    signal: AbortSignal,
  ): Promise<SourceFailure | undefined> {
    let failure: SourceFailure | undefined;
    for (const type of ['PractitionerRole', 'Practitioner']) {
      const prefix = `${type}/`;
      const ids = wanted
        .filter((reference) => reference.startsWith(prefix) && !resources.has(reference))
        .map((reference) => reference.slice(prefix.length));
      for (let at = 0; at < ids.length; at += idsAtOnce) {
        const asked = [...new Set(ids.slice(at, at + idsAtOnce))];
        const path = `${type}?_id=${encodeURIComponent(asked.join(','))}&_count=${pageSize}`;
        const { matches, failure: broken } = await readListing(http, path, mostPages, signal);
        if (broken !== undefined && !notOffered.has(broken.reason)) failure ??= broken;
        keep(resources, matches);
      }
    }
    return failure;
  }

  return {
    async findMembers(teams, now, signal) {
      const today = todayIn(now, timeZone);
      const context = { sourceId: settings.id, today, baseUrl: http.baseUrl };
      const resources = new Map<string, JsonObject>();
      const roles: JsonObject[] = [];
      const members: NamedMember[] = [];
      let failure: SourceFailure | undefined;
      for (const asked of [...new Set(teams)].flatMap(searchesOf)) {
        const listing = await search(http, asked, signal);
        if (signal.aborted) return fail({ reason: 'unreachable' });
        if (listing.failure !== undefined && !notOffered.has(listing.failure.reason))
          failure ??= listing.failure;
        keep(resources, [...listing.matches, ...listing.included]);
        for (const resource of listing.matches) {
          if (resource.resourceType === 'PractitionerRole') roles.push(resource);
          else members.push(...namedMembers(resource, today, http.baseUrl));
        }
      }
      const first = await complete(
        resources,
        members.map(({ reference }) => reference),
        signal,
      );
      const practitioners = [...resources.values()]
        .filter(({ resourceType }) => resourceType === 'PractitionerRole')
        .flatMap(({ practitioner }) => localReference(practitioner, http.baseUrl) ?? []);
      const second = await complete(resources, practitioners, signal);
      if (signal.aborted) return fail({ reason: 'unreachable' });
      const people = [
        ...roles.map((role) => personOfRole(role, resources, context)),
        ...members.map((member) => personOfMember(member, resources, context)),
      ].filter((person): person is DirectoryPerson => person !== undefined);
      const broken = failure ?? first ?? second;
      // Half a list would read as the whole team: nobody is better than some, where something broke.
      return broken === undefined ? ok(joinPeople(people)) : fail(broken);
    },
  };
}

function keep(resources: Map<string, JsonObject>, found: readonly JsonObject[]): void {
  for (const resource of found)
    if (typeof resource.id === 'string')
      resources.set(`${String(resource.resourceType)}/${resource.id}`, resource);
}
