import { ok, type Result } from '#lib/base/result.ts';
import type { StandIn } from '#lib/consultation/consultation-acts.ts';
import { raisedTo, standInsOf } from '#lib/consultation/stand-in.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ConsultationListing } from '#lib/ports/consultation-source.ts';
import { attempt } from '../attempt.ts';
import {
  actorAt,
  type ConsultationPlace,
  type ConsultationPorts,
  type StandInMemory,
} from './consultation-ports.ts';

/** What was learnt of one source. References of colleagues, and of no client anything. */
export interface LearntStandIns {
  /** Milliseconds of the epoch. */
  readonly at: number;
  readonly all: readonly StandIn[];
}

/** Where it is kept between two lives of a page or of the service worker; both may fail. */
export interface StandInShelf {
  read(sourceId: string): Promise<LearntStandIns | undefined>;
  write(sourceId: string, learnt: LearntStandIns): Promise<void>;
}

/** Who works where changes by the day; who is away, by the hour. */
const longestMs = 15 * 60_000;

/** Remembers for whom one professional stands in, so that the directory is not read with every look at the inbox. */
export function createStandInMemory(shelf?: StandInShelf): StandInMemory {
  const known = new Map<string, LearntStandIns>();
  const isFresh = (learnt: LearntStandIns | undefined, now: Date) =>
    learnt !== undefined && Math.abs(now.getTime() - learnt.at) < longestMs;
  return {
    of: (sourceId) => known.get(sourceId)?.all ?? [],
    async learn(sourceId, now, ask) {
      if (isFresh(known.get(sourceId), now)) return;
      const kept = await shelf?.read(sourceId).catch(() => undefined);
      if (kept !== undefined && isFresh(kept, now)) {
        known.set(sourceId, kept);
        return;
      }
      const all = await ask();
      if (all === undefined) return;
      const learnt = { at: now.getTime(), all };
      known.set(sourceId, learnt);
      await shelf?.write(sourceId, learnt).catch(() => undefined);
    },
  };
}

/**
 * What waits for colleagues for whom the professional stands in, and is late: of everything else of theirs nothing is kept. Where nobody
 * is stood in for, no question leaves.
 */
export async function listRaised(
  ports: ConsultationPorts,
  { source, consultations, directory }: ConsultationPlace,
  signal: AbortSignal,
): Promise<Result<ConsultationListing, SourceFailure>> {
  const now = ports.clock.now();
  const instant = now.toISOString();
  await ports.standIns?.learn(source.id, now, async () => {
    if (directory === undefined) return undefined;
    const found = await attempt(() => directory.findColleagues(now, signal));
    const asked = { sourceId: source.id, now: instant, timeZone: ports.timeZone };
    return found.ok ? standInsOf(found.value, ports.professional, asked) : undefined;
  });
  const actor = actorAt(ports, source.id);
  const colleagues = (actor?.standsInFor ?? []).map(({ reference }) => reference);
  if (actor === undefined || colleagues.length === 0) return ok({ listed: [], unread: [], isCut: false });
  const question = { people: [], teams: colleagues, closedSince: instant };
  const told = await attempt(() => consultations.list(question, signal));
  if (!told.ok) return told;
  const listed = told.value.listed.filter(
    ({ consultation }) => raisedTo(consultation, actor, instant) !== undefined,
  );
  return ok({ ...told.value, listed, unread: [] });
}
