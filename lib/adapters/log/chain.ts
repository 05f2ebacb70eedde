import type { AccessEvent } from '#lib/model/access-event.ts';
import type { ChainProblem } from '#lib/ports/access-log.ts';
import type { Sealer } from '../store/sealer.ts';
import { type EventRow, eventsOf, type HeadRow, type LogDatabase } from './log-database.ts';

/** A place in the chain. The one before the first event is 0 with an empty hash. */
export interface ChainPlace {
  readonly sequence: number;
  readonly hash: string;
}

/** The end of a chain, as it is sealed: removing the last events is found because they are counted here. */
export interface ChainEnd extends ChainPlace {
  /** The last event that was removed on purpose, delivered and old: the chain goes on from its hash. */
  readonly pruned: ChainPlace;
  /** Where the end itself was found missing or changed: kept for ever, so that writing a new end hides nothing. */
  readonly breaks: readonly ChainProblem[];
}

export interface Head extends ChainEnd {
  readonly owner: string;
  readonly turn: number;
}

const start: ChainPlace = { sequence: 0, hash: '' };
const encoder = new TextEncoder();
const owners = new WeakMap<Sealer, Promise<string>>();

/** Whose log this key writes: the same for all contexts that have the key. */
export function ownerOf(sealer: Sealer): Promise<string> {
  const known = owners.get(sealer) ?? sealer.nameOf('log');
  owners.set(sealer, known);
  return known;
}

/** The name under which an event is sealed: moved to another place it no longer opens. */
export function eventName({ owner, sequence }: Pick<EventRow, 'owner' | 'sequence'>): string {
  return `log|${owner}|${sequence}`;
}

/** JSON with the keys in order, so that the same event has one text wherever it comes from. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 (hex) over the hash before and the event. Nothing can be guessed from it: every event has a random id. */
export async function nextHash(before: string, event: AccessEvent): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(before + canonicalJson(event)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Where the chain of this owner ends. When the kept end is gone, unreadable or behind the events, the chain goes on after
 * the last event that is there, and the break is written into the new end.
 */
export async function readHead(database: LogDatabase, sealer: Sealer, owner: string): Promise<Head> {
  const [row, last] = await database.dexie.transaction('r', database.events, database.heads, () =>
    Promise.all([database.heads.get(owner), eventsOf(database, owner).last()]),
  );
  const turn = row?.turn ?? 0;
  const opened = row === undefined ? undefined : await sealer.open(row.sealed, headName(owner));
  if (opened?.ok === true) {
    const end = opened.value as ChainEnd;
    if (last === undefined || last.sequence <= end.sequence) return { ...end, owner, turn };
    return { ...after(last, end, { sequence: end.sequence + 1, kind: 'changed' }), owner, turn };
  }
  const empty: ChainEnd = { ...start, pruned: start, breaks: [] };
  if (last === undefined && row === undefined) return { ...empty, owner, turn };
  const place = last ?? start;
  const kind = row === undefined ? 'missing' : 'unreadable';
  return { ...after(place, empty, { sequence: place.sequence + 1, kind }), owner, turn };
}

function after({ sequence, hash }: ChainPlace, end: ChainEnd, found: ChainProblem): ChainEnd {
  return { sequence, hash, pruned: end.pruned, breaks: [...end.breaks, found] };
}

/** The head as a row, one turn further. */
export async function sealHead({ owner, turn, ...end }: Head, sealer: Sealer): Promise<HeadRow> {
  return { owner, turn: turn + 1, sealed: await sealer.seal(end, headName(owner)) };
}

function headName(owner: string): string {
  return `log-head|${owner}`;
}
