import type { IsoInstant } from '#lib/base/dates.ts';
import { composeInbox } from '#lib/consultation/compose-inbox.ts';
import type { Actor } from '#lib/consultation/consultation-acts.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { actorAt, type ConsultationPorts } from './consultation-ports.ts';
import { askPlaces } from './read-inbox.ts';

/** What the badge and a notification are made from. Threads are UUIDs, one per consultation: nothing of a client is in it. */
export interface WaitingCount {
  /** Consultations whose next step is this professional's. */
  readonly mine: number;
  /** Threads that wait for them or for their team: kept until the next count. */
  readonly threads: readonly string[];
  /** Those that did not wait at the last count. */
  readonly fresh: readonly string[];
}

/** What one source told, and as whom it names the professional. */
export interface CountedListing {
  readonly listed: readonly ListedConsultation[];
  readonly actor: Actor;
}

/**
 * Counts what waits. `known`: threads of the last count; undefined at the first one, when nothing is news. `unanswered`: some source
 * did not tell, so that what is known of before is kept, and is no news when that source tells again.
 */
export function countWaiting(
  listings: readonly CountedListing[],
  known: readonly string[] | undefined,
  unanswered: boolean,
  now: IsoInstant,
): WaitingCount {
  const items = listings.flatMap(({ listed, actor }) => composeInbox(listed, actor, now));
  const mine = items.filter(({ isMyTurn }) => isMyTurn);
  const waiting = items.filter(
    ({ isMyTurn, boxes, time }) => isMyTurn || (boxes.includes('team') && time !== 'over'),
  );
  const threads = [...new Set(waiting.map(({ consultation }) => consultation.threadId))];
  const before = new Set(known ?? threads);
  const kept = unanswered ? [...new Set([...threads, ...(known ?? [])])] : threads;
  return { mine: mine.length, threads: kept, fresh: threads.filter((thread) => !before.has(thread)) };
}

/** Asks the sources for the count. Nothing of it is shown but a number, so that nobody has been looked at. */
export async function readWaitingCount(
  ports: ConsultationPorts,
  known: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<WaitingCount> {
  const told = await askPlaces(ports, signal);
  const listings = told.flatMap(({ place, told: each }): readonly CountedListing[] => {
    const actor = actorAt(ports, place.source.id);
    return each.ok && actor !== undefined ? [{ listed: each.value.listed, actor }] : [];
  });
  const now = ports.clock.now().toISOString();
  return countWaiting(listings, known, listings.length < told.length, now);
}
