import { createTeamRecordSource } from '#lib/adapters/sources/fhir-rest/create-team-record-source.ts';
import { createTeamSource } from '#lib/adapters/sources/fhir-rest/create-team-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';
import { readTeam, type TeamReading, type TeamReadingOptions } from '#lib/workflows/read-team.ts';
import { leanUnit } from './lean-client.ts';

/** Clients read at the same time: three portions of fifty. */
export const leanAtOnce = 150;

const now = new Date('2026-11-18T07:41:00Z');
const clock = { now: () => now };

/** Nothing of a list is kept there; only what the gate closes is taken away. */
const store: RecordStore = {
  read: async () => ok(undefined),
  readAll: async () => ok([]),
  write: async () => ok(undefined),
  remove: async () => ok(undefined),
  readAccessFacts: async () => ok([]),
  writeAccessFacts: async () => ok(undefined),
  purgeOlderThan: async () => ok(0),
  readLastLook: async () => ok(undefined),
  writeLastLook: async () => ok(undefined),
};

/** A log that counts: what a durable one costs is measured by `log-cost`. */
function countingLog(): AccessLog & { readonly events: () => number } {
  let events = 0;
  return {
    events: () => events,
    record: async (batch) => {
      events += batch.length;
      return ok(undefined);
    },
    read: async () => ok([]),
    verify: async () => ok([]),
    state: async () => ({ waiting: 0, hasServer: false }),
  };
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One refresh of the lean server's unit through gate and log, as the extension does it. */
export async function refreshOnce(
  baseUrl: string,
  options: Partial<TeamReadingOptions>,
  ask: Fetch = fetch,
): Promise<{ readonly reading: TeamReading; readonly entries: number; readonly logged: number }> {
  const source: SourceSettings = {
    id: 'health',
    name: 'Terveydenhuolto',
    controller: 'Kainuun hyvinvointialue',
    register: 'health',
    kind: 'fhir',
    baseUrl,
    signIn: { kind: 'none' },
    askedByDefault: true,
  };
  const settings: Settings = {
    ...defaultSettings,
    professional: {
      id: 'lead',
      name: 'Liisa Piirainen',
      role: 'teamLead',
      register: 'health',
      teams: [{ sourceId: 'health', reference: leanUnit }],
    },
    sources: [source],
  };
  const world = { clock, fetch: ask, wait: waitInRealTime, random: Math.random };
  const capabilityCache = { read: async () => undefined, write: async () => undefined };
  const accessLog = countingLog();
  let entries = 0;
  const reading = await readTeam(
    {
      teams: [createTeamSource({ ...world, settings: source, timeZone: settings.timeZone })],
      sources: [createTeamRecordSource({ ...world, settings: source, capabilityCache })],
      store,
      clock,
      settings,
      schedule: (run, afterMs) => {
        const timer = setTimeout(run, afterMs);
        return () => clearTimeout(timer);
      },
      accessLog,
      createId: () => crypto.randomUUID(),
    },
    {
      sections: ['findings'],
      atOnce: leanAtOnce,
      ...options,
      onClient: async (client) => {
        for (const { result } of client.record.sources)
          if (result.status === 'ok') entries += result.record.entries.length;
        await options.onClient?.(client);
      },
    },
    new AbortController().signal,
  );
  return { reading, entries, logged: accessLog.events() };
}
