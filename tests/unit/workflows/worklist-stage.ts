import { ok } from '#lib/base/result.ts';
import type { Entry, LoopEntry } from '#lib/model/entries.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { RefreshProgress, WorklistStore } from '#lib/ports/worklist-store.ts';
import { createRequestHandler } from '#lib/risk/columnar/answer-requests.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import type { RulesInForce } from '#lib/workflows/find-findings.ts';
import { createTeamFindings } from '#lib/workflows/team-findings.ts';
import { createWorklistSession, type WorklistSessionPorts } from '#lib/workflows/worklist-session.ts';
import type { StoredRow } from '#lib/worklist/stored-row.ts';
import {
  fakeLog,
  fakeSource,
  fakeStore,
  health,
  identityOf,
  larisa,
  manualSchedule,
  type Person,
  permit,
  recordOfPerson,
  settingsFor,
  social,
} from './fakes.ts';

export interface FakeRowStore extends WorklistStore<StoredRow> {
  readonly kept: Map<string, StoredRow>;
  readonly progress: RefreshProgress[];
}

/** Rows sealed and opened again, two in a portion. */
export function fakeRowStore(kept = new Map<string, StoredRow>()): FakeRowStore {
  const progress: RefreshProgress[] = [];
  const store = {
    kept,
    progress,
    async *read(): ReturnType<FakeRowStore['read']> {
      const all = [...kept.values()];
      for (let from = 0; from < all.length; from += 2) yield ok(structuredClone(all.slice(from, from + 2)));
    },
    async write(rows: Parameters<FakeRowStore['write']>[0]) {
      for (const { clientKey, row } of rows) kept.set(clientKey, structuredClone(row));
      return ok(undefined);
    },
    async remove(keys: readonly string[]) {
      for (const key of keys) kept.delete(key);
      return ok(undefined);
    },
    readProgress: async () => ok(progress.at(-1)),
    async writeProgress(next: RefreshProgress | undefined) {
      if (next !== undefined) progress.push(structuredClone(next));
      return ok(undefined);
    },
    purgeOlderThan: async () => ok(0),
    async clear() {
      kept.clear();
      return ok(undefined);
    },
  };
  return store;
}

/** So many people, none of them real. */
export function somePeople(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, place) => ({
    ...larisa,
    key: `p${place}`,
    code: `0101${String(place).padStart(2, '0')}-9${String(place).padStart(2, '0')}X`,
    name: `Henkilö Numero${place}`,
  }));
}

export interface StageOptions {
  readonly people?: readonly Person[];
  readonly entriesOf?: (person: Person) => readonly Entry[];
  readonly rowStore?: FakeRowStore;
  readonly log?: ReturnType<typeof fakeLog>;
  readonly now?: () => Date;
  readonly settings?: Partial<Settings>;
  /** The client permits social welfare to tell. */
  readonly isPermitted?: boolean;
  readonly said?: Partial<WorklistSessionPorts>;
}

/** A session of the list on sources, stores and a log in memory, with the worker's handler in place of the worker. */
export function aWorklistStage(options: StageOptions = {}) {
  const {
    people = somePeople(5),
    entriesOf = () => [],
    rowStore = fakeRowStore(),
    log = fakeLog(),
  } = options;
  let team = people;
  let answering = true;
  let inForce: RulesInForce = { rules: ruleCatalogue, tables: noTables };
  const schedule = manualSchedule();
  const readIds: string[] = [];
  const sourceOf = (description: typeof health) =>
    fakeSource(description, people, {
      permissions: options.isPermitted === true ? [permit] : [],
      async readRecord(client) {
        readIds.push(client.id);
        const person = people.find(({ key }) => client.id === `${description.id}-${key}`);
        if (!answering || person === undefined) return { ok: false, failure: { reason: 'timedOut' } };
        const entries = entriesOf(person).filter(
          ({ provenance }) => provenance.register === description.register,
        );
        return ok(recordOfPerson(person, description, { entries }));
      },
    });
  const sources = [sourceOf(health), sourceOf(social)];
  const handle = createRequestHandler(scores);
  const findings = createTeamFindings(
    async (command) => {
      const { request: _number, ...answer } = handle(structuredClone({ ...command, request: 1 }));
      return ok(answer);
    },
    () => inForce,
  );
  const session = createWorklistSession({
    teams: [
      {
        description: health,
        readTeam: async () => ok({ clients: team.map((person) => identityOf(person, health)) }),
      },
    ],
    sources,
    store: fakeStore(),
    clock: { now: options.now ?? (() => new Date('2026-11-18T07:41:00Z')) },
    settings: settingsFor(
      sources.map(({ description }) => description),
      options.settings,
    ),
    schedule: schedule.schedule,
    accessLog: log,
    createId: () => crypto.randomUUID(),
    rowStore,
    findings,
    inForce: () => inForce,
    ...options.said,
  });
  return {
    session,
    rowStore,
    log,
    readIds,
    schedule,
    setTeam(next: readonly Person[]) {
      team = next;
    },
    setAnswering(is: boolean) {
      answering = is;
    },
    setRules(next: RulesInForce) {
      inForce = next;
    },
  };
}

/** Somebody is asked to be the owner. */
export function aStep(said: Partial<LoopEntry> = {}): LoopEntry {
  return {
    kind: 'loop',
    id: 'Task/outbox-1',
    provenance: { sourceId: 'health', register: 'health', controller: '', reference: 'Task/outbox-1' },
    step: 'ownerRequest',
    status: 'requested',
    at: '2026-11-18T07:00:00Z',
    by: 'Tiina Mustonen',
    owner: { reference: 'Practitioner/pulkkinen', name: 'Liisa Pulkkinen' },
    ruleIds: [],
    ...said,
  };
}
