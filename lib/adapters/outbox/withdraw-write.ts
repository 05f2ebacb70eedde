import type { Table } from 'dexie';
import type { NewWrite, OutboxItem, Withdrawal } from '#lib/ports/outbox.ts';
import type { Sealer } from '../store/sealer.ts';
import { type OutboxRow, openRow, type StoredRow } from './outbox-rows.ts';

type Rows = Table<StoredRow, number, OutboxRow>;

/** How often it is looked anew when something changed while the contents were opened. */
const mostLooks = 5;

/** The writes of one client from some sequence on, opened, with the rows that they were opened from. */
interface Opened {
  readonly rows: readonly StoredRow[];
  readonly items: readonly OutboxItem[];
}

async function openFrom(rows: Rows, first: StoredRow, by: Sealer): Promise<Opened> {
  const found = await laterRows(rows, first);
  const items = await Promise.all(found.map((row) => openRow(row, by)));
  return { rows: found, items: items.filter((item) => item !== undefined) };
}

/** The row itself and every later one of its client. */
function laterRows(rows: Rows, { owner, client, sequence }: StoredRow): Promise<StoredRow[]> {
  return rows
    .where('owner')
    .equals(owner)
    .and((row) => row.client === client && row.sequence >= sequence)
    .sortBy('sequence');
}

/** The write and everything that was put to follow it, or to follow what follows it. */
function withFollowers(items: readonly OutboxItem[], id: string): readonly OutboxItem[] {
  const ids = new Set([id]);
  return items.filter(({ id: own, write, state }) => {
    const follows = write.after !== undefined && ids.has(write.after) && state.kind !== 'delivered';
    if (follows) ids.add(own);
    return ids.has(own);
  });
}

/**
 * Deletes these rows in one transaction, if the client's rows are still what was looked at: contents are opened outside a
 * transaction, which does not live that long. Every change of a row seals it anew, and every seal has an iv of its own.
 */
function deleteUnchanged(
  rows: Rows,
  first: StoredRow,
  seen: Opened,
  sequences: readonly number[],
): Promise<boolean> {
  return rows.db.transaction('rw', rows, async () => {
    const current = await laterRows(rows, first);
    const isSame =
      current.length === seen.rows.length && current.every((row, place) => isSameSeal(row, seen.rows[place]));
    if (isSame) await rows.bulkDelete([...sequences]);
    return isSame;
  });
}

function isSameSeal(one: StoredRow, other: StoredRow | undefined): boolean {
  if (other === undefined || one.sequence !== other.sequence || one.kind !== other.kind) return false;
  return one.sealed.iv.every((byte, place) => byte === other.sealed.iv[place]);
}

/** The resource that a write changes; undefined for a new one. */
function targetOf({ change, sourceId }: NewWrite): string | undefined {
  return change.kind === 'update' ? `${sourceId}/${change.resource.resourceType}/${change.id}` : undefined;
}

/** Takes a write back that no attempt was made for, and what was to follow it. */
export async function withdrawWrite(rows: Rows, id: string, by: Sealer): Promise<Withdrawal> {
  for (let look = 0; look < mostLooks; look += 1) {
    const first = await rows
      .where('name')
      .equals(await by.nameOf('outbox', 'write', id))
      .first();
    if (first === undefined) return { kind: 'gone' };
    const seen = await openFrom(rows, first, by);
    const going = withFollowers(seen.items, id);
    const [item] = going;
    if (item?.id !== id) return { kind: 'stuck' };
    const standing = refusalOf(item) ?? going.map(refusalOf).find((each) => each !== undefined);
    if (standing !== undefined) return standing;
    const targets = new Set(going.map(({ write }) => targetOf(write)));
    const isBuiltUpon = seen.items.some((other) => {
      const target = targetOf(other.write);
      return target !== undefined && targets.has(target) && !going.includes(other);
    });
    if (isBuiltUpon) return { kind: 'builtUpon' };
    const sequences = going.map(({ sequence }) => sequence);
    if (await deleteUnchanged(rows, first, seen, sequences)) return { kind: 'withdrawn' };
  }
  // A delivery is busy with this client: it may be this very write.
  return { kind: 'onItsWay' };
}

/** Why a write in this state cannot be taken back; undefined when it can. */
function refusalOf({ state }: OutboxItem): Withdrawal | undefined {
  if (state.kind === 'waiting') return state.attempts === 0 ? undefined : { kind: 'onItsWay' };
  if (state.kind !== 'delivered') return { kind: 'stuck' };
  const { reference, version } = state;
  return { kind: 'delivered', reference, ...(version === undefined ? {} : { version }) };
}

/** Ends a write that a person has given up, and what was to follow it. */
export async function endWithFollowers(rows: Rows, item: OutboxItem, by: Sealer): Promise<void> {
  for (;;) {
    const first = await rows.get(item.sequence);
    if (first === undefined) return;
    const seen = await openFrom(rows, first, by);
    const ending = withFollowers(seen.items, item.id).map(({ sequence }) => sequence);
    if (await deleteUnchanged(rows, first, seen, [...new Set([item.sequence, ...ending])])) return;
  }
}
