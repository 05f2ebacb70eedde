import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { listedRow } from '#lib/worklist/listed-row.ts';
import { aContact, anOwner } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';
import { fakeLog, keyOf, type Person, settle } from './fakes.ts';
import { aStep, aWorklistStage, fakeRowStore, somePeople } from './worklist-stage.ts';

const people = somePeople(5);
const [first] = people as readonly [Person];
const visits = Array.from({ length: 6 }, (_, place) =>
  aContact({ start: daysAgo(place * 20), urgency: 'emergency', id: `Encounter/${place}` }),
);
const socialContact = aContact({ start: daysAgo(3), register: 'social' });

describe('a refresh of the list', () => {
  it('makes a row of each client, with findings, and keeps it', async () => {
    const { session, rowStore } = aWorklistStage({ people, entriesOf: () => visits });
    await session.refresh();
    const { rows, refresh, sources, notShown } = session.state();
    expect(rows.map(({ name }) => name).toSorted()).toEqual(people.map(({ name }) => name));
    expect(rows[0]?.use.now).toBe(6);
    expect(rows[0]?.findings.map(({ ruleId }) => ruleId)).toContain('emergency-visits');
    expect(refresh).toEqual({ kind: 'idle', completedAt: '2026-11-18T07:41:00.000Z' });
    expect(sources.map(({ source, readAt }) => [source.id, readAt])).toEqual([
      ['health', '2026-11-18T07:41:00.000Z'],
      ['social', undefined],
    ]);
    expect(notShown).toBe(0);
    expect([...rowStore.kept.values()].map(({ row }) => listedRow(row))).toEqual(rows);
  });

  it('tells of a refresh under way, and paints no more often than the pause allows', async () => {
    const stage = aWorklistStage({ people: somePeople(40) });
    let painted = 0;
    const kinds = new Set<string>();
    stage.session.observe(() => {
      painted += 1;
      kinds.add(stage.session.state().refresh.kind);
    });
    await stage.session.refresh();
    expect([...kinds]).toEqual(['loading', 'idle', 'running']);
    // Forty clients, and no pause has gone by: only the changes of kind were painted.
    expect(painted).toBeLessThanOrEqual(4);
  });

  it('leaves every row what it was over thirty refreshes in which nothing changes', async () => {
    const stage = aWorklistStage({ people, entriesOf: () => [...visits, anOwner()] });
    await stage.session.refresh();
    const before = stage.session.state().rows;
    for (let time = 0; time < 30; time += 1) await stage.session.refresh();
    const after = stage.session.state().rows;
    expect(after).toBe(before);
    expect(stage.rowStore.kept.size).toBe(people.length);
  });

  it('says of a list that was kept when it was last asked about, though nobody had anything new', async () => {
    const rowStore = fakeRowStore();
    let now = new Date('2026-11-18T07:41:00Z');
    const stage = {
      people,
      rowStore,
      now: () => now,
      entriesOf: () => [...visits, socialContact],
    };
    await aWorklistStage(stage).session.refresh();
    now = new Date('2026-11-18T08:00:00Z');
    const { session } = aWorklistStage(stage);
    await session.start();
    const times = () => session.state().sources.map(({ readAt }) => readAt);
    expect(times()[0]).toBe('2026-11-18T07:41:00.000Z');
    await session.refresh();
    expect(times()[0]).toBe('2026-11-18T08:00:00.000Z');
  });

  it('changes the one row that says something else, and no other', async () => {
    let owned = false;
    const stage = aWorklistStage({
      people,
      entriesOf: ({ key }) => (owned && key === first.key ? [anOwner()] : []),
    });
    await stage.session.refresh();
    const before = new Map(stage.session.state().rows.map((row) => [row.clientKey, row]));
    owned = true;
    await stage.session.refresh();
    const changed = stage.session.state().rows.filter((row) => before.get(row.clientKey) !== row);
    expect(changed.map(({ clientKey }) => clientKey)).toEqual([keyOf(first)]);
  });

  it('takes out who has left, and says how many', async () => {
    const stage = aWorklistStage({ people });
    await stage.session.refresh();
    stage.setTeam(people.slice(2));
    await stage.session.refresh();
    expect(stage.session.state()).toMatchObject({ left: 2 });
    expect(stage.session.state().rows).toHaveLength(3);
    expect(stage.rowStore.kept.size).toBe(3);
  });

  it('ends when it is cancelled, keeps what was read, and goes on from there', async () => {
    const stage = aWorklistStage({ people: somePeople(30) });
    const running = stage.session.refresh();
    while (stage.readIds.length < 9) await Promise.resolve();
    stage.session.cancel();
    await running;
    const kept = stage.session.state().rows.length;
    expect(stage.session.state().refresh.kind).toBe('cancelled');
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(30);
    // Who has not been read yet is not closed to anybody.
    expect(stage.session.state().notShown).toBe(0);
    const before = stage.readIds.length;
    await stage.session.refresh();
    expect(stage.session.state().rows).toHaveLength(30);
    expect(stage.readIds.length - before).toBeLessThanOrEqual(30 - kept);
  });

  it('goes on after a kill from the rows that were kept, however little was written down of how far it had come', async () => {
    const rowStore = fakeRowStore();
    const many = somePeople(150);
    const killed = aWorklistStage({ people: many, rowStore });
    const running = killed.session.refresh();
    while (rowStore.kept.size < 64) await Promise.resolve();
    killed.session.stop();
    await running;
    const kept = rowStore.kept.size;
    expect(kept).toBeLessThan(150);
    // Nothing more was written down after the beginning: a killed browser has no last word.
    rowStore.progress.splice(1);
    expect(rowStore.progress[0]?.done).toEqual([]);
    const stage = aWorklistStage({ people: many, rowStore });
    await stage.session.start();
    await stage.session.refresh();
    expect(stage.session.state().rows).toHaveLength(150);
    expect(stage.readIds.length).toBe(150 - kept);
    // One that has come to its end is begun anew with the next press.
    await stage.session.refresh();
    expect(stage.readIds.length).toBe(150 - kept + 150);
  });

  it('fails where the log cannot be written, and shows nothing that was not logged', async () => {
    const log = fakeLog(async () => fail({ reason: 'full' }));
    const { session } = aWorklistStage({ people, log });
    await session.refresh();
    expect(session.state()).toMatchObject({ rows: [], refresh: { kind: 'failed' } });
  });

  it('keeps the rows, and what is to be asked for, while a source does not answer', async () => {
    const stage = aWorklistStage({ people, entriesOf: () => visits });
    await stage.session.refresh();
    const { rows } = stage.session.state();
    const from = stage.rowStore.progress.at(-1)?.completedAt;
    stage.setAnswering(false);
    await stage.session.refresh();
    expect(stage.session.state().rows).toBe(rows);
    expect(stage.session.state().sources[0]?.failure).toEqual({ reason: 'unreachable' });
    expect(stage.rowStore.progress.at(-1)?.completedAt).toBe(from);
    stage.setAnswering(true);
    await stage.session.refresh();
    expect(stage.session.state().sources[0]).not.toHaveProperty('failure');
    expect(stage.session.state().rows).toBe(rows);
  });

  it('is a refresh of everybody on a new day', async () => {
    let now = new Date('2026-11-18T07:41:00Z');
    const stage = aWorklistStage({
      people,
      now: () => now,
      said: {},
    });
    await stage.session.refresh();
    now = new Date('2026-11-18T22:30:00Z');
    const before = stage.readIds.length;
    await stage.session.refresh();
    expect(stage.readIds.length - before).toBe(people.length);
  });
});

describe('the start of the list', () => {
  async function keptRows(options: Parameters<typeof aWorklistStage>[0] = {}) {
    const rowStore = fakeRowStore();
    await aWorklistStage({ people, rowStore, ...options }).session.refresh();
    return rowStore;
  }

  it('shows what is kept, after the look at each client is in the log, and asks no source', async () => {
    const rowStore = await keptRows();
    const shownWhenLogged: number[] = [];
    const log = fakeLog(async () => {
      shownWhenLogged.push(stage.session.state().rows.length);
      return ok(undefined);
    });
    const stage = aWorklistStage({ people, rowStore, log });
    stage.session.observe(() => {
      const logged = new Set(log.events.map(({ client }) => client.identifiers[0]?.value));
      for (const { identifiers } of stage.session.state().rows)
        expect(logged).toContain(identifiers[0]?.value);
    });
    await stage.session.start();
    expect(stage.session.state().rows).toHaveLength(5);
    expect(stage.readIds).toEqual([]);
    expect(log.events).toHaveLength(5);
    // Two in a portion: one write for each portion.
    expect(shownWhenLogged).toHaveLength(3);
    expect(log.events[0]).toMatchObject({
      action: 'read',
      origin: 'team',
      purpose: 'care',
      basis: { kind: 'relationship' },
      client: { reference: 'Patient/health-p0', name: 'Henkilö Numero0' },
    });
    expect(log.events[0]?.sections).toContain('service-use');
    expect(log.events[0]).not.toHaveProperty('recipient');
    expect(stage.session.state().refresh).toMatchObject({ kind: 'idle', completedAt: expect.any(String) });
  });

  it('shows nothing when the log cannot be written, or the store is locked', async () => {
    const rowStore = await keptRows();
    const full = aWorklistStage({ people, rowStore, log: fakeLog(async () => fail({ reason: 'full' })) });
    await full.session.start();
    expect(full.session.state().rows).toEqual([]);
    const locked = aWorklistStage({
      people,
      rowStore: {
        ...rowStore,
        async *read() {
          yield fail({ reason: 'locked' } as const);
        },
      },
    });
    await locked.session.start();
    expect(locked.session.state().rows).toEqual([]);
  });

  it('shows nothing that is older than the cache may be, and forgets it', async () => {
    const rowStore = await keptRows();
    const now = new Date('2026-11-19T07:42:00Z');
    const stage = aWorklistStage({ people, rowStore, now: () => now });
    await stage.session.start();
    expect([stage.session.state().rows, rowStore.kept.size]).toEqual([[], 0]);
  });

  it('shows nothing that was composed for another role', async () => {
    const rowStore = await keptRows();
    const stage = aWorklistStage({
      people,
      rowStore,
      settings: {
        professional: { id: 'nurse-1', name: 'Tiina Mustonen', role: 'teamLead', register: 'health' },
      },
    });
    await stage.session.start();
    expect(stage.session.state().rows).toEqual([]);
  });

  it('leaves out what another register told as soon as its permit is too old to be believed', async () => {
    const options = { isPermitted: true, entriesOf: () => [...visits, socialContact] } as const;
    const rowStore = await keptRows(options);
    const usesAt = async (time: string) => {
      const log = fakeLog();
      const stage = aWorklistStage({ people, rowStore, log, ...options, now: () => new Date(time) });
      await stage.session.start();
      return { row: stage.session.state().rows[0], log };
    };
    const fresh = await usesAt('2026-11-18T11:41:00Z');
    expect([fresh.row?.use.now, fresh.row?.use.registers, fresh.row?.closed]).toEqual([
      7,
      ['health', 'social'],
      [],
    ]);
    expect(fresh.log.events.filter(({ recipient }) => recipient !== undefined)).toHaveLength(5);
    const old = await usesAt('2026-11-18T11:41:01Z');
    expect([old.row?.use.now, old.row?.use.registers, old.row?.closed]).toEqual([6, ['health'], ['social']]);
    expect(old.log.events.filter(({ recipient }) => recipient !== undefined)).toHaveLength(0);
  });

  it('narrows rows of an open page too', async () => {
    let now = new Date('2026-11-18T07:41:00Z');
    const options = {
      isPermitted: true,
      entriesOf: () => [...visits, socialContact],
      now: () => now,
    } as const;
    const stage = aWorklistStage({ people, ...options });
    await stage.session.refresh();
    expect(stage.session.state().rows[0]?.use.now).toBe(7);
    now = new Date('2026-11-18T12:00:00Z');
    stage.schedule.runAll();
    await settle();
    stage.schedule.runAll();
    expect(stage.session.state().rows.map(({ use }) => use.now)).toEqual([6, 6, 6, 6, 6]);
    const before = stage.readIds.length;
    await stage.session.refresh();
    expect(stage.session.state().rows[0]?.use.now).toBe(7);
    expect(stage.readIds.length).toBeGreaterThan(before);
  });

  it('shows no finding of a rule that was switched off since', async () => {
    const rowStore = await keptRows({ entriesOf: () => visits });
    const stage = aWorklistStage({ people, rowStore });
    const off = ruleCatalogue.map(
      (rule): Rule => (rule.id === 'emergency-visits' ? { ...rule, on: false } : rule),
    );
    stage.setRules({ rules: off, tables: noTables });
    await stage.session.rulesChanged();
    await stage.session.start();
    const ids = stage.session.state().rows.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain('emergency-visits');
  });
});

describe('a session that ends', () => {
  it('holds no row any more, and takes none in', async () => {
    const stage = aWorklistStage({ people: somePeople(30) });
    const running = stage.session.refresh();
    while (stage.readIds.length < 12) await Promise.resolve();
    stage.session.stop();
    expect(stage.session.state().rows).toEqual([]);
    await running;
    await stage.session.refresh();
    await stage.session.start();
    expect(stage.session.state().rows).toEqual([]);
  });
});

describe('changes that are on their way', () => {
  const key = keyOf(first);
  const rowOf = ({ session }: ReturnType<typeof aWorklistStage>) =>
    session.state().rows.find(({ clientKey }) => clientKey === key);

  it('show at once, survive a refresh, and can be taken back', async () => {
    const stage = aWorklistStage({ people });
    await stage.session.refresh();
    const before = rowOf(stage);
    const laid = stage.session.apply(key, (row) => ({ ...row, plan: { state: 'recorded', type: 'other' } }));
    expect(rowOf(stage)?.plan.state).toBe('recorded');
    await stage.session.refresh();
    expect(rowOf(stage)?.plan.state).toBe('recorded');
    laid.undo();
    expect(rowOf(stage)).toEqual(before);
  });

  it('give way to the record once they have arrived', async () => {
    const stage = aWorklistStage({ people });
    await stage.session.refresh();
    const laid = stage.session.apply(key, (row) => ({ ...row, plan: { state: 'recorded', type: 'other' } }));
    laid.settle();
    expect(rowOf(stage)?.plan.state).toBe('recorded');
    await stage.session.refresh();
    expect(rowOf(stage)?.plan.state).toBe('none');
  });

  it('show a step until the record tells of it, and what became of it then', async () => {
    const recorded = [aStep({ id: 'Task/77', version: '1' })];
    let told = 0;
    const stage = aWorklistStage({
      people,
      entriesOf: (person) => (person.key === first.key ? recorded.slice(0, told) : []),
    });
    await stage.session.refresh();
    stage.session.put(key, aStep());
    expect(rowOf(stage)?.loop).toEqual([aStep()]);
    await stage.session.refresh();
    expect(rowOf(stage)?.loop).toEqual([aStep()]);
    told = 1;
    await stage.session.refresh();
    expect(rowOf(stage)?.loop).toEqual(recorded);
    recorded[0] = aStep({
      id: 'Task/77',
      version: '2',
      status: 'declined',
      changedAt: '2026-11-18T08:00:00Z',
    });
    await stage.session.refresh();
    expect(rowOf(stage)?.loop.map(({ status }) => status)).toEqual(['declined']);
  });

  it('count from the first painting on when they wait in the outbox', async () => {
    const rowStore = fakeRowStore();
    await aWorklistStage({ people, rowStore }).session.refresh();
    const stage = aWorklistStage({
      people,
      rowStore,
      said: { waitingSteps: async () => [{ clientKey: key, entry: aStep() }] },
    });
    await stage.session.start();
    expect(rowOf(stage)?.loop).toEqual([aStep()]);
  });
});

describe('other rules', () => {
  it('judge the rows anew without asking a server', async () => {
    const off = ruleCatalogue.map(
      (rule): Rule => (rule.id === 'emergency-visits' ? { ...rule, on: false } : rule),
    );
    const stage = aWorklistStage({ people, entriesOf: () => visits });
    await stage.session.refresh();
    const before = stage.session.state().rows[0]?.findings ?? [];
    const asked = stage.readIds.length;
    const idsNow = () => stage.session.state().rows[0]?.findings.map(({ ruleId }) => ruleId) ?? [];
    stage.setRules({ rules: off, tables: noTables });
    await stage.session.rulesChanged();
    expect(idsNow()).toEqual(before.map(({ ruleId }) => ruleId).filter((id) => id !== 'emergency-visits'));
    stage.setRules({ rules: ruleCatalogue, tables: noTables });
    await stage.session.rulesChanged();
    expect(stage.readIds.length).toBe(asked);
    const back = stage.session.state().rows[0]?.findings.find(({ ruleId }) => ruleId === 'emergency-visits');
    const whole = before.find(({ ruleId }) => ruleId === 'emergency-visits');
    expect(back).toMatchObject({
      state: 'open',
      metOn: whole?.metOn,
      evidence: whole?.evidence,
      figures: { count: 6, months: 12 },
    });
    expect(idsNow()).toEqual(before.map(({ ruleId }) => ruleId));
    // In full only when the client has been read again: everybody is.
    await stage.session.refresh();
    expect(stage.readIds.length - asked).toBe(people.length);
    expect(stage.session.state().rows[0]?.findings).toEqual(before);
  });
});
