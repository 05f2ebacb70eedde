import type { AccessEvent } from '#lib/model/access-event.ts';
import type { Sealer } from '../store/sealer.ts';
import { eventName, ownerOf, readHead, sealHead } from './chain.ts';
import { type EventRow, eventsOf, type LogDatabase } from './log-database.ts';

/**
 * Days that a delivered event stays on this device, for the professional's own view. The log itself is kept by the log
 * server, for as long as the organisation has decided; what the law says of that time is not verified here.
 */
export const keptDays = 90;
const dayMs = 24 * 60 * 60 * 1000;
/** Removed in one transaction; the rest at the next delivery. */
const mostAtOnce = 500;

/**
 * Removes the oldest events that are delivered and older than the time kept. The hash of the last one removed stays in the
 * sealed end, so that the rest of the chain is still checked from there. Nothing undelivered is ever removed.
 */
export async function pruneLog(database: LogDatabase, sealer: Sealer, now: Date): Promise<number> {
  const { dexie, events, heads } = database;
  const owner = await ownerOf(sealer);
  const oldest = await eventsOf(database, owner).limit(mostAtOnce).toArray();
  const limit = now.getTime() - keptDays * dayMs;
  const old: EventRow[] = [];
  for (const row of oldest) {
    if (row.delivered !== 1) break;
    const content = await sealer.open(row.sealed, eventName(row));
    // What does not open is evidence: it and what follows stay.
    if (!content.ok || !(Date.parse((content.value as AccessEvent).at) < limit)) break;
    old.push(row);
  }
  const last = old.at(-1);
  if (last === undefined) return 0;
  const head = await readHead(database, sealer, owner);
  // Behind a gap nothing is removed either: it would close the gap.
  if (old[0]?.sequence !== head.pruned.sequence + 1 || last.sequence !== head.pruned.sequence + old.length) {
    return 0;
  }
  const { sequence, hash } = last;
  const headRow = await sealHead({ ...head, pruned: { sequence, hash } }, sealer);
  return dexie.transaction('rw', events, heads, async () => {
    // Somebody has written meanwhile: it can wait until the next time.
    if (((await heads.get(owner))?.turn ?? 0) !== head.turn) return 0;
    await heads.put(headRow);
    await events.bulkDelete(old.map((row) => [row.owner, row.sequence]));
    return old.length;
  });
}
