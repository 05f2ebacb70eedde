import type { IsoInstant } from '#lib/base/dates.ts';
import { composeInbox } from '#lib/consultation/compose-inbox.ts';
import type { Actor } from '#lib/consultation/consultation-acts.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Urgency } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { actorAt, type ConsultationPorts } from './consultation-ports.ts';
import { askPlaces } from './read-inbox.ts';

/** One consultation that waits, as the badge and a notification know it: its thread's UUID, and nothing of a client. */
export interface WaitingThread {
  readonly threadId: string;
  readonly urgency: Urgency;
  readonly isLate: boolean;
  /** The next step is this professional's own; else somebody of their team is to take it up. */
  readonly isMine: boolean;
}

export interface WaitingCount {
  readonly waiting: readonly WaitingThread[];
  /** Some source did not tell: what waited there before may wait still. */
  readonly isPartial: boolean;
}

/** What one source told, and as whom it names the professional. */
export interface CountedListing {
  readonly listed: readonly ListedConsultation[];
  readonly actor: Actor;
}

/** What waits for the professional or for their team, each once. */
export function waitingThreads(
  listings: readonly CountedListing[],
  now: IsoInstant,
): readonly WaitingThread[] {
  const items = listings.flatMap(({ listed, actor }) => composeInbox(listed, actor, now));
  return items.filter(waits).map(({ consultation: { threadId, urgency }, time, isMyTurn }) => ({
    threadId,
    urgency,
    isLate: time === 'late',
    isMine: isMyTurn,
  }));
}

function waits({ isMyTurn, boxes, time }: InboxItem): boolean {
  return isMyTurn || (boxes.includes('team') && time !== 'over');
}

/** Asks the sources for the count. Nothing of it is shown but numbers, so that nobody has been looked at. */
export async function readWaitingCount(ports: ConsultationPorts, signal: AbortSignal): Promise<WaitingCount> {
  const told = await askPlaces(ports, signal);
  const listings = told.flatMap(({ place, told: each }): readonly CountedListing[] => {
    const actor = actorAt(ports, place.source.id);
    return each.ok && actor !== undefined ? [{ listed: each.value.listed, actor }] : [];
  });
  const waiting = waitingThreads(listings, ports.clock.now().toISOString());
  const isPartial = listings.length < told.length || told.some(({ notRaised }) => notRaised !== undefined);
  return { waiting, isPartial };
}
