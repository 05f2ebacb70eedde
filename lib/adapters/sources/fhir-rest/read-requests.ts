import { fail, ok, type Result } from '#lib/base/result.ts';
import { readThreadId } from '#lib/fhir/consultation-codes.ts';
import { isConsultationRequest } from '#lib/fhir/is-consultation.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ReadResource } from '#lib/ports/consultation-source.ts';
import { requestSearch } from './consultation-searches.ts';
import type { TaskReader } from './consultation-tasks.ts';
import { versionOf } from './write-identity.ts';

/** So many threads are named in one address. */
const threadsAtOnce = 40;

/** The active authorisations of these threads as they were read. All of it is looked at once more: a server may ignore a parameter. */
export async function readActiveRequests(
  reader: Pick<TaskReader, 'read'>,
  threadIds: readonly string[],
  signal: AbortSignal,
): Promise<Result<readonly ReadResource[], SourceFailure>> {
  const wanted = new Set(threadIds);
  const found: ReadResource[] = [];
  for (let at = 0; at < threadIds.length; at += threadsAtOnce) {
    const search = requestSearch(threadIds.slice(at, at + threadsAtOnce));
    const { matches, failure } = await reader.read(search, signal);
    if (signal.aborted) return fail({ reason: 'unreachable' });
    if (failure !== undefined) return fail(failure);
    for (const resource of matches) {
      const { id, status, resourceType } = resource;
      if (resourceType !== 'ServiceRequest' || status !== 'active' || !isResourceId(id)) continue;
      if (!isConsultationRequest(resource) || !wanted.has(readThreadId(resource.identifier) ?? '')) continue;
      const version = versionOf(resource);
      found.push({
        id,
        ...(version === undefined ? {} : { version }),
        resource: { ...resource, resourceType },
      });
    }
  }
  return ok(found);
}
