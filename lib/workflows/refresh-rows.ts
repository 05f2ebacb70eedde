import { type IsoInstant, todayIn } from '#lib/base/dates.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { RefreshProgress, WorklistStore } from '#lib/ports/worklist-store.ts';
import type { StoredRow } from '#lib/worklist/stored-row.ts';
import type { TeamClient } from '#lib/worklist/team-client.ts';
import { attempt } from './attempt.ts';
import { type ComposeRowsPorts, composeTeamRows, teamSections } from './compose-team-rows.ts';
import { type ReadTeamPorts, readTeam, type TeamReading } from './read-team.ts';

export interface RefreshRowsPorts
  extends ReadTeamPorts,
    Pick<ComposeRowsPorts, 'findings' | 'waitingAnswers'> {
  readonly rowStore: WorklistStore<StoredRow>;
  /** Clients read at the same time: more where the sources answer many at once. */
  readonly atOnce?: number;
}

export interface RefreshRowsOptions {
  /** Clients of whom a row is kept, and when it was read. */
  readonly stored: ReadonlyMap<string, IsoInstant>;
  /** Every client is read, also those with nothing new at the servers. */
  readonly readsAll: boolean;
  readonly onStart: (resumed: boolean) => void;
  readonly onRows: (rows: readonly StoredRow[]) => void;
  readonly onGone: (clientKey: string) => void;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
  /** What the sources told of a client, for the line that names them. */
  readonly onRecord: (record: ClientRecord) => void;
}

export interface RefreshOutcome {
  readonly reading: TeamReading;
  /** Set when it came to its end. */
  readonly completedAt?: IsoInstant;
}

/** Clients that are waited for before they are composed and written together. */
const writtenAtOnce = 64;
/** Clients that are composed without a pause: a few tens of milliseconds, so that the page answers to its user meanwhile. */
const composedAtOnce = 16;
/** How often it is written down how far the refresh has come; what was done since is done again after an interruption. */
const doneBetweenWrites = 500;

/** Where to begin: a refresh of today that was interrupted goes on; on a new day every row is another, and all are read. */
function planOf(
  progress: RefreshProgress | undefined,
  now: Date,
  timeZone: string,
  { readsAll, stored }: Pick<RefreshRowsOptions, 'readsAll' | 'stored'>,
) {
  const today = todayIn(now, timeZone);
  const isOfToday = (at: IsoInstant | undefined) =>
    at !== undefined && todayIn(new Date(at), timeZone) === today;
  const interrupted =
    !readsAll && progress !== undefined && isOfToday(progress.startedAt) ? progress : undefined;
  // How far it has come is written down now and then; a row that was kept since then says the same of its client.
  const done = [...new Set([...(interrupted?.done ?? []), ...readSince(interrupted, stored)])];
  const isResumed = interrupted !== undefined && done.length > 0;
  const since = readsAll || !isOfToday(progress?.completedAt) ? undefined : progress?.completedAt;
  return {
    isResumed,
    startedAt: isResumed ? interrupted.startedAt : now.toISOString(),
    done,
    since,
  };
}

/** Clients whose whole row was read and kept since a refresh began that a killed browser never ended. */
function readSince(
  progress: RefreshProgress | undefined,
  stored: ReadonlyMap<string, IsoInstant>,
): readonly string[] {
  if (progress?.isUnderWay !== true) return [];
  const began = Date.parse(progress.startedAt);
  return [...stored].flatMap(([key, readAt]) => (Date.parse(readAt) >= began ? [key] : []));
}

/**
 * Reads the team anew and composes its rows portion by portion. Of the records nothing is kept: a portion's rows are written
 * to the store, handed on, and let go of.
 */
export async function refreshRows(
  ports: RefreshRowsPorts,
  options: RefreshRowsOptions,
  signal: AbortSignal,
): Promise<RefreshOutcome> {
  const { rowStore, clock, settings, findings } = ports;
  const before = await attempt(() => rowStore.readProgress());
  const plan = planOf(before.ok ? before.value : undefined, clock.now(), settings.timeZone, options);
  const completed = plan.since === undefined ? {} : { completedAt: plan.since };
  const done: string[] = [...plan.done];
  let written = done.length;
  options.onStart(plan.isResumed);

  const writeProgress = async () => {
    written = done.length;
    const { startedAt } = plan;
    await attempt(() =>
      rowStore.writeProgress({ startedAt, ...completed, done: [...done], isUnderWay: true }),
    );
  };

  let reached = 0;
  let clients: TeamClient[] = [];
  let keys: string[] = [];
  async function flush(): Promise<void> {
    const [portion, finished] = [clients, keys];
    [clients, keys] = [[], []];
    const rows: StoredRow[] = [];
    for (let from = 0; from < portion.length; from += composedAtOnce)
      rows.push(...(await composeTeamRows(ports, portion.slice(from, from + composedAtOnce))));
    // Cancelled is not locked: what was read and logged is kept. Whoever has gone takes the store along.
    if (rows.length > 0)
      await attempt(() => rowStore.write(rows.map((row) => ({ clientKey: row.row.clientKey, row }))));
    options.onRows(rows);
    done.push(...finished);
    if (done.length - written >= doneBetweenWrites) await writeProgress();
  }

  await writeProgress();
  const reading = await readTeam(
    ports,
    {
      sections: teamSections,
      ...(ports.atOnce === undefined ? {} : { atOnce: ports.atOnce }),
      stored: options.stored,
      done: new Set(plan.done),
      ...(plan.since === undefined ? {} : { since: plan.since }),
      onClient: (client) => {
        clients.push(client);
        options.onRecord(client.record);
      },
      onPortion: async (portion) => {
        keys.push(...portion);
        if (clients.length >= writtenAtOnce) await flush();
      },
      onGone: async (clientKey) => {
        options.onGone(clientKey);
        await attempt(() => rowStore.remove([clientKey]));
        await findings.forget([clientKey]);
      },
      onProgress: (progress) => {
        reached = progress.done;
        options.onProgress(progress);
      },
    },
    signal,
  );
  await flush();
  // Sources that are down in the middle leave the rest unasked: it goes on there the next time.
  const isListed = reading.total > 0 || reading.lacking.length === 0;
  const isWhole = !signal.aborted && reading.unlogged === undefined && isListed && reached >= reading.total;
  if (!isWhole) {
    await writeProgress();
    return { reading };
  }
  const completedAt = plan.startedAt;
  // Of whom nobody told, or who was not listed, what has changed before this refresh is still to be asked for.
  const isComplete = reading.unanswered === 0 && reading.lacking.length === 0;
  const from = isComplete ? { completedAt } : completed;
  await attempt(() => rowStore.writeProgress({ startedAt: completedAt, ...from, done: [] }));
  return { reading, completedAt };
}
