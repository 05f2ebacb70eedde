import { isObject } from '#lib/fhir/json.ts';
import { readLoopTask } from '#lib/fhir/loop-task.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import { newestEntryFirst } from '#lib/worklist/loop/loop-round.ts';
import type { LoopTarget } from './loop-client.ts';
import { entryOf, whatOf } from './put-step.ts';

/** A step of the loop that is in the outbox, or went from it within the last day. */
export interface WaitingStep {
  readonly entry: LoopEntry;
  /** The version that it changes; absent for a new step. */
  readonly basedOn?: string;
  readonly hasArrived: boolean;
}

/** What is on its way for one client. */
export interface WaitingSteps {
  readonly steps: readonly WaitingStep[];
  /** How many writes of the loop have not arrived, the named responsibility included: when it falls, the record has news. */
  readonly undelivered: number;
}

/**
 * Steps of this client that the record may not tell of yet: they count at once, and after a restart too. What waits for a
 * person's decision does not count: there the record stands.
 */
export async function waitingSteps(outbox: Pick<Outbox, 'list'>, target: LoopTarget): Promise<WaitingSteps> {
  const listed = await outbox.list();
  if (!listed.ok) return { steps: [], undelivered: 0 };
  const ours = listed.value.filter(
    ({ write }) =>
      write.clientKey === target.clientKey &&
      write.sourceId === target.sourceId &&
      Object.values(whatOf).some((what) => what === write.what),
  );
  return {
    steps: ours.flatMap((item) => stepOf(item, target) ?? []),
    undelivered: ours.filter(({ state }) => state.kind !== 'delivered').length,
  };
}

function stepOf({ id, write, state }: OutboxItem, target: LoopTarget): WaitingStep | undefined {
  if (state.kind === 'conflict' || state.kind === 'refused') return undefined;
  const { change } = write;
  const facts = isObject(change.resource) ? readLoopTask(change.resource) : undefined;
  if (facts === undefined) return undefined;
  const hasArrived = state.kind === 'delivered';
  const reference =
    change.kind === 'update' ? `Task/${change.id}` : hasArrived ? state.reference : `Task/${id}`;
  const version = hasArrived ? state.version : undefined;
  const entry: LoopEntry = {
    ...entryOf(facts, reference, { client: { target } }),
    ...(version === undefined ? {} : { version, resource: { ...change.resource, id: reference.slice(5) } }),
  };
  return {
    entry,
    hasArrived,
    ...(change.kind === 'update' ? { basedOn: change.basedOn } : {}),
  };
}

/** The same step under the id of the outbox and under the one that the server gave. */
function keyOf({ step, at, by, byReference }: LoopEntry): string {
  return [step, Date.parse(at), byReference ?? by].join('|');
}

/**
 * What the record says, with what is on its way over it, newest first. A change counts only on the version that it was made
 * of: where somebody else has changed the step since, the record stands and the conflict is shown by the outbox.
 */
export function mergeSteps(
  recorded: readonly LoopEntry[],
  waiting: readonly WaitingStep[],
): readonly LoopEntry[] {
  const merged = new Map(recorded.map((entry) => [entry.id, entry]));
  const known = new Set(recorded.map(keyOf));
  for (const { entry, basedOn, hasArrived } of waiting) {
    const before = merged.get(entry.id);
    if (basedOn === undefined) {
      if (before === undefined && !known.has(keyOf(entry))) merged.set(entry.id, entry);
      continue;
    }
    // Not read back yet: the version of before, or the step itself is still known from the outbox alone.
    const isOfBefore = before === undefined || before.version === undefined || before.version === basedOn;
    if (!isOfBefore) continue;
    const kept = before?.resource === undefined || hasArrived ? {} : { resource: before.resource };
    merged.set(entry.id, { ...entry, ...kept });
  }
  return newestEntryFirst([...merged.values()]);
}

/** Steps of every client, for the team's list. `sources`: those of the professional's own register. */
export async function waitingStepsOfAll(
  outbox: Pick<Outbox, 'list'>,
  sources: readonly SourceDescription[],
): Promise<readonly { readonly clientKey: string; readonly entry: LoopEntry }[]> {
  const listed = await outbox.list();
  if (!listed.ok) return [];
  return listed.value.flatMap((item) => {
    const { clientKey, sourceId } = item.write;
    const source = sources.find(({ id }) => id === sourceId);
    if (source === undefined) return [];
    const { register, controller } = source;
    const step = stepOf(item, { clientKey, sourceId, patientId: '', register, controller });
    return step === undefined ? [] : [{ clientKey, entry: step.entry }];
  });
}
