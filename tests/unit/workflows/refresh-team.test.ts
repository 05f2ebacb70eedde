import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { readTeam, type TeamReadingOptions } from '#lib/workflows/read-team.ts';
import {
  anneli,
  clock,
  fakeLog,
  fakeSource,
  fakeStore,
  health,
  identityOf,
  keyOf,
  larisa,
  manualSchedule,
  now,
  type Person,
  recordOfPerson,
  reino,
  settingsFor,
} from './fakes.ts';

const since = '2026-11-18T06:00:00Z';
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

/** A crowd of invented people, as many as are asked for. */
function crowd(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, place) => ({
    ...larisa,
    key: `p${place}`,
    code: `0101${String(place).padStart(2, '0')}-9${String(place).padStart(2, '0')}X`,
    name: `Henkilö Numero${place}`,
  }));
}

function teamOf(
  people: readonly Person[],
  said: Partial<TeamSource> & { readonly partial?: SourceFailure } = {},
) {
  const { partial, ...rest } = said;
  const team: TeamSource = {
    description: health,
    readTeam: async () =>
      ok({
        clients: people.map((person) => identityOf(person, health)),
        ...(partial === undefined ? {} : { partial }),
      }),
    ...rest,
  };
  return team;
}

interface Stage {
  readonly team: TeamSource;
  readonly people: readonly Person[];
  readonly replaced?: Partial<Omit<RecordSource, 'description'>>;
  readonly signal?: AbortSignal;
  readonly log?: ReturnType<typeof fakeLog>;
}

async function refresh(
  { team, people, replaced, signal, log = fakeLog() }: Stage,
  options: Partial<TeamReadingOptions>,
) {
  const told: string[] = [];
  const source = fakeSource(health, people, replaced);
  const store = fakeStore();
  const reading = await readTeam(
    {
      teams: [team],
      sources: [source],
      store,
      clock,
      settings: settingsFor([health]),
      schedule: manualSchedule().schedule,
      accessLog: log,
      createId: () => crypto.randomUUID(),
    },
    {
      sections: ['findings'],
      onClient: ({ clientKey }) => void told.push(`client ${clientKey}`),
      onGone: (key) => void told.push(`gone ${key}`),
      ...options,
    },
    signal ?? new AbortController().signal,
  );
  return { reading, told, source, store, log };
}

const clientOf = (person: Person) => `client ${keyOf(person)}`;
const goneOf = (person: Person) => `gone ${keyOf(person)}`;

describe('refreshing the list', () => {
  it('names each client as the list keeps it, and where the own register has it', async () => {
    const found: unknown[] = [];
    await refresh(
      { team: teamOf([larisa]), people: [larisa] },
      { onClient: ({ clientKey, sourcePatient }) => void found.push({ clientKey, sourcePatient }) },
    );
    expect(found).toEqual([
      { clientKey: keyOf(larisa), sourcePatient: { sourceId: 'health', id: 'health-larisa' } },
    ]);
  });

  it('leaves no whole record of anybody on the device', async () => {
    const { store, reading } = await refresh({ team: teamOf([larisa, reino]), people: [larisa, reino] }, {});
    expect(reading.read).toBe(2);
    expect([store.records.size, store.facts.size]).toEqual([0, 0]);
  });

  it('reads those with a change, those who are new, and those whose row is too old', async () => {
    const asked: unknown[] = [];
    const people = crowd(4);
    const [changed, fresh, old, same] = people as [Person, Person, Person, Person];
    const team = teamOf(people, {
      async changedSince(ids, moment) {
        asked.push([ids, moment]);
        return ok(new Set([`health-${changed.key}`]));
      },
    });
    const stored = new Map([
      [keyOf(changed), hoursAgo(1)],
      [keyOf(old), hoursAgo(settingsFor([health]).cacheHours + 1)],
      [keyOf(same), hoursAgo(1)],
    ]);
    const { reading, told } = await refresh({ team, people }, { since, stored });
    expect(asked).toEqual([[['health-p0', 'health-p3'], since]]);
    expect(told.toSorted()).toEqual([changed, fresh, old].map(clientOf).toSorted());
    expect(reading).toMatchObject({ read: 3, unchanged: 1, total: 4 });
  });

  it.each([
    ['does not know how', {}],
    [
      'cannot tell',
      { changedSince: async () => fail({ reason: 'refused', status: 400, detail: '' } as const) },
    ],
    [
      'breaks',
      {
        changedSince: async () => {
          throw new Error('broken');
        },
      },
    ],
  ] satisfies readonly [string, Partial<TeamSource>][])('reads all when the source %s', async (_, said) => {
    const stored = new Map([larisa, reino].map((person) => [keyOf(person), hoursAgo(1)]));
    const { reading } = await refresh(
      { team: teamOf([larisa, reino], said), people: [larisa, reino] },
      { since, stored },
    );
    expect(reading).toMatchObject({ read: 2, unchanged: 0 });
  });

  it('goes on where it was interrupted: nobody who is done is asked for again', async () => {
    const people = crowd(5);
    const done = new Set(people.slice(0, 3).map(keyOf));
    const progress: string[] = [];
    const { reading, told, source } = await refresh(
      { team: teamOf(people), people },
      { done, onProgress: (each) => progress.push(`${each.done}/${each.total}`) },
    );
    expect(told).toEqual(people.slice(3).map(clientOf));
    expect(source.calls.filter((call) => call === 'read')).toHaveLength(2);
    expect(progress).toEqual(['3/5', '4/5', '5/5']);
    expect(reading).toMatchObject({ before: 3, read: 2, total: 5 });
  });

  it('says who has left: those of the rows who are on the list no more', async () => {
    const stored = new Map([larisa, reino, anneli].map((person) => [keyOf(person), hoursAgo(1)]));
    const { reading, told } = await refresh({ team: teamOf([larisa]), people: [larisa] }, { stored });
    expect(told.toSorted()).toEqual([clientOf(larisa), goneOf(reino), goneOf(anneli)].toSorted());
    expect(reading.left).toBe(2);
  });

  it('says of nobody that they left while the list is not whole', async () => {
    const stored = new Map([[keyOf(reino), hoursAgo(1)]]);
    const { told, reading } = await refresh(
      { team: teamOf([larisa], { partial: { reason: 'timedOut' } }), people: [larisa] },
      { stored },
    );
    expect(told).toEqual([clientOf(larisa)]);
    expect(reading.left).toBe(0);
  });

  it('takes away whom the gate has closed since', async () => {
    const stored = new Map([[keyOf(larisa), hoursAgo(1)]]);
    const replaced = {
      readAccessFacts: async () =>
        ok({
          sourceId: 'health',
          register: 'health',
          checkedAt: now.toISOString(),
          permissions: [],
          relationships: [],
        } as const),
    };
    const { told, reading } = await refresh(
      { team: teamOf([larisa]), people: [larisa], replaced },
      { stored },
    );
    expect(told).toEqual([goneOf(larisa)]);
    expect(reading).toMatchObject({ read: 0, closed: 1 });
  });

  it('lets a row stand when nobody could tell', async () => {
    const stored = new Map([[keyOf(larisa), hoursAgo(1)]]);
    const down = async () => fail({ reason: 'unreachable' } as const);
    for (const replaced of [{ findClient: down }, { readAccessFacts: down }, { readRecord: down }]) {
      const { told, reading } = await refresh(
        { team: teamOf([larisa]), people: [larisa], replaced },
        { stored },
      );
      expect(told).toEqual([]);
      expect(reading).toMatchObject({ closed: 0, unanswered: 1 });
    }
  });

  it('gives up when nobody answers any more, and counts the rest as unanswered', async () => {
    const people = crowd(60);
    let asked = 0;
    const portions: (readonly string[])[] = [];
    const replaced = {
      findClient: async () => {
        asked += 1;
        return fail({ reason: 'timedOut' } as const);
      },
    };
    const { reading, told } = await refresh(
      { team: teamOf(people), people, replaced },
      {
        onPortion: (keys) => void portions.push(keys),
        stored: new Map([[keyOf(people[0] ?? larisa), hoursAgo(1)]]),
      },
    );
    expect(asked).toBe(9);
    expect(reading).toMatchObject({ read: 0, unanswered: 60, total: 60 });
    expect([told, portions]).toEqual([[], []]);
  });

  it('tells as done those who were read or closed, and not those of whom nobody could tell', async () => {
    const people = crowd(9);
    const done: string[] = [];
    const replaced = {
      readRecord: async ({ id }: { readonly id: string }) => {
        const person = people.find(({ key }) => `health-${key}` === id) ?? larisa;
        const isDown = people.indexOf(person) % 3 === 1;
        return isDown ? fail({ reason: 'unreachable' } as const) : ok(recordOfPerson(person, health));
      },
    };
    const { reading } = await refresh(
      { team: teamOf(people), people, replaced },
      { onPortion: (keys) => void done.push(...keys) },
    );
    expect(reading).toMatchObject({ read: 6, unanswered: 3 });
    expect(done).toEqual(people.filter((_, place) => place % 3 !== 1).map(keyOf));
  });

  it('logs a portion at once, all or none, before any of it is handed on', async () => {
    const people = crowd(30);
    const batches: number[] = [];
    const handed: number[] = [];
    const log = fakeLog(async (events) => {
      batches.push(events.length);
      handed.push(-events.length);
      return ok(undefined);
    });
    await refresh({ team: teamOf(people), people, log }, { atOnce: 30, onClient: () => void handed.push(1) });
    expect(batches).toEqual([10, 10, 10]);
    let logged = 0;
    for (const step of handed) {
      logged -= step;
      expect(logged).toBeGreaterThanOrEqual(0);
    }
  });

  it('ends when the log cannot be written: nobody more is asked for', async () => {
    const people = crowd(12);
    const log = fakeLog(async () => fail({ reason: 'locked' }));
    const { reading, told, source } = await refresh({ team: teamOf(people), people, log }, { atOnce: 3 });
    expect(told).toEqual([]);
    expect(reading.unlogged).toEqual({ reason: 'locked' });
    expect(source.calls.filter((call) => call === 'read')).toHaveLength(3);
  });

  it('reads nobody faster than they are taken in', async () => {
    const people = crowd(40);
    let reads = 0;
    let taken = 0;
    let underWay = 0;
    const replaced = {
      async readRecord({ id }: { readonly id: string }) {
        reads += 1;
        const person = people.find(({ key }) => `health-${key}` === id) ?? larisa;
        return ok(recordOfPerson(person, health));
      },
    };
    const { reading } = await refresh(
      { team: teamOf(people), people, replaced },
      {
        atOnce: 10,
        async onClient() {
          underWay += 1;
          await new Promise(setImmediate);
          expect(underWay).toBe(1);
          // Three portions of four at the most: the one that is taken in, and those that are read meanwhile.
          expect(reads).toBeLessThanOrEqual(taken + 12);
          taken += 1;
          underWay -= 1;
        },
      },
    );
    expect(reading.read).toBe(40);
  });

  it('cancelled in the middle: nobody after that, and whoever was handed on is logged', async () => {
    const people = crowd(40);
    const stopping = new AbortController();
    const taken: string[] = [];
    const portions: (readonly string[])[] = [];
    const { reading, log } = await refresh(
      { team: teamOf(people), people, signal: stopping.signal },
      {
        atOnce: 10,
        onClient: ({ clientKey }) => {
          taken.push(clientKey);
          if (taken.length === 13) stopping.abort();
        },
        onPortion: (keys) => void portions.push(keys),
      },
    );
    expect(taken).toHaveLength(13);
    expect(reading).toMatchObject({ read: 13, total: 40 });
    const logged = new Set(log.events.flatMap(({ client }) => client.identifiers.map(({ value }) => value)));
    for (const key of taken) expect(logged).toContain(key.split('|')[1]);
    // Only whole portions are told as done; the one that was broken off is read again.
    expect(portions.flat()).toEqual(taken.slice(0, 12));
  });

  it('ends with the failure of whoever takes the clients in, and reads nobody more', async () => {
    const people = crowd(40);
    let reads = 0;
    const replaced = {
      async readRecord({ id }: { readonly id: string }) {
        reads += 1;
        return ok(recordOfPerson(people.find(({ key }) => `health-${key}` === id) ?? larisa, health));
      },
    };
    const reading = refresh(
      { team: teamOf(people), people, replaced },
      {
        atOnce: 10,
        onPortion: () => {
          throw new Error('full');
        },
      },
    );
    await expect(reading).rejects.toThrow('full');
    expect(reads).toBeLessThanOrEqual(12);
  });
});
