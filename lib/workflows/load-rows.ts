import type { Settings } from '#lib/model/settings/settings.ts';
import type { AccessLog, LogFailure } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { WorklistStore } from '#lib/ports/worklist-store.ts';
import type { StoredRow } from '#lib/worklist/stored-row.ts';
import { recordSafely } from './log-looks.ts';
import { type ShownAgain, showAgain } from './shown-again.ts';

export interface LoadRowsPorts {
  readonly rowStore: Pick<WorklistStore<StoredRow>, 'read' | 'remove'>;
  readonly accessLog: AccessLog;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly createId: () => string;
}

/** Why kept rows could not be shown, or not all of them. */
export type LoadFailure = StoreFailure | LogFailure;

/**
 * Shows the rows that are kept, portion by portion. A list of kept rows is a look at each of its clients as much as a fresh one:
 * the looks of a portion are in the log before anything of it is handed on, in one write. What is too old goes from the store.
 */
export async function loadRows(
  ports: LoadRowsPorts,
  show: (rows: readonly ShownAgain[]) => void,
  signal: AbortSignal,
  /** These clients alone; all of them when left out. */
  only?: ReadonlySet<string>,
): Promise<LoadFailure | undefined> {
  const { rowStore, accessLog, settings, clock, createId } = ports;
  const useless: string[] = [];
  try {
    for await (const portion of rowStore.read()) {
      if (signal.aborted) return undefined;
      if (!portion.ok) return portion.failure;
      const now = clock.now();
      const wanted = portion.value.filter(({ row }) => only === undefined || only.has(row.clientKey));
      const judged = wanted.map((kept) => ({
        key: kept.row.clientKey,
        again: showAgain(kept, { settings, now, createId }),
      }));
      useless.push(...judged.flatMap(({ key, again }) => (again === undefined ? [key] : [])));
      const shown = judged.flatMap(({ again }) => again ?? []);
      if (shown.length === 0) continue;
      const written = await recordSafely(
        accessLog,
        shown.flatMap(({ events }) => events),
      );
      if (!written.ok) return written.failure;
      if (signal.aborted) return undefined;
      show(shown);
    }
    if (useless.length > 0) await rowStore.remove(useless);
    return undefined;
  } catch (error) {
    return { reason: 'unavailable', detail: error instanceof Error ? error.name : 'unknown' };
  }
}
