import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { Result } from '#lib/base/result.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type { ClientRecord, SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { SessionGrant } from '#lib/ports/session-grants.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import { attempt } from './attempt.ts';
import { clientKeyOf } from './client-key.ts';
import { openVisit, type VisitPorts } from './client-visit.ts';
import { createVisitLog } from './log-looks.ts';
import { shownSections } from './shown-events.ts';
import { professionalOf } from './visit-access.ts';

export interface ReadTeamPorts extends VisitPorts {
  readonly teams: readonly TeamSource[];
  readonly accessLog: AccessLog;
  readonly createId: () => string;
}

/** One client of the team, as the gate lets this professional see it. */
export interface TeamClientRecord {
  readonly identity: ClientIdentity;
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
  decide(source: SourceDescription, section: string): AccessDecision;
}

export interface TeamProgress {
  readonly done: number;
  readonly total: number;
}

export interface TeamReading {
  /** Clients that were read and logged. */
  readonly read: number;
  /** Clients for whom the gate, the identity or the log said no. */
  readonly closed: number;
  readonly total: number;
  /** Sources whose list of clients is not whole. */
  readonly lacking: readonly { readonly source: SourceDescription; readonly failure: SourceFailure }[];
}

/** The origin that the log names for looks at the team's list: no host had the client open. */
export const teamOrigin = 'team';
/** Clients read at the same time: a list must not keep the sources from those who have a client open. */
const atOnce = 3;

/**
 * Reads the records of the team's own current clients, one by one through the same gate and with the same log as an opened
 * client: nothing of a client is handed on before its look is durable. Never anybody beyond the team.
 */
export async function readTeam(
  ports: ReadTeamPorts,
  options: {
    /** Sections that are made use of: they are what the log names. */
    readonly sections: readonly string[];
    readonly onClient: (client: TeamClientRecord) => void;
    readonly onProgress?: (progress: TeamProgress) => void;
  },
  signal: AbortSignal,
): Promise<TeamReading> {
  const professional = professionalOf(ports.settings);
  const lacking: { source: SourceDescription; failure: SourceFailure }[] = [];
  const roster = new Map<string, { readonly client: HostClient; readonly identity: ClientIdentity }>();
  for (const team of ports.teams) {
    const { id, register } = team.description;
    if (register !== professional.register) continue;
    const names = [...professional.teams, ...professional.references]
      .filter(({ sourceId }) => sourceId === id)
      .map(({ reference }) => reference);
    const answer = await attempt(() => team.readTeam(names, ports.clock.now(), signal));
    if (!answer.ok) lacking.push({ source: team.description, failure: answer.failure });
    else if (answer.value.partial !== undefined)
      lacking.push({ source: team.description, failure: answer.value.partial });
    for (const identity of answer.ok ? answer.value.clients : []) {
      const client = hostClientOf(identity, id);
      const key = clientKeyOf(client);
      if (key !== undefined && !roster.has(key)) roster.set(key, { client, identity });
    }
  }

  const waiting = [...roster].map(([key, each]) => ({ key, ...each }));
  const total = waiting.length;
  let done = 0;
  let read = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const found = await readOne(ports, next, options.sections, signal);
      done += 1;
      if (signal.aborted) return;
      if (found !== undefined) {
        read += 1;
        options.onClient(found);
      }
      options.onProgress?.({ done, total });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { read, closed: done - read, total, lacking };
}

/** As a host would say it: the source's own id, and what the source records of who it is. */
function hostClientOf(identity: ClientIdentity, sourceId: string): HostClient {
  const birthDate = identity.birthDate?.length === 10 ? identity.birthDate : undefined;
  return {
    hostId: teamOrigin,
    identifiers: identity.identifiers,
    sourcePatient: { sourceId, id: identity.id },
    ...(identity.name === '' ? {} : { name: identity.name }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

async function readOne(
  ports: ReadTeamPorts,
  {
    key,
    client,
    identity,
  }: { readonly key: string; readonly client: HostClient; readonly identity: ClientIdentity },
  sections: readonly string[],
  signal: AbortSignal,
): Promise<TeamClientRecord | undefined> {
  const none: Promise<SessionGrant> = Promise.resolve({ confirmed: [] });
  // A special reason is given for one client who is open, never for a list.
  const settled = Promise.withResolvers<void>();
  const visit = openVisit(ports, client, key, none, () => {
    if (visit.picture().settled) settled.resolve();
  });
  const stop = () => settled.resolve();
  signal.addEventListener('abort', stop, { once: true });
  visit.start();
  await settled.promise;
  signal.removeEventListener('abort', stop);
  const { verdict, record, withheld } = visit.picture();
  visit.leave();
  if (signal.aborted || verdict.show !== 'summary') return undefined;
  const professional = professionalOf(ports.settings);
  const own = ports.settings.sources.find(({ register }) => register === professional.register);
  const log = createVisitLog(ports.accessLog, () => ({
    professional,
    hostClient: client,
    now: ports.clock.now(),
    createId: ports.createId,
    ownController: own?.controller ?? '',
  }));
  const shown = shownSections(record, sections, visit.decide);
  if (shown.length === 0) return undefined;
  const written: Result<void, unknown> = await log.write(shown);
  return written.ok ? { identity, record, withheld, decide: visit.decide } : undefined;
}
