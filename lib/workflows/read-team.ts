import type { IsoInstant } from '#lib/base/dates.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { AccessLog, LogFailure } from '#lib/ports/access-log.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import type { VisitPorts } from './client-visit.ts';
import { recordSafely } from './log-looks.ts';
import { storeOfNothing } from './store-of-nothing.ts';
import { unchangedKeys } from './team-changes.ts';
import { readRoster, type TeamMember } from './team-roster.ts';
import { type TeamClientRecord, type TeamVisit, visitForTeam } from './team-visit.ts';

export { type TeamClientRecord, teamOrigin } from './team-visit.ts';

export interface ReadTeamPorts extends VisitPorts {
  readonly teams: readonly TeamSource[];
  readonly accessLog: AccessLog;
  readonly createId: () => string;
}

export interface TeamProgress {
  readonly done: number;
  readonly total: number;
}

export interface TeamReadingOptions {
  /** Sections that are made use of: they are what the log names. */
  readonly sections: readonly string[];
  /** Called when the client's look is durable; waited for, so that nobody is read faster than they are taken in. */
  readonly onClient: (client: TeamClientRecord) => void | Promise<void>;
  /** A client of `stored` who has left the team, has died, or may no longer be looked at: nothing of theirs may stay. */
  readonly onGone?: (clientKey: string) => void | Promise<void>;
  /**
   * These clients are done, be they read or closed: what `onClient` gave of them may be made durable together. Those of whom
   * nobody could tell are not among them.
   */
  readonly onPortion?: (clientKeys: readonly string[]) => void | Promise<void>;
  readonly onProgress?: (progress: TeamProgress) => void;
  /** Clients of whom a row is kept, and when it was read. */
  readonly stored?: ReadonlyMap<string, IsoInstant>;
  /**
   * Start of the last reading that came to its end. Clients of `stored` with nothing new since then are not read again until
   * their row has the cache's age: what was deleted, or changed in another register alone, is seen only then.
   */
  readonly since?: IsoInstant;
  /** Keys that are done already in a reading that was interrupted. */
  readonly done?: ReadonlySet<string>;
  /**
   * Clients read at the same time: three, so that a list does not keep the sources from those who have a client open; 150 (three
   * portions of fifty) where the sources answer many at once.
   */
  readonly atOnce?: number;
}

/** What became of the team's clients. Without a cancel or a log that failed, the counts make up `total`. */
export interface TeamReading {
  /** Clients that were read and logged. */
  readonly read: number;
  /** Nothing new since the last reading: the row stands. */
  readonly unchanged: number;
  /** Done before the interruption. */
  readonly before: number;
  /** Clients for whom the gate or the identity said no. */
  readonly closed: number;
  /**
   * Clients of whom the own register's sources told nothing, or were not even asked because they had told nothing of many before:
   * a row that is kept stands, with its age. Unless this is 0, the next reading's `since` must stay what it was.
   */
  readonly unanswered: number;
  readonly total: number;
  /** Clients of `stored` who are on the list no more. */
  readonly left: number;
  /** Sources whose list of clients is not whole: nobody is said to have left then. */
  readonly lacking: readonly { readonly source: SourceDescription; readonly failure: SourceFailure }[];
  /** The log could not be written: the reading ended there. */
  readonly unlogged?: LogFailure;
}

const usualAtOnce = 3;
/** From so many on they are read in parts: one is taken in while the others are asked for. */
const partsFrom = 10;
const mostParts = 3;
/** After so many portions without any answer the sources are taken to be down: the rest is not asked for. */
const mostSilent = 3;

/**
 * Reads the records of the team's own current clients, in portions, through the same gate and with the same log as an opened
 * client: nothing of a client is handed on before its look is durable. Never anybody beyond the team. Of a client nothing is
 * kept here once it has been handed on.
 */
export async function readTeam(
  ports: ReadTeamPorts,
  options: TeamReadingOptions,
  signal: AbortSignal,
): Promise<TeamReading> {
  const { stored, since, done: before, atOnce = usualAtOnce } = options;
  const roster = await readRoster(ports, signal);
  const { members, lacking } = roster;
  const counts = { read: 0, unchanged: 0, before: 0, closed: 0, unanswered: 0, left: 0 };
  const total = members.size;
  if (signal.aborted) return { ...counts, total, lacking };

  if (lacking.length === 0) {
    for (const key of stored?.keys() ?? []) {
      if (members.has(key)) continue;
      counts.left += 1;
      await options.onGone?.(key);
    }
  }
  const unread = [...members.values()].filter(({ key }) => before?.has(key) !== true);
  counts.before = total - unread.length;
  const unchanged = await unchangedKeys(ports, unread, { stored, since }, signal);
  const waiting = unread.filter(({ key }) => !unchanged.has(key));
  counts.unchanged = unread.length - waiting.length;

  let done = total - waiting.length;
  /** Portions one upon the other of which nobody could tell anything. */
  let silent = 0;
  let unlogged: LogFailure | undefined;
  if (done > 0 && !signal.aborted) options.onProgress?.({ done, total });
  const ending = new AbortController();
  const ended = AbortSignal.any([signal, ending.signal]);
  const visitPorts = { ...ports, store: storeOfNothing(ports.store) };

  /** Writes all looks of the portion, or none, and hands its clients on. */
  async function handOn(visits: readonly TeamVisit[]): Promise<void> {
    if (ended.aborted) return;
    const events = visits.flatMap((visit) => (visit.kind === 'read' ? visit.looks : []));
    const written = await recordSafely(ports.accessLog, events);
    if (!written.ok) {
      unlogged = written.failure;
      ending.abort();
      return;
    }
    for (const visit of visits) {
      // Whoever has gone gets no more of anybody: a look too many in the log is better than one too few.
      if (ended.aborted) return;
      counts[visit.kind] += 1;
      done += 1;
      if (visit.kind === 'read') await options.onClient(visit.client);
      else if (visit.kind === 'closed' && stored?.has(visit.key)) await options.onGone?.(visit.key);
      options.onProgress?.({ done, total });
    }
    const told = visits.filter(({ kind }) => kind !== 'unanswered');
    silent = told.length === 0 ? silent + 1 : 0;
    if (silent >= mostSilent) {
      counts.unanswered += waiting.length;
      waiting.length = 0;
    }
    if (told.length > 0) await options.onPortion?.(told.map(({ key }) => key));
  }

  let handing = Promise.resolve();
  async function readPortions(size: number): Promise<void> {
    while (waiting.length > 0 && !ended.aborted) {
      const portion: readonly TeamMember[] = waiting.splice(0, size);
      const visits = await Promise.all(
        portion.map((member) => visitForTeam(visitPorts, member, options, ended)),
      );
      handing = handing.then(() => handOn(visits));
      await handing;
    }
  }

  const parts = atOnce < partsFrom ? 1 : mostParts;
  try {
    await Promise.all(Array.from({ length: parts }, () => readPortions(Math.ceil(atOnce / parts))));
  } finally {
    // A part that failed must not leave the others reading.
    ending.abort();
  }
  return { ...counts, total, lacking, ...(unlogged === undefined ? {} : { unlogged }) };
}
