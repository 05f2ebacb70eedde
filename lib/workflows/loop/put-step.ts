import { ok, type Result } from '#lib/base/result.ts';
import type { LoopTaskFacts } from '#lib/fhir/loop-task.ts';
import { toLoopTask } from '#lib/fhir/write-loop-task.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { NewWrite, Outbox, OutboxItem, ResourceJson } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { LoopDeed, LoopRefusal } from '#lib/worklist/loop/loop-events.ts';
import { actorOf, type LoopWork } from './loop-client.ts';
import { type LoopWords, loopText } from './loop-text.ts';

/** Words of the outbox for what is written. */
export type LoopWhat = 'owner' | 'review' | 'note';

/** What was written, so that it can be taken back within the session. */
export interface LoopUndo {
  /** In the order of putting; `before` is what an update changed, absent for something new. */
  readonly writes: readonly { readonly id: string; readonly before?: ResourceJson }[];
}

export interface LoopDone {
  /** Count at once. */
  readonly entries: readonly LoopEntry[];
  readonly undo: LoopUndo;
}

export type LoopFailure =
  | StoreFailure
  /** The own source does not know the client. */
  | { readonly reason: 'noSource' }
  | { readonly reason: 'refused'; readonly why: LoopRefusal }
  /** The entry itself is still on its way to the record. */
  | { readonly reason: 'onItsWay' };

export const whatOf = { ownerRequest: 'owner', review: 'review', note: 'note', closing: 'note' } as const;

/** What is written, and how it reads. */
export interface StepWrite {
  readonly work: LoopWork;
  readonly facts: LoopTaskFacts;
  readonly deed: Omit<LoopDeed, 'actor'>;
  readonly words: LoopWords;
}

/**
 * Now, but after everything that the loop holds: an answer comes after its request, also where another's clock is ahead or the
 * demonstration's stands still.
 */
export function momentOfDeed({ client, now }: LoopWork): string {
  const moments = client.facts.loop
    .flatMap(({ at, changedAt }) => [Date.parse(at) + 1, Date.parse(changedAt ?? at) + 1])
    .filter((moment) => !Number.isNaN(moment));
  return new Date(Math.max(now.getTime(), ...moments)).toISOString();
}

function textOf({ deed, words, work }: StepWrite): string {
  return loopText(deed, words, work.timeZone);
}

/** Puts a new step into the outbox. */
export async function beginStep(
  outbox: Pick<Outbox, 'put'>,
  write: StepWrite,
): Promise<Result<{ readonly item: OutboxItem; readonly done: LoopDone }, StoreFailure>> {
  const { target } = write.work.client;
  const resource = toLoopTask(write.facts, `Patient/${target.patientId}`);
  const put = await outbox.put({
    clientKey: target.clientKey,
    sourceId: target.sourceId,
    what: whatOf[write.facts.step],
    change: { kind: 'create', resource },
    text: textOf(write),
  });
  if (!put.ok) return put;
  const entry = entryOf(write.facts, `Task/${put.value.id}`, write.work);
  return ok({ item: put.value, done: { entries: [entry], undo: { writes: [{ id: put.value.id }] } } });
}

/** Puts a change of a step into the outbox, with the version that the user saw. */
export async function changeStep(
  outbox: Pick<Outbox, 'put'>,
  entry: LoopEntry,
  write: StepWrite,
): Promise<Result<{ readonly item: OutboxItem; readonly done: LoopDone }, LoopFailure>> {
  const { version, resource: seen } = entry;
  if (version === undefined || seen === undefined) return { ok: false, failure: { reason: 'onItsWay' } };
  const { target } = write.work.client;
  const before: ResourceJson = { ...seen, resourceType: 'Task' };
  const change: NewWrite['change'] = {
    kind: 'update',
    id: entry.id.slice('Task/'.length),
    basedOn: version,
    resource: toLoopTask(write.facts, `Patient/${target.patientId}`, seen),
  };
  const put = await outbox.put({
    clientKey: target.clientKey,
    sourceId: target.sourceId,
    what: whatOf[entry.step],
    change,
    text: textOf(write),
  });
  if (!put.ok) return put;
  const { version: _seen, ...changed } = { ...entry, ...entryOf(write.facts, entry.id, write.work) };
  return ok({
    item: put.value,
    done: { entries: [changed], undo: { writes: [{ id: put.value.id, before }] } },
  });
}

/** The step as an entry that has not reached the record yet. */
export function entryOf(
  { by, changedBy, ...facts }: LoopTaskFacts,
  id: string,
  { client }: { readonly client: Pick<LoopWork['client'], 'target'> },
): LoopEntry {
  const { sourceId, register, controller } = client.target;
  return {
    kind: 'loop',
    id,
    provenance: { sourceId, register, controller, reference: id, recordedAt: facts.at, author: by.name },
    ...facts,
    by: by.name,
    ...(by.reference === undefined ? {} : { byReference: by.reference }),
    ...(changedBy === undefined ? {} : { changedBy: changedBy.name }),
  };
}

/** The facts of an entry as a Task says them. */
export function factsOf({
  step,
  status,
  at,
  by,
  byReference,
  changedAt,
  changedBy,
  owner,
  due,
  text,
  reason,
  ruleIds,
}: LoopEntry): LoopTaskFacts {
  return {
    step,
    status,
    at,
    by: { name: by, ...(byReference === undefined ? {} : { reference: byReference }) },
    ruleIds,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(changedBy === undefined ? {} : { changedBy: { name: changedBy } }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(text === undefined ? {} : { text }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Who does it and when, as a new step says it. */
export function begunBy(work: LoopWork): Pick<LoopTaskFacts, 'at' | 'by'> {
  const { name, reference } = actorOf(work.professional, work.client.target);
  return { at: momentOfDeed(work), by: { name, ...(reference === undefined ? {} : { reference }) } };
}

/** Who changes it and when. */
export function changedBy(work: LoopWork): Required<Pick<LoopTaskFacts, 'changedAt' | 'changedBy'>> {
  const { at, by } = begunBy(work);
  return { changedAt: at, changedBy: by };
}
