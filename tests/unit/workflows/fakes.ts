import { ok } from '#lib/base/result.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { AccessFacts, RelationshipFact } from '#lib/model/access-facts.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Entry, PermissionEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';
import type { Schedule } from '#lib/ports/schedule.ts';
import type { SessionGrant, SessionGrants } from '#lib/ports/session-grants.ts';
import { aConcept, aPermission, aProblem, aProvenance } from '#tests/builders/entries.ts';
import {
  aHostClient,
  anIdentity,
  aSource,
  aSourceRecord,
  identityCodeSystem,
} from '#tests/builders/records.ts';

export const now = new Date('2026-11-18T07:41:00Z');
export const clock: Clock = { now: () => now };

/** An invented person, the same at every source. Every fact about the person carries the person's key. */
export interface Person {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
}
export const larisa: Person = {
  key: 'larisa',
  code: '140368-912D',
  name: 'Tervahauta Larisa',
  birthDate: '1968-03-14',
};
export const reino: Person = {
  key: 'reino',
  code: '020944-917K',
  name: 'Ahosalmi Reino',
  birthDate: '1944-09-02',
};
export const anneli: Person = {
  key: 'anneli',
  code: '191250-935R',
  name: 'Lepikkö Anneli',
  birthDate: '1950-12-19',
};

export function hostClientOf(person: Person, said: Partial<HostClient> = {}): HostClient {
  return aHostClient({
    identifiers: [{ system: identityCodeSystem, value: person.code }],
    name: person.name,
    birthDate: person.birthDate,
    ...said,
  });
}

export function identityOf(person: Person, source: SourceDescription): ClientIdentity {
  const [family = '', ...given] = person.name.split(' ');
  const provenance = aProvenance({
    sourceId: source.id,
    register: source.register,
    reference: `Patient/${source.id}-${person.key}`,
  });
  const identifiers = [{ system: identityCodeSystem, value: person.code }];
  const id = `${source.id}-${person.key}`;
  return anIdentity({
    id,
    provenance,
    identifiers,
    name: person.name,
    family,
    given,
    birthDate: person.birthDate,
  });
}

/** A fact that tells whose it is and how old the answer was. */
export function factOf(person: Person, source: SourceDescription, mark = 'fresh'): Entry {
  return aProblem({
    register: source.register,
    provenance: { sourceId: source.id },
    concept: aConcept(`${person.key} ${source.id} ${mark}`),
  });
}

export function recordOfPerson(
  person: Person,
  source: SourceDescription,
  said: Partial<SourceRecord> & { readonly mark?: string } = {},
): SourceRecord {
  const { mark, ...rest } = said;
  return aSourceRecord({
    sourceId: source.id,
    register: source.register,
    fetchedAt: now.toISOString(),
    client: identityOf(person, source),
    entries: [factOf(person, source, mark)],
    ...rest,
  });
}

export interface FakeSource extends RecordSource {
  /** Every call in order: `find id:x`, `find code:y`, `permissions`, `read`. */
  readonly calls: string[];
  /** Signals given to it, to see what was aborted. */
  readonly signals: AbortSignal[];
}

/** A source that knows some people and answers at once; any of its calls can be replaced. */
export function fakeSource(
  description: SourceDescription,
  people: readonly Person[] = [larisa, reino, anneli],
  replaced: Partial<Omit<RecordSource, 'description'>> & {
    readonly permissions?: readonly PermissionEntry[];
    readonly relationships?: AccessFacts['relationships'];
  } = {},
): FakeSource {
  const calls: string[] = [];
  const signals: AbortSignal[] = [];
  const personOf = (id: string) => people.find(({ key }) => `${description.id}-${key}` === id);
  return {
    description,
    calls,
    signals,
    findClient(by, signal) {
      calls.push(
        by.by === 'id' ? `find id:${by.id}` : `find code:${by.identifiers.map(({ value }) => value)}`,
      );
      signals.push(signal);
      if (replaced.findClient !== undefined) return replaced.findClient(by, signal);
      const person =
        by.by === 'id'
          ? personOf(by.id)
          : people.find(({ code }) => by.identifiers.some(({ value }) => value === code));
      return Promise.resolve(ok(person === undefined ? undefined : identityOf(person, description)));
    },
    readAccessFacts(client, signal) {
      calls.push('facts');
      return (
        replaced.readAccessFacts?.(client, signal) ??
        Promise.resolve(
          ok(factsOf(description, replaced.permissions ?? [], replaced.relationships ?? [ownEpisode])),
        )
      );
    },
    readRecord(client, options, signal) {
      calls.push('read');
      if (replaced.readRecord !== undefined) return replaced.readRecord(client, options, signal);
      const person = personOf(client.id);
      return Promise.resolve(
        person === undefined
          ? { ok: false, failure: { reason: 'notFound' } }
          : ok(recordOfPerson(person, description)),
      );
    },
  };
}

/** An episode that names the nurse of `settingsFor`. */
export const ownEpisode: RelationshipFact = {
  type: 'episode',
  reference: 'EpisodeOfCare/1',
  people: ['Practitioner/nurse-1'],
  teams: [],
  from: '2026-01-01',
};

export function factsOf(
  source: SourceDescription,
  permissions: AccessFacts['permissions'],
  relationships: AccessFacts['relationships'] = [ownEpisode],
): AccessFacts {
  const { id, register } = source;
  return { sourceId: id, register, checkedAt: now.toISOString(), permissions, relationships };
}

export const permit = aPermission();
export const health = aSource('health');
export const social = aSource('social');

export interface FakeStore extends RecordStore {
  readonly records: Map<string, SourceRecord>;
  readonly looks: Map<string, string>;
  readonly facts: Map<string, AccessFacts>;
  readonly purged: string[];
}

/** A cached record was shown on facts of access that were told with it, unless others are given. */
export function fakeStore(
  cached: readonly (readonly [key: string, record: SourceRecord])[] = [],
  told?: readonly (readonly [key: string, facts: AccessFacts])[],
): FakeStore {
  const facts = new Map(
    (
      told ??
      cached.map(([key, record]): readonly [string, AccessFacts] => [
        key,
        factsOf({ ...health, id: record.sourceId, register: record.register }, []),
      ])
    ).map(([key, each]) => [`${key} ${each.sourceId}`, each]),
  );
  const records = new Map(cached.map(([key, record]) => [`${key} ${record.sourceId}`, record]));
  const looks = new Map<string, string>();
  const purged: string[] = [];
  return {
    records,
    looks,
    facts,
    purged,
    readAccessFacts: async (key) =>
      ok([...facts].flatMap(([name, each]) => (name.startsWith(`${key} `) ? [each] : []))),
    writeAccessFacts: async (key, each) => {
      facts.set(`${key} ${each.sourceId}`, each);
      return ok(undefined);
    },
    read: async (key, sourceId) => ok(records.get(`${key} ${sourceId}`)),
    readAll: async (key) =>
      ok([...records].flatMap(([name, record]) => (name.startsWith(`${key} `) ? [record] : []))),
    write: async (key, record) => {
      records.set(`${key} ${record.sourceId}`, record);
      return ok(undefined);
    },
    remove: async (key, sourceId) => {
      records.delete(`${key} ${sourceId}`);
      return ok(undefined);
    },
    purgeOlderThan: async (limit) => {
      purged.push(limit);
      return ok(0);
    },
    readLastLook: async (key, professional) => ok(looks.get(`${key} ${professional}`)),
    writeLastLook: async (key, professional, at) => {
      looks.set(`${key} ${professional}`, at);
      return ok(undefined);
    },
  };
}

export const keyOf = (person: Person) => `${identityCodeSystem}|${person.code}`;

export function settingsFor(
  sources: readonly SourceDescription[],
  said: Partial<Settings> & { readonly notAsked?: readonly string[] } = {},
): Settings {
  const { notAsked = [], ...rest } = said;
  return {
    ...defaultSettings,
    professional: {
      id: 'nurse-1',
      name: 'Tiina Mustonen',
      role: 'nurse',
      register: 'health' satisfies Register,
      references: sources.map(({ id }) => ({ sourceId: id, reference: 'Practitioner/nurse-1' })),
    },
    sources: sources.map(
      (source): SourceSettings => ({
        ...source,
        kind: 'embedded',
        signIn: { kind: 'none' },
        askedByDefault: !notAsked.includes(source.id),
      }),
    ),
    // Facts in these tests are problems: the nurse's role may see them in either register.
    access: { roleTable: { nurse: { social: 'all' } } },
    ...rest,
  };
}

/** Timers that run when the test says so. */
export function manualSchedule(): { readonly schedule: Schedule; runAll(): void } {
  const waiting = new Set<() => void>();
  return {
    schedule: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    runAll() {
      const due = [...waiting];
      waiting.clear();
      for (const run of due) run();
    },
  };
}

export function showing(person: Person, sequence: number, said: Partial<HostClient> = {}): TabContext {
  return {
    stamp: { instance: 'page', sequence },
    reading: { state: 'client', client: hostClientOf(person, said) },
  };
}

/** Lets everything that is ready run: promises settle in turns of the event loop. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export interface FakeLog extends AccessLog {
  readonly events: AccessEvent[];
}

/** A log that is durable at once; `answer` stands for it where it fails or waits. */
export function fakeLog(answer: AccessLog['record'] = async () => ok(undefined)): FakeLog {
  const events: AccessEvent[] = [];
  return {
    events,
    async record(batch) {
      const recorded = await answer(batch);
      if (recorded.ok) events.push(...batch);
      return recorded;
    },
    read: async () => ok([]),
    verify: async () => ok([]),
    state: async () => ({ waiting: 0, hasServer: false }),
  };
}

export function fakeGrants(): SessionGrants & { readonly kept: Map<string, SessionGrant> } {
  const kept = new Map<string, SessionGrant>();
  return {
    kept,
    read: async (professional, client) => kept.get(`${professional} ${client}`) ?? { confirmed: [] },
    write: async (professional, client, grant) => void kept.set(`${professional} ${client}`, grant),
  };
}
