import { fail, ok, type Result } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ReadResource } from '#lib/ports/consultation-source.ts';
import type { TaskReader } from './consultation-tasks.ts';
import { versionOf } from './write-identity.ts';

const types = ['CareTeam', 'EpisodeOfCare', 'CarePlan'] as const;
/** What a server says that has no such resource: nothing there has to say who answers. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound', 'refused']);

/** The client's CareTeams, open EpisodesOfCare and CarePlans in force, as they were read: what a taking over changes. */
export async function readResponsibility(
  reader: Pick<TaskReader, 'read'>,
  isOfClient: (resource: JsonObject, patientId: string) => boolean,
  patientId: string,
  signal: AbortSignal,
): Promise<Result<readonly ReadResource[], SourceFailure>> {
  if (!isResourceId(patientId)) return fail({ reason: 'notFound' });
  const found: ReadResource[] = [];
  for (const type of types) {
    const search = `${type}?patient=${encodeURIComponent(patientId)}&status=active`;
    const { matches, failure } = await reader.read(search, signal);
    if (signal.aborted) return fail({ reason: 'unreachable' });
    if (failure !== undefined && notOffered.has(failure.reason)) continue;
    if (failure !== undefined) return fail(failure);
    for (const resource of matches.filter(({ resourceType }) => resourceType === type)) {
      if (!isOfClient(resource, patientId)) return fail({ reason: 'ignoredParameter', detail: 'patient' });
      const { id, status } = resource;
      if (!isResourceId(id) || status !== 'active') continue;
      const version = versionOf(resource);
      found.push({
        id,
        ...(version === undefined ? {} : { version }),
        resource: { ...resource, resourceType: type },
      });
    }
  }
  return ok(found);
}
