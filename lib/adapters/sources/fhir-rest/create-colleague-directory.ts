import { todayIn } from '#lib/base/dates.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ColleagueDirectory } from '#lib/ports/directory.ts';
import { localReference } from './directory-members.ts';
import { createFhirHttp, type HttpDependencies, usualLimits } from './fhir-http.ts';
import {
  type ColleagueContext,
  colleagueOfRole,
  colleagueOfService,
  colleagueOfTeam,
  joinColleagues,
} from './read-colleagues.ts';
import { readListing } from './read-listing.ts';

/** 20 pages of 250: a county has some thousands of professionals. */
const mostPages = 20;
const pageSize = 250;
const idsAtOnce = 50;
/** What a server says that has no such resource or search: nobody is named there, and nothing went wrong. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound', 'refused']);

const included = ['practitioner', 'organization']
  .map((name) => `&_include=PractitionerRole%3A${name}`)
  .join('');

/** Whom a professional can ask, at a FHIR R4 server: PractitionerRole, HealthcareService, CareTeam and Organization. */
export function createColleagueDirectory(
  options: HttpDependencies & { readonly settings: SourceSettings; readonly timeZone: string },
): ColleagueDirectory {
  const { settings, timeZone } = options;
  const http = createFhirHttp(settings, options, usualLimits);
  const { baseUrl } = http;

  return {
    async findColleagues(now, signal) {
      const resources = new Map<string, JsonObject>();
      let failure: SourceFailure | undefined;

      async function read(path: string, mayBeCut = false): Promise<readonly JsonObject[] | 'notOffered'> {
        const listing = await readListing(http, `${path}_count=${pageSize}`, mostPages, signal);
        for (const resource of [...listing.matches, ...listing.included])
          if (typeof resource.id === 'string')
            resources.set(`${String(resource.resourceType)}/${resource.id}`, resource);
        if (listing.failure === undefined) return listing.matches;
        if (notOffered.has(listing.failure.reason)) return 'notOffered';
        const isCut = listing.isCut === true;
        if (!isCut || !mayBeCut) failure ??= isCut ? { reason: 'tooLarge' } : listing.failure;
        return listing.matches;
      }

      /** Those that are named and did not come along. */
      async function complete(type: string, wanted: readonly string[]): Promise<void> {
        const prefix = `${type}/`;
        const ids = [...new Set(wanted)]
          .filter((reference) => reference.startsWith(prefix) && !resources.has(reference))
          .map((reference) => reference.slice(prefix.length));
        for (let at = 0; at < ids.length && !signal.aborted; at += idsAtOnce)
          await read(`${type}?_id=${encodeURIComponent(ids.slice(at, at + idsAtOnce).join(','))}&`);
      }

      const withPeople = await read(`PractitionerRole?${included.slice(1)}&`);
      if (withPeople === 'notOffered') await read('PractitionerRole?');
      await read('HealthcareService?');
      // Never those of clients: a server that does not know the modifier gives them all, and none of them is taken.
      await read('CareTeam?subject%3Amissing=true&status=active&', true);
      const all = (type: string) =>
        [...resources.values()].filter(({ resourceType }) => resourceType === type);
      const named = (element: string) =>
        all('PractitionerRole').flatMap((role) => localReference(role[element], baseUrl) ?? []);
      const units = new Set(named('organization'));
      await complete('Practitioner', named('practitioner'));
      await complete('Organization', [...units]);
      if (signal.aborted) return fail({ reason: 'unreachable' });
      // Half a directory would read as the whole of it.
      if (failure !== undefined) return fail(failure);

      const today = todayIn(now, timeZone);
      const context: ColleagueContext = { sourceId: settings.id, today, now, baseUrl, resources };
      const teams = [
        ...all('CareTeam'),
        ...all('Organization').filter(({ id }) => units.has(`Organization/${String(id)}`)),
      ];
      const found = [
        ...all('PractitionerRole').map((role) => colleagueOfRole(role, context)),
        ...all('HealthcareService').map((service) => colleagueOfService(service, context)),
        ...teams.map((team) => colleagueOfTeam(team, context)),
      ];
      return ok(joinColleagues(found.filter((each) => each !== undefined)));
    },
  };
}
