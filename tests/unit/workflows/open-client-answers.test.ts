import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import {
  clock,
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
  settingsFor,
  settle,
  showing,
  social,
} from './fakes.ts';
import { facts, failing, lines, never, openWith, privateHealth } from './open-with.ts';

describe('answers that are late, partial or missing', () => {
  it('serves the cache before any source answers, and the fresh answer after', async () => {
    const stored = recordOfPerson(larisa, health, { mark: 'old' });
    const store = fakeStore([[keyOf(larisa), stored]]);
    const { contextChanged, states } = openWith([fakeSource(health)], store);
    contextChanged(showing(larisa, 1));
    await settle();
    const shown = states.map(facts);
    expect(shown.at(1)).toEqual(['larisa health old']);
    expect(shown.at(-1)).toEqual(['larisa health fresh']);
    expect(store.records.get(`${keyOf(larisa)} health`)?.entries).toHaveLength(1);
  });

  it.each([
    ['older than the settings allow', { fetchedAt: '2026-11-17T07:40:59Z' }],
    ["of somebody else's name", { client: identityOf({ ...larisa, name: reino.name }, health) }],
    ['without a client', {}],
  ])('does not serve a cached record %s', async (what, said) => {
    const { client, ...record } = recordOfPerson(larisa, health, { mark: 'old', ...said });
    const stored = what === 'without a client' || client === undefined ? record : { ...record, client };
    const store = fakeStore([[keyOf(larisa), stored]]);
    const { contextChanged, states } = openWith([fakeSource(health, [], { findClient: never })], store);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(states.map(({ kind }) => kind)).toEqual(['opening']);
  });

  it.each([
    ['unreachable', true],
    ['timedOut', true],
    ['forbidden', false],
    ['notSignedIn', false],
  ] as const)('a source that fails as %s leaves its old facts shown: %s', async (reason, isShown) => {
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]]);
    const { contextChanged, last } = openWith([fakeSource(health, [], failing({ reason }))], store);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(facts(last())).toEqual(isShown ? ['larisa health old'] : []);
    const said = reason === 'notSignedIn' ? 'signInNeeded' : `failed ${reason}`;
    expect(lines(last()).health).toBe(`${said}${isShown ? ', old shown' : ''}`);
  });

  it.each(['findClient', 'readRecord'] as const)(
    'a source that throws in %s has failed, the others are shown',
    async (call) => {
      const broken = fakeSource(privateHealth, [larisa], {
        [call]: () => Promise.reject(new Error('broken')),
      });
      const { contextChanged, last } = openWith([broken, fakeSource(health)]);
      contextChanged(showing(larisa, 1));
      await settle();
      expect(lines(last())).toEqual({ private: 'failed notFhir', health: 'answered' });
      expect(facts(last())).toEqual(['larisa health fresh']);
    },
  );

  it('takes an identity of another shape than promised as a failure', async () => {
    const broken = fakeSource(privateHealth, [larisa], {
      findClient: async () => ok({ id: 'x' } as ReturnType<typeof identityOf>),
    });
    const { contextChanged, last } = openWith([broken, fakeSource(health)]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(lines(last())).toEqual({ private: 'failed notFhir', health: 'answered' });
  });

  it('works without its store', async () => {
    const gone = () => Promise.reject(new Error('gone'));
    const store = {
      ...fakeStore(),
      readAll: gone,
      write: gone,
      remove: gone,
      readLastLook: gone,
      writeLastLook: gone,
      purgeOlderThan: gone,
    };
    const { contextChanged, last } = openWith([fakeSource(health)], store);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(facts(last())).toEqual(['larisa health fresh']);
  });

  it('paints the first facts at once, more of them after a pause, and the last at once', async () => {
    let page: (mark: string) => void = () => {};
    let finish: () => void = () => {};
    const source = fakeSource(health, [larisa], {
      readRecord: (_, { progress }) =>
        new Promise((resolve) => {
          page = (mark) => progress?.(recordOfPerson(larisa, health, { mark }));
          finish = () => resolve(ok(recordOfPerson(larisa, health)));
        }),
    });
    const { contextChanged, states, runAll } = openWith([source]);
    const shown = () => states.map(facts);
    contextChanged(showing(larisa, 1));
    await settle();
    page('page 1');
    // Not before the look is durable in the log.
    expect(shown()).toEqual([['opening']]);
    await settle();
    expect(shown()).toEqual([['opening'], ['larisa health page 1']]);
    page('page 2');
    page('page 3');
    expect(shown()).toHaveLength(2);
    runAll();
    expect(shown()).toHaveLength(3);
    expect(shown().at(-1)).toEqual(['larisa health page 3']);
    page('page 4');
    finish();
    await settle();
    expect(shown()).toHaveLength(4);
    expect(shown().at(-1)).toEqual(['larisa health fresh']);
    page('too late');
    runAll();
    expect(shown().at(-1)).toEqual(['larisa health fresh']);
  });

  it('shows whole old facts rather than the first page of new ones', async () => {
    const source = fakeSource(health, [larisa], {
      readRecord: (_, { progress }) => {
        progress?.(recordOfPerson(larisa, health, { mark: 'page 1' }));
        return never();
      },
    });
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]]);
    const { contextChanged, last, runAll } = openWith([source], store);
    contextChanged(showing(larisa, 1));
    await settle();
    runAll();
    expect(facts(last())).toEqual(['larisa health old']);
  });
});

describe('asking again', () => {
  it('asks a source that failed, and opens what waited for its permissions', async () => {
    let isUp = false;
    const healthSource = fakeSource(health, [larisa], {
      findClient: async () => (isUp ? ok(identityOf(larisa, health)) : fail({ reason: 'unreachable' })),
      permissions: [permit],
    });
    const { contextChanged, retry, last } = openWith([healthSource, fakeSource(social)]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(lines(last())).toEqual({ health: 'failed unreachable', social: 'relationshipUnknown' });
    isUp = true;
    retry('health');
    await settle();
    expect(lines(last())).toEqual({ health: 'answered', social: 'answered' });
  });

  it("opens another register by today's permissions, not by those of the first look", async () => {
    let permissions = [permit];
    const healthSource = fakeSource(health, [larisa], {
      readAccessFacts: async () => ok(factsOf(health, permissions)),
    });
    let isUp = false;
    const socialSource = fakeSource(social, [larisa], {
      findClient: async () => (isUp ? ok(identityOf(larisa, social)) : fail({ reason: 'unreachable' })),
    });
    const { contextChanged, retry, last } = openWith([healthSource, socialSource]);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(lines(last()).social).toBe('failed unreachable');
    isUp = true;
    permissions = [];
    retry('social');
    await settle();
    expect(lines(last()).social).toBe('noPermission');
    expect(socialSource.calls).toEqual([`find code:${larisa.code}`]);
  });

  it('asks a source that is not asked by default only on a press', async () => {
    const second = fakeSource(privateHealth);
    const settings = settingsFor([health, privateHealth], { notAsked: ['private'] });
    const { contextChanged, ask, last } = openWith([fakeSource(health), second], fakeStore(), settings);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(second.calls).toEqual([]);
    expect(lines(last())).toEqual({ health: 'answered', private: 'notAskedFor' });
    ask('private');
    await settle();
    expect(lines(last())).toEqual({ health: 'answered', private: 'answered' });
  });

  it('does not ask a source twice at the same time, nor one that is not there', async () => {
    const source = fakeSource(health, [larisa], { findClient: never });
    const { contextChanged, retry } = openWith([source]);
    retry('health');
    contextChanged(showing(larisa, 1));
    retry('health');
    retry('nowhere');
    await settle();
    expect(source.calls).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it('removes old records when it starts', () => {
    const store = fakeStore();
    openWith([], store, { cacheHours: 24 });
    expect(store.purged).toEqual(['2026-11-17T07:41:00.000Z']);
  });

  it('tells what is new since the last look, and then remembers this one', async () => {
    const store = fakeStore();
    store.looks.set(`${keyOf(larisa)} nurse-1`, '2026-11-03T07:00:00.000Z');
    const { contextChanged, last, runAll } = openWith([fakeSource(health)], store);
    contextChanged(showing(larisa, 1));
    await settle();
    runAll();
    expect(last()).toMatchObject({ summary: { sinceLastLook: { lastLook: '2026-11-03T07:00:00.000Z' } } });
    expect(store.looks.get(`${keyOf(larisa)} nurse-1`)).toBe(clock.now().toISOString());
  });

  it('does not count as a look what was left before it was shown whole', async () => {
    const store = fakeStore();
    const slow = fakeSource(health, [larisa, reino], { readRecord: never });
    const { contextChanged } = openWith([slow], store);
    contextChanged(showing(larisa, 1));
    await settle();
    contextChanged({ stamp: { instance: 'page', sequence: 2 }, reading: { state: 'none' } });
    await settle();
    expect(store.looks.size).toBe(0);
  });

  it('shows the order that the user chose without asking anybody', async () => {
    const source = fakeSource(health);
    const { contextChanged, summarySettingsChanged, last } = openWith([source]);
    contextChanged(showing(larisa, 1));
    await settle();
    const asked = source.calls.length;
    summarySettingsChanged({ hidden: ['problems'], width: 400, collapsed: false });
    const state = last();
    expect(state?.kind === 'summary' && state.summary.order).not.toContain('problems');
    expect(source.calls).toHaveLength(asked);
  });
});
