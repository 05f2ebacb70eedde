import { addDays } from '#lib/base/dates.ts';
import { ok, type Result } from '#lib/base/result.ts';
import { toOwnerTeam } from '#lib/fhir/loop-care-team.ts';
import type { NewWrite, Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import { roleOfRegister } from '#lib/worklist/loop/owner-in-force.ts';
import type { LoopWork } from './loop-client.ts';
import { type LoopWords, loopText } from './loop-text.ts';
import type { LoopDone, LoopFailure } from './put-step.ts';

/**
 * Writes the responsibility of who has accepted: a CareTeam of ours, or a new version of it. It leaves only after the
 * acceptance itself has arrived, and ends with it: where the request was cancelled meanwhile, nobody has become the owner.
 */
export async function takeOver(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  accepted: {
    readonly after: string;
    readonly done: LoopDone;
    readonly member: { readonly reference: string; readonly name: string };
  },
  words: LoopWords,
): Promise<Result<LoopDone, LoopFailure>> {
  const { target, ownTeam } = work.client;
  const { member, after, done } = accepted;
  const taking = {
    role: roleOfRegister[target.register],
    member,
    from: work.today,
    dayBefore: addDays(work.today, -1),
  };
  const isChanged = ownTeam?.version !== undefined;
  const resource = toOwnerTeam(
    taking,
    `Patient/${target.patientId}`,
    isChanged ? ownTeam?.resource : undefined,
  );
  const change: NewWrite['change'] =
    ownTeam?.version === undefined
      ? { kind: 'create', resource }
      : { kind: 'update', id: ownTeam.id, basedOn: ownTeam.version, resource };
  const put = await outbox.put({
    clientKey: target.clientKey,
    sourceId: target.sourceId,
    what: 'owner',
    change,
    text: loopText({ event: 'acceptRequest', owner: member, due: work.today }, words, work.timeZone),
    after,
  });
  if (!put.ok) return put;
  const before: ResourceJson | undefined = isChanged
    ? { ...ownTeam?.resource, resourceType: 'CareTeam' }
    : undefined;
  const write = { id: put.value.id, ...(before === undefined ? {} : { before }) };
  return ok({ ...done, undo: { writes: [...done.undo.writes, write] } });
}
