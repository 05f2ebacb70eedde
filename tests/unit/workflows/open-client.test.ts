import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { aPermission } from '#tests/builders/entries.ts';
import {
  type FakeSource,
  factsOf,
  fakeSource,
  fakeStore,
  health,
  identityOf,
  keyOf,
  larisa,
  permit,
  recordOfPerson,
  reino,
  settle,
  showing,
  social,
} from './fakes.ts';
import { facts, failing, lines, never, openWith, permitted, privateHealth } from './open-with.ts';

describe('opening a client', () => {
  it('replaces what was shown in the very call that tells of the change', async () => {
    const { contextChanged, last } = openWith([fakeSource(health)]);
    contextChanged(showing(larisa, 1));
    expect(last()).toMatchObject({
      kind: 'opening',
      stamp: { sequence: 1 },
      hostClient: { name: larisa.name },
    });
    await settle();
    expect(facts(last())).toEqual(['larisa health fresh']);
    contextChanged(showing(reino, 2));
    expect(last()).toMatchObject({
      kind: 'opening',
      stamp: { sequence: 2 },
      hostClient: { name: reino.name },
    });
  });

  it.each([
    [{ state: 'none' }, { kind: 'noClient' }],
    [{ state: 'pending' }, { kind: 'opening' }],
    [
      { state: 'unclear', reason: 'contradiction' },
      { kind: 'unclear', why: { reason: 'contradiction' } },
    ],
    [
      { state: 'client', client: { hostId: 'demo-record', identifiers: [], name: larisa.name } },
      { kind: 'unclear', why: { reason: 'incomplete' } },
    ],
  ] as const)('shows no fact when the host says %o', async (reading, shown) => {
    const { contextChanged, last } = openWith([fakeSource(health)]);
    contextChanged(showing(larisa, 1));
    await settle();
    contextChanged({ stamp: { instance: 'page', sequence: 2 }, reading });
    expect(last()).toMatchObject(shown);
    await settle();
    expect(last()).toMatchObject(shown);
  });

  it('tells on what host and source agreed', async () => {
    const { contextChanged, last } = openWith([fakeSource(health)]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(last()).toMatchObject({
      summary: { banner: { agreedOn: ['identityCode', 'name', 'birthDate'] } },
    });
  });

  it('aborts everything under way for the client before, and ignores what comes late', async () => {
    const late: ((record: SourceRecord) => void)[] = [];
    const slow = fakeSource(health, [larisa, reino], {
      readRecord: (client) =>
        new Promise((resolve) => late.push((record) => resolve(ok({ ...record, client })))),
    });
    const { contextChanged, states } = openWith([slow]);
    contextChanged(showing(larisa, 1));
    await settle();
    contextChanged(showing(reino, 2));
    expect(slow.signals[0]?.aborted).toBe(true);
    late[0]?.(recordOfPerson(larisa, health));
    await settle();
    expect(states.flatMap(facts)).not.toContain('larisa health fresh');
  });

  it('asks and keeps nothing more of the client before', async () => {
    let found: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      found = resolve;
    });
    const source = fakeSource(health, [larisa], {
      findClient: async () => waiting.then(() => ok(identityOf(larisa, health))),
    });
    const store = fakeStore();
    const { contextChanged } = openWith([source], store);
    contextChanged(showing(larisa, 1));
    await settle();
    contextChanged({ stamp: { instance: 'page', sequence: 2 }, reading: { state: 'none' } });
    found();
    await settle();
    expect(source.calls).toEqual([`find code:${larisa.code}`]);
    expect(store.records.size).toBe(0);
  });

  it.each([
    ['an older stamp', 'page', 1],
    ['the same stamp', 'page', 2],
  ])('ignores %s', async (_, instance, sequence) => {
    const { contextChanged, last } = openWith([fakeSource(health)]);
    contextChanged(showing(larisa, 2));
    await settle();
    contextChanged({ ...showing(reino, sequence), stamp: { instance, sequence } });
    await settle();
    expect(facts(last())).toEqual(['larisa health fresh']);
  });

  it('follows a page that was loaded anew: its numbers start again', async () => {
    const { contextChanged, last } = openWith([fakeSource(health)]);
    contextChanged(showing(larisa, 7));
    contextChanged({ ...showing(reino, 1), stamp: { instance: 'next page', sequence: 1 } });
    await settle();
    expect(facts(last())).toEqual(['reino health fresh']);
  });

  it('asks nothing again when the host goes to another page of the same client', async () => {
    const source = fakeSource(health);
    const { contextChanged, last, states } = openWith([source]);
    contextChanged(showing(larisa, 1));
    await settle();
    const asked = source.calls.length;
    const shown = states.length;
    contextChanged(showing(larisa, 2));
    expect(states).toHaveLength(shown + 1);
    expect(last()).toMatchObject({ kind: 'summary', stamp: { sequence: 2 } });
    await settle();
    expect(source.calls).toHaveLength(asked);
  });

  it('opens anew when the host changes anything that it says of the client', async () => {
    const source = fakeSource(health);
    const { contextChanged, last } = openWith([source]);
    contextChanged(showing(larisa, 1));
    await settle();
    contextChanged(showing(larisa, 2, { name: reino.name }));
    expect(last()?.kind).toBe('opening');
    await settle();
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'differs' } });
  });

  it('shows nothing more after it is closed', async () => {
    const { contextChanged, close, states } = openWith([fakeSource(health)]);
    contextChanged(showing(larisa, 1));
    close();
    contextChanged(showing(reino, 2));
    await settle();
    expect(states).toHaveLength(1);
  });
});

describe('whose facts they are', () => {
  const other = { ...larisa, name: reino.name };

  it("shows nothing when the host's own source names somebody else, and says what differs", async () => {
    const healthSource = fakeSource(health, [other], permitted);
    const socialSource = fakeSource(social);
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]]);
    const hosts = [
      { id: 'demo-record', name: 'Demo', adapter: 'demo-record', matches: [], sourceId: 'health' } as const,
    ];
    const { contextChanged, last, runAll } = openWith([healthSource, socialSource], store, { hosts });
    contextChanged(showing(larisa, 1));
    await settle();
    runAll();
    expect(last()).toMatchObject({
      kind: 'unclear',
      why: {
        reason: 'differs',
        sourceName: health.name,
        differences: [{ field: 'name', host: larisa.name, source: reino.name }],
      },
    });
    expect(healthSource.calls).not.toContain('read');
    expect(socialSource.calls).toEqual([]);
    expect(store.records.size).toBe(0);
  });

  it('leaves out another source that names somebody else', async () => {
    const sources = [fakeSource(health, [larisa], permitted), fakeSource(social, [other])];
    const { contextChanged, last } = openWith(sources);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(facts(last())).toEqual(['larisa health fresh']);
    expect(lines(last())).toEqual({ health: 'answered', social: 'failed identityDiffers' });
  });

  it('waits for the other sources of the own register, then says what differs', async () => {
    const sources = [fakeSource(health, [other]), fakeSource(privateHealth, [])];
    const { contextChanged, states, last } = openWith(sources);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(states.map(({ kind }) => kind)).not.toContain('summary');
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'differs' } });
  });

  it('takes old facts away at once when the source now names somebody else', async () => {
    let answer: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const sources = [
      fakeSource(health, [], { findClient: async () => asked.then(() => ok(identityOf(other, health))) }),
      fakeSource(privateHealth, [], { findClient: never }),
    ];
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]]);
    const { contextChanged, last } = openWith(sources, store);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(facts(last())).toEqual(['larisa health old']);
    answer();
    await settle();
    expect(last()?.kind).toBe('opening');
  });

  it('shows no record that turns out to be of another client than was found', async () => {
    const source = fakeSource(health, [larisa], {
      readRecord: async (_, { progress }) => {
        progress?.(recordOfPerson(reino, health));
        return ok(recordOfPerson(reino, health));
      },
    });
    const store = fakeStore();
    const { contextChanged, states, last } = openWith([source], store);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(states.flatMap(facts).join()).not.toContain('reino');
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'incomplete' } });
    expect(store.records.size).toBe(0);
  });

  it('says how many were found when the source cannot tell which one it is', async () => {
    const { contextChanged, last } = openWith([
      fakeSource(health, [], failing({ reason: 'ambiguousClient', count: 2 })),
    ]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'ambiguous', count: 2 } });
  });

  it('says so when nobody knows the client', async () => {
    const { contextChanged, last } = openWith([fakeSource(health, []), fakeSource(privateHealth, [])]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'unknownEverywhere' } });
  });

  it('asks the source that the host names by its own id, and the others by that client’s identifiers', async () => {
    const healthSource = fakeSource(health, [larisa], permitted);
    const second = fakeSource(privateHealth, [larisa]);
    const socialSource = fakeSource(social, [larisa]);
    const { contextChanged, last } = openWith([second, socialSource, healthSource]);
    const sourcePatient = { sourceId: 'health', id: 'health-larisa' };
    contextChanged(showing(larisa, 1, { identifiers: [], sourcePatient }));
    await settle();
    expect(healthSource.calls[0]).toBe('find id:health-larisa');
    expect(second.calls[0]).toBe(`find code:${larisa.code}`);
    expect(socialSource.calls[0]).toBe(`find code:${larisa.code}`);
    expect(lines(last())).toEqual({ private: 'answered', social: 'answered', health: 'answered' });
    expect(last()).toMatchObject({
      summary: { banner: { agreedOn: expect.arrayContaining(['sourceId', 'name']) } },
    });
  });

  it('does not ask others when the source that would tell the identifiers does not answer', async () => {
    const second = fakeSource(privateHealth);
    const sources = [fakeSource(health, [], failing({ reason: 'unreachable' })), second];
    const { contextChanged, last } = openWith(sources);
    const sourcePatient = { sourceId: 'health', id: 'health-larisa' };
    contextChanged(showing(larisa, 1, { identifiers: [], sourcePatient }));
    await settle();
    expect(second.calls).toEqual([]);
    expect(lines(last())).toEqual({ health: 'failed unreachable', private: 'notAskedFor' });
  });
});

describe('another register', () => {
  async function openBoth(healthSource: FakeSource, socialSource: FakeSource, store = fakeStore()) {
    const opened = openWith([healthSource, socialSource], store);
    opened.contextChanged(showing(larisa, 1));
    await settle();
    return opened;
  }

  it.each([
    ['no permission', { permissions: [] }, 'noPermission'],
    [
      'a permission that ended',
      { permissions: [aPermission({ validTo: '2026-11-17' })] },
      'permissionExpired',
    ],
    ['a refusal', { permissions: [permit, aPermission({ type: 'refusal' })] }, 'refused'],
    [
      'permissions that cannot be read',
      { readAccessFacts: async () => ok(factsOf(health, 'unknown')) },
      'permissionUnknown',
    ],
    [
      'no word of who may look',
      { readAccessFacts: async () => fail({ reason: 'forbidden' } as const) },
      'relationshipUnknown',
    ],
    [
      'a source that throws when it is asked who may look',
      { readAccessFacts: async () => Promise.reject(new Error('x')) },
      'relationshipUnknown',
    ],
    ['an own register that does not answer', failing({ reason: 'timedOut' }), 'relationshipUnknown'],
  ] as const)('is not even asked with %s', async (_, replaced, reason) => {
    const socialSource = fakeSource(social);
    const { last } = await openBoth(fakeSource(health, [larisa], replaced), socialSource);
    expect(socialSource.calls).toEqual([]);
    expect(lines(last()).social).toBe(reason);
  });

  it('is asked after the permission is known, and shown', async () => {
    const socialSource = fakeSource(social);
    const { last } = await openBoth(fakeSource(health, [larisa], permitted), socialSource);
    expect(facts(last())).toEqual(['larisa health fresh', 'larisa social fresh']);
    expect(socialSource.calls).toEqual([`find code:${larisa.code}`, 'read']);
  });

  it('waits for every source of the own register: any of them may hold a refusal', async () => {
    const socialSource = fakeSource(social);
    const second = fakeSource(privateHealth, [larisa], { readAccessFacts: never });
    const { contextChanged, last } = openWith([
      fakeSource(health, [larisa], permitted),
      second,
      socialSource,
    ]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(socialSource.calls).toEqual([]);
    expect(lines(last()).social).toBe('asking');
  });

  it("closes when the other register itself holds the client's refusal, and keeps nothing", async () => {
    const refusal = aPermission({ type: 'refusal', register: 'social', provenance: { sourceId: 'social' } });
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, social, { mark: 'old' })]]);
    const socialSource = fakeSource(social, [larisa], {
      readRecord: async () => {
        const record = recordOfPerson(larisa, social);
        return ok({ ...record, entries: [...record.entries, refusal] });
      },
    });
    const { last } = await openBoth(fakeSource(health, [larisa], permitted), socialSource, store);
    expect(facts(last())).toEqual(['larisa health fresh']);
    expect(lines(last()).social).toBe('refused');
    expect([...store.records.keys()]).toEqual([`${keyOf(larisa)} health`]);
  });

  it("serves its old facts only after today's permission is known", async () => {
    let tell: () => void = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const healthSource = fakeSource(health, [larisa], {
      readAccessFacts: async () => told.then(() => ok(factsOf(health, [permit]))),
    });
    const socialSource = fakeSource(social, [larisa], { findClient: never });
    const store = fakeStore([
      [keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old', entries: [permit] })],
      [keyOf(larisa), recordOfPerson(larisa, social, { mark: 'old' })],
    ]);
    const { states, last, runAll } = await openBoth(healthSource, socialSource, store);
    expect(states.flatMap(facts).join()).not.toContain('social');
    tell();
    await settle();
    runAll();
    await settle();
    expect(facts(last())).toContain('larisa social old');
  });

  it('removes old facts when the permission is gone', async () => {
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, social)]]);
    await openBoth(fakeSource(health), fakeSource(social), store);
    expect([...store.records.keys()]).toEqual([`${keyOf(larisa)} health`]);
  });
});
