import { ok, type Result } from '#lib/base/result.ts';
import { isLoopTask } from '#lib/fhir/loop-task.ts';
import type { NewWrite, Outbox, OutboxItem, ResourceJson, Withdrawal } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { LoopWords } from './loop-text.ts';
import type { LoopUndo } from './put-step.ts';

/** Why it cannot be taken back; each has its own sentence. Nothing more was taken back after it. */
export type UndoFailure =
  | StoreFailure
  /** An attempt has been made: pressed again in a moment, it is an ordinary change. */
  | { readonly reason: 'onItsWay' }
  /** A conflict or a refusal that waits for a decision. */
  | { readonly reason: 'needsDecision' }
  /** A later change holds it, or the server gives no versions. */
  | { readonly reason: 'changedSince' };

const refusals = {
  onItsWay: 'onItsWay',
  stuck: 'needsDecision',
  builtUpon: 'changedSince',
} as const;

/**
 * Takes back what was done within this session, the last write first: one that has not left does not leave; one that has
 * arrived is changed back, with the version that it became. Pressed twice, it does nothing more.
 */
export async function undoLoop(
  outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>,
  { writes }: LoopUndo,
  { t }: Pick<LoopWords, 't'>,
): Promise<Result<void, UndoFailure>> {
  const listed = await outbox.list();
  if (!listed.ok) return listed;
  const items = new Map(listed.value.map((item) => [item.id, item]));
  const undone = new Set(listed.value.map(({ write }) => write.undoes));
  const toUndo = writes.toReversed().filter(({ id }) => items.has(id) && !undone.has(id));
  // Looked at before anything is done: half of a deed taken back is worse than none.
  for (const { id } of toUndo) {
    const refusal = refusalOf(items.get(id));
    if (refusal !== undefined) return { ok: false, failure: { reason: refusal } };
  }
  for (const { id, before } of toUndo) {
    const item = items.get(id);
    const withdrawn = await outbox.withdraw(id);
    if (!withdrawn.ok) return withdrawn;
    const { kind } = withdrawn.value;
    if (kind === 'withdrawn' || kind === 'gone' || item === undefined) continue;
    if (kind !== 'delivered') return { ok: false, failure: { reason: refusals[kind] } };
    const write = changeBack(item, withdrawn.value, before, t('outbox.loop.undone'));
    if (write === undefined) return { ok: false, failure: { reason: 'changedSince' } };
    const put = await outbox.put(write);
    if (!put.ok) return put;
  }
  return ok(undefined);
}

function refusalOf(item: OutboxItem | undefined): 'onItsWay' | 'needsDecision' | undefined {
  if (item === undefined || item.state.kind === 'delivered') return undefined;
  if (item.state.kind !== 'waiting') return 'needsDecision';
  return item.state.attempts === 0 ? undefined : 'onItsWay';
}

/** The write that puts things back as they were; undefined where the server names no version to change. */
function changeBack(
  { id, write }: OutboxItem,
  { reference, version }: Extract<Withdrawal, { readonly kind: 'delivered' }>,
  before: ResourceJson | undefined,
  mark: string,
): NewWrite | undefined {
  if (version === undefined) return undefined;
  const { clientKey, sourceId, what, text } = write;
  const [type = '', own = ''] = reference.split('/');
  const resource = before ?? { ...endedOf(write.change.resource), resourceType: type };
  return {
    clientKey,
    sourceId,
    what,
    text: `${mark}: ${text}`,
    undoes: id,
    change: { kind: 'update', id: own, basedOn: version, resource: { ...resource, id: own } },
  };
}

/** A step that was cancelled, or a CareTeam that never was. */
function endedOf(resource: ResourceJson): ResourceJson {
  return { ...resource, status: isLoopTask(resource) ? 'cancelled' : 'entered-in-error' };
}
