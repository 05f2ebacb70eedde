import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';
import type { Schedule } from '#lib/ports/schedule.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { createOpenClient } from '#lib/workflows/open-client.ts';
import {
  anneli,
  clock,
  type FakeStore,
  fakeGrants,
  fakeLog,
  fakeSource,
  fakeStore,
  health,
  keyOf,
  larisa,
  type Person,
  permit,
  recordOfPerson,
  reino,
  settingsFor,
  showing,
  social,
} from './fakes.ts';

/*
 * The identity rule in miniature: clients are switched at random while answers come late, in any order, or not at
 * all. Every fact carries its person's key, so that a fact under another's name cannot hide.
 */

const people = [larisa, reino, anneli];

type Fate = 'answers' | 'fails' | 'throws' | 'wrong person';

/** A source whose answers come when the scheduler says so, even those that were aborted. */
function unruly(
  description: typeof health,
  scheduler: fc.Scheduler,
  nextFate: () => Fate,
  inner = fakeSource(description, people, { permissions: [permit] }),
): RecordSource {
  async function fated<Value>(
    label: string,
    answer: () => Promise<Value>,
    wrong: () => Promise<Value>,
    failed: Value,
  ) {
    const fate = nextFate();
    await scheduler.schedule(Promise.resolve(), `${description.id} ${label}`);
    if (fate === 'throws') throw new Error('broken source');
    if (fate === 'fails') return failed;
    return fate === 'wrong person' ? wrong() : answer();
  }
  const failed = fail({ reason: 'unreachable' } as const);
  const stranger = (id: string) => people.find(({ key }) => `${description.id}-${key}` !== id) ?? reino;
  return {
    description,
    findClient: (by, signal) =>
      fated(
        'find',
        () => inner.findClient(by, signal),
        () => inner.findClient({ by: 'id', id: `${description.id}-${anneli.key}` }, signal),
        failed,
      ),
    readAccessFacts: (client, signal) =>
      fated(
        'facts',
        () => inner.readAccessFacts(client, signal),
        () => inner.readAccessFacts(client, signal),
        failed,
      ),
    readRecord: async (client, options) => {
      const person = people.find(({ key }) => `${description.id}-${key}` === client.id) ?? reino;
      await scheduler.schedule(Promise.resolve(), `${description.id} page`);
      options.progress?.(recordOfPerson(person, description, { mark: 'page' }));
      return fated<Result<SourceRecord, SourceFailure>>(
        'read',
        async () => ok(recordOfPerson(person, description)),
        async () => ok(recordOfPerson(stranger(client.id), description)),
        failed,
      );
    },
  };
}

/** A store whose answers come when the scheduler says so. */
function slowStore(scheduler: fc.Scheduler, inner: FakeStore): RecordStore {
  const later = <Value>(label: string, answer: () => Promise<Value>) =>
    scheduler.schedule(Promise.resolve(), `store ${label}`).then(answer);
  return {
    ...inner,
    readAll: (key) => later('readAll', () => inner.readAll(key)),
    write: (key, record) => later('write', () => inner.write(key, record)),
    remove: (key, id) => later('remove', () => inner.remove(key, id)),
    readLastLook: (key, id) => later('readLastLook', () => inner.readLastLook(key, id)),
    readAccessFacts: (key) => later('readAccessFacts', () => inner.readAccessFacts(key)),
    writeAccessFacts: (key, facts) => later('writeAccessFacts', () => inner.writeAccessFacts(key, facts)),
  };
}

/** Whose facts a state shows, read from everything in it that a person could read. */
function shownKeys(state: ClientState): readonly string[] {
  const text = JSON.stringify(state);
  return people
    .filter(({ key, name }) => text.includes(`"${key} `) || text.includes(name))
    .map(({ key }) => key);
}

const fates = fc.infiniteStream(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fate>('answers') },
    { weight: 2, arbitrary: fc.constant<Fate>('fails') },
    { weight: 1, arbitrary: fc.constant<Fate>('throws') },
    { weight: 1, arbitrary: fc.constant<Fate>('wrong person') },
  ),
);
const switches = fc.array(fc.constantFrom<Person | undefined>(larisa, reino, anneli, undefined), {
  minLength: 1,
  maxLength: 12,
});

interface Run {
  readonly scheduler: fc.Scheduler;
  readonly visits: readonly (Person | undefined)[];
  readonly nextFate: () => Fate;
}

/** Switches through `visits` while the scheduler lets answers come in its own order; returns every state shown. */
async function runSwitches({ scheduler, visits, nextFate }: Run) {
  const inner = fakeStore([
    [keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })],
    [keyOf(reino), recordOfPerson(reino, health, { mark: 'old' })],
    [keyOf(reino), recordOfPerson(reino, social, { mark: 'old' })],
  ]);
  const schedule: Schedule = (run) => {
    let isCancelled = false;
    void scheduler.schedule(Promise.resolve(), 'pause').then(() => {
      if (!isCancelled) run();
    });
    return () => {
      isCancelled = true;
    };
  };
  const states: ClientState[] = [];
  const sources = [health, social].map((source) => unruly(source, scheduler, nextFate));
  const { contextChanged, retry } = createOpenClient({
    sources,
    store: slowStore(scheduler, inner),
    accessLog: fakeLog(async () => {
      await scheduler.schedule(Promise.resolve(), 'log');
      return ok(undefined);
    }),
    grants: fakeGrants(),
    createId: () => crypto.randomUUID(),
    clock,
    settings: settingsFor([health, social]),
    schedule,
    onState: (state) => states.push(state),
  });
  const expected = new Map<number, Person | undefined>();
  const script = visits.map((person, index) => async () => {
    const sequence = index + 1;
    expected.set(sequence, person);
    const stamp = { instance: 'page', sequence };
    contextChanged(person === undefined ? { stamp, reading: { state: 'none' } } : showing(person, sequence));
    if (index % 3 === 2) retry('health');
  });
  scheduler.scheduleSequence(script.map((builder, index) => ({ label: `switch ${index + 1}`, builder })));
  await scheduler.waitIdle();
  return { states, expected, inner };
}

describe('whatever the order of answers', () => {
  it('no state shows facts or a name of another client than its stamp', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), switches, fates, async (scheduler, visits, fate) => {
        const nextFate = () => fate.next().value ?? 'answers';
        const { states, expected, inner } = await runSwitches({ scheduler, visits, nextFate });
        let shownSequence = 0;
        for (const state of states) {
          const person = expected.get(state.stamp.sequence);
          // Only words tell both names, when they differ.
          const allowed = state.kind === 'unclear' ? people.map(({ key }) => key) : [person?.key];
          for (const key of shownKeys(state)) expect(allowed).toContain(key);
          expect(state.stamp.sequence).toBeGreaterThanOrEqual(shownSequence);
          shownSequence = state.stamp.sequence;
        }
        expect(shownSequence).toBe(visits.length);
        for (const [name, record] of inner.records) {
          const owner = people.find((person) => name.startsWith(keyOf(person)));
          expect(record.client?.name).toBe(owner?.name);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("the last state is the last client's whole picture when every source answers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        switches,
        fc.constantFrom(...people),
        async (scheduler, visits, last) => {
          const all = [...visits, last];
          const { states } = await runSwitches({ scheduler, visits: all, nextFate: () => 'answers' });
          const shown = states.at(-1);
          expect(shown?.stamp.sequence).toBe(all.length);
          const problems = shown?.kind === 'summary' ? shown.summary.sections.problems.view.active : [];
          expect(problems.map(({ text }) => text).toSorted()).toEqual([
            `${last.key} health fresh`,
            `${last.key} social fresh`,
          ]);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
