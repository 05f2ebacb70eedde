import type { AccessEvent } from '#lib/model/access-event.ts';
import type { ChainProblem, LogFilter, LoggedEvent } from '#lib/ports/access-log.ts';
import type { Sealer } from '../store/sealer.ts';
import { eventName, nextHash, ownerOf, readHead } from './chain.ts';
import { type EventRow, eventsOf, type LogDatabase } from './log-database.ts';

/** Rows read at once: a busy quarter of a year is some 20,000 events. */
const pageSize = 500;

/** The events that the filter lets through, newest first. What cannot be opened is told by `verifyLog`. */
export async function readLog(
  database: LogDatabase,
  sealer: Sealer,
  filter: LogFilter,
): Promise<readonly LoggedEvent[]> {
  const found: LoggedEvent[] = [];
  for await (const { row, event } of openedEvents(database, sealer)) {
    if (event === undefined || !passes(event, filter)) continue;
    const { sequence, hash, delivered } = row;
    found.push({ event, sequence, hash, delivered: delivered === 1 });
  }
  return found.reverse();
}

function passes(event: AccessEvent, { clientCode, from, to, onlyDisclosures }: LogFilter): boolean {
  const at = Date.parse(event.at);
  if (onlyDisclosures === true && event.recipient === undefined) return false;
  if (clientCode !== undefined && !event.client.identifiers.some(({ value }) => value === clientCode)) {
    return false;
  }
  return (from === undefined || at >= Date.parse(from)) && (to === undefined || at <= Date.parse(to));
}

/** Every place at which the chain does not hold, oldest first; of a gap, the first event that is missing. */
export async function verifyLog(database: LogDatabase, sealer: Sealer): Promise<readonly ChainProblem[]> {
  const head = await readHead(database, sealer, await ownerOf(sealer));
  const problems: ChainProblem[] = [...head.breaks];
  const { pruned } = head;
  let { sequence } = pruned;
  /** Undefined behind a gap: the next event cannot be compared with what is not there. */
  let before: string | undefined = pruned.hash;
  for await (const { row, event } of openedEvents(database, sealer)) {
    if (row.sequence <= sequence || !Number.isSafeInteger(row.sequence)) {
      problems.push({ sequence: row.sequence, kind: 'changed' });
      continue;
    }
    if (row.sequence > head.sequence) break;
    if (row.sequence > sequence + 1) {
      problems.push({ sequence: sequence + 1, kind: 'missing' });
      before = undefined;
    }
    if (event === undefined) problems.push({ sequence: row.sequence, kind: 'unreadable' });
    else if (before !== undefined && (await nextHash(before, event)) !== row.hash) {
      problems.push({ sequence: row.sequence, kind: 'changed' });
    }
    ({ sequence } = row);
    before = row.hash;
  }
  if (sequence < head.sequence) problems.push({ sequence: sequence + 1, kind: 'missing' });
  else if (before !== head.hash) problems.push({ sequence, kind: 'changed' });
  return problems.sort((a, b) => a.sequence - b.sequence);
}

/** Every row in its order, with its event where it opens. */
async function* openedEvents(database: LogDatabase, sealer: Sealer) {
  const owner = await ownerOf(sealer);
  let after: number | undefined;
  for (;;) {
    const page: readonly EventRow[] = await eventsOf(database, owner, after).limit(pageSize).toArray();
    const opened = await Promise.all(page.map((row) => sealer.open(row.sealed, eventName(row))));
    for (const [place, row] of page.entries()) {
      const content = opened[place];
      yield { row, event: content?.ok === true ? (content.value as AccessEvent) : undefined };
    }
    after = page.at(-1)?.sequence;
    if (after === undefined || page.length < pageSize) return;
  }
}
