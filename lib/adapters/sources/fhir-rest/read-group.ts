import type { SearchId, SearchOutcome } from '#lib/model/source-record.ts';
import type { RecordTaker } from '../mapping/record-builder.ts';
import type { FhirHttp } from './fhir-http.ts';
import { createGroupBuilder, type GroupMember } from './group-builder.ts';
import type { ListTrust } from './list-trust.ts';
import { eachOf, readPlan } from './read-record.ts';
import type { SearchPlan } from './search-plan.ts';

/** How several clients are asked for together. */
export interface GroupReading<Builder extends RecordTaker, Read> {
  readonly http: FhirHttp;
  readonly members: readonly GroupMember<Builder>[];
  readonly wanted: readonly SearchId[];
  readonly plan: SearchPlan;
  readonly trust: ListTrust;
  readonly signal: AbortSignal;
  /** What a member's builder has come to, with what came of all its searches when nothing was answered at all. */
  readonly toRead: (member: GroupMember<Builder>, outcomes: readonly SearchOutcome[]) => Read;
  /** True when nothing at all came of this client: the list may have been cut or not understood. */
  readonly isEmpty: (read: Read) => boolean;
  /** True when asking alone told more than the list, of the searches that failed there. */
  readonly isBetter: (alone: Read, together: Read, failed: readonly SearchId[]) => boolean;
  readonly readAlone: (member: GroupMember<Builder>) => Promise<Read>;
}

/**
 * Reads several clients by one set of searches, in the order of the members. A server that refuses lists, does not keep to them,
 * or tells nothing of somebody is asked for those clients one by one; what that shows of it is remembered.
 */
export async function readGroup<Builder extends RecordTaker, Read>(
  reading: GroupReading<Builder, Read>,
): Promise<readonly Read[]> {
  const { http, members, wanted, plan, trust, signal, toRead, isEmpty, isBetter, readAlone } = reading;
  const outcomes = await readPlan({
    http,
    builder: createGroupBuilder(members, http.baseUrl),
    plan,
    wanted,
    clientIds: members.map(({ client }) => client.id),
    signal,
  });
  const settled = [...outcomes.values()];
  const together = members.map((member) => toRead(member, settled));
  if (members.length === 1 || signal.aborted) return together;

  const failed = [...outcomes].flatMap(([search, outcome]) =>
    trust.isSuspicious(search, outcome) ? [search] : [],
  );
  const read = [...together];
  let isListAtFault = false;
  await eachOf([...members.entries()], async ([place, member]) => {
    const before = together[place];
    if (before === undefined || signal.aborted) return;
    const wasEmpty = isEmpty(before);
    if (failed.length === 0 && !wasEmpty) return;
    const alone = await readAlone(member);
    read[place] = alone;
    if ((wasEmpty && !isEmpty(alone)) || isBetter(alone, before, failed)) isListAtFault = true;
  });
  if (isListAtFault) trust.distrust();
  else for (const search of failed) trust.isAlike(search);
  return read;
}
