import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { Entry } from '#lib/model/entries.ts';
import { aConcept, aPermission, aProblem } from '#tests/builders/entries.ts';
import {
  clock,
  factsOf,
  fakeGrants,
  fakeLog,
  fakeSource,
  fakeStore,
  health,
  keyOf,
  larisa,
  ownEpisode,
  permit,
  recordOfPerson,
  reino,
  settingsFor,
  settle,
  showing,
  social,
} from './fakes.ts';
import { facts, failing, lines, never, openWith } from './open-with.ts';

const unrelated = { relationships: [] } as const;
const reason = { code: 'vitalEmergency', text: 'Tajunta alentunut, tarvitaan lääkelista' };

async function opened(...given: Parameters<typeof openWith>) {
  const open = openWith(...given);
  open.contextChanged(showing(larisa, 1));
  await settle();
  return open;
}

describe('without a recorded relationship', () => {
  it("does not even read the client's record, in the own register neither", async () => {
    const source = fakeSource(health, [larisa], unrelated);
    const { last } = await opened([source]);
    expect(source.calls).toEqual([`find code:${larisa.code}`, 'facts']);
    expect(lines(last())).toEqual({ health: 'noRelationship' });
    expect(facts(last())).toEqual([]);
  });

  it('shows no old facts, and keeps none', async () => {
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]], []);
    const { states } = await opened([fakeSource(health, [larisa], unrelated)], store);
    expect(states.flatMap(facts).join()).not.toContain('larisa health');
    expect([...store.records.keys()]).toEqual([]);
  });

  it('writes no look, because nothing was shown', async () => {
    const accessLog = fakeLog();
    await opened([fakeSource(health, [larisa], unrelated)], fakeStore(), {}, { accessLog });
    expect(accessLog.events).toEqual([]);
  });

  it('opens where the administrator says that the host verifies the relationship', async () => {
    const plain = settingsFor([health]);
    const host = {
      id: 'demo-record',
      name: 'Kertomus',
      adapter: 'demo-record',
      matches: ['https://record.example/*'],
      verifiesRelationship: true,
    } as const;
    const { last } = await opened([fakeSource(health, [larisa], unrelated)], fakeStore(), {
      ...plain,
      hosts: [host],
    });
    expect(facts(last())).toEqual(['larisa health fresh']);
  });

  it("is verified by any source of the own register, and opens the others' too", async () => {
    const second = { ...health, id: 'laboratory', name: 'Laboratorio' };
    const { last } = await opened([fakeSource(health, [larisa], unrelated), fakeSource(second, [larisa])]);
    expect(facts(last())).toEqual(['larisa health fresh', 'larisa laboratory fresh']);
  });
});

describe('a source that cannot tell who may look', () => {
  it('opens nothing at the first visit', async () => {
    const source = fakeSource(health, [larisa], {
      readAccessFacts: async () => fail({ reason: 'timedOut' }),
    });
    const { last } = await opened([source]);
    expect(lines(last())).toEqual({ health: 'relationshipUnknown' });
  });

  it('is believed for what it told at an earlier visit, as long as that is young', async () => {
    const at = (hours: number): AccessFacts => ({
      ...factsOf(health, []),
      checkedAt: new Date(clock.now().getTime() - hours * 3_600_000).toISOString(),
    });
    for (const [hours, shown] of [
      [23, ['larisa health fresh']],
      [25, []],
    ] as const) {
      const source = fakeSource(health, [larisa], {
        readAccessFacts: async () => fail({ reason: 'timedOut' }),
      });
      const { last } = await opened([source], fakeStore([], [[keyOf(larisa), at(hours)]]), {
        cacheHours: 24,
      });
      expect(facts(last())).toEqual(shown);
    }
  });

  it('locks another register when its permission was checked too long ago', async () => {
    const told = (minutes: number): AccessFacts => ({
      ...factsOf(health, [permit]),
      checkedAt: new Date(clock.now().getTime() - minutes * 60_000).toISOString(),
    });
    for (const [minutes, state] of [
      [60, 'answered'],
      [61, 'permissionStale'],
    ] as const) {
      const source = fakeSource(health, [larisa], {
        readAccessFacts: async () => fail({ reason: 'timedOut' }),
      });
      const { last } = await opened(
        [source, fakeSource(social)],
        fakeStore([], [[keyOf(larisa), told(minutes)]]),
        { access: { permissionMaxAgeMinutes: 60 } },
      );
      expect(lines(last())).toEqual({ health: 'answered', social: state });
    }
  });
});

describe('a cached client', () => {
  it("is painted at once on yesterday's relationship, and closed when today's answer has none", async () => {
    let tell: () => void = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const source = fakeSource(health, [larisa], {
      readAccessFacts: async () => told.then(() => ok(factsOf(health, [], []))),
      readRecord: never,
    });
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]]);
    const { last } = await opened([source], store);
    expect(facts(last())).toEqual(['larisa health old']);
    tell();
    await settle();
    expect(facts(last())).toEqual([]);
    expect(lines(last())).toEqual({ health: 'noRelationship' });
  });

  it('waits when nothing was told with it', async () => {
    const source = fakeSource(health, [larisa], { readAccessFacts: never });
    const store = fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]], []);
    const { states } = await opened([source], store);
    expect(states.flatMap(facts)).toEqual(['opening']);
  });
});

describe('the questions to the sources', () => {
  /** A log that writes when it is let; frames that are painted when they are let. */
  function waitingPorts() {
    const writes: (() => void)[] = [];
    const frames: (() => void)[] = [];
    const accessLog = fakeLog(() => new Promise((resolve) => writes.push(() => resolve(ok(undefined)))));
    const letAll = (waiting: (() => void)[]) => {
      for (const go of waiting.splice(0)) go();
    };
    return {
      ports: { accessLog, afterPicture: (run: () => void) => void frames.push(run) },
      write: () => letAll(writes),
      paint: () => letAll(frames),
    };
  }
  const kept = () => fakeStore([[keyOf(larisa), recordOfPerson(larisa, health, { mark: 'old' })]]);

  it('are sent behind the picture that the cache serves', async () => {
    const { ports, write, paint } = waitingPorts();
    const source = fakeSource(health);
    const { contextChanged, last } = openWith([source], kept(), {}, ports);
    contextChanged(showing(larisa, 1));
    await settle();
    write();
    await settle();
    expect([facts(last()), source.calls]).toEqual([['larisa health old'], []]);
    paint();
    await settle();
    expect(source.calls).not.toEqual([]);
  });

  it('are sent although nothing is painted, after a while', async () => {
    const source = fakeSource(health);
    const { contextChanged, runAll } = openWith([source], kept(), {}, waitingPorts().ports);
    contextChanged(showing(larisa, 1));
    await settle();
    expect(source.calls).toEqual([]);
    runAll();
    await settle();
    expect(source.calls).not.toEqual([]);
  });

  it('are sent at once where nothing is kept, or what is kept may not be shown', async () => {
    for (const store of [fakeStore(), fakeStore([[keyOf(larisa), recordOfPerson(larisa, health)]], [])]) {
      const source = fakeSource(health);
      openWith([source], store, {}, waitingPorts().ports).contextChanged(showing(larisa, 1));
      await settle();
      expect(source.calls).not.toEqual([]);
    }
  });
});

describe('the use log', () => {
  it('has each look before it is shown, with who, whose, which sections, and on what basis', async () => {
    const accessLog = fakeLog();
    const { last } = await opened([fakeSource(health)], fakeStore(), {}, { accessLog });
    expect(facts(last())).toEqual(['larisa health fresh']);
    expect(accessLog.events).toMatchObject([
      {
        action: 'read',
        professional: { id: 'nurse-1', role: 'nurse' },
        client: { name: larisa.name, reference: 'Patient/health-larisa' },
        source: { id: 'health' },
        purpose: 'care',
        basis: { kind: 'relationship', reference: ownEpisode.reference },
        origin: 'demo-record',
      },
    ]);
    expect(accessLog.events[0]?.sections).toContain('problems');
    expect(accessLog.events[0]).not.toHaveProperty('recipient');
  });

  it("has another register's look as a disclosure, with the permit that opened it", async () => {
    const accessLog = fakeLog();
    const source = fakeSource(health, [larisa], { permissions: [permit] });
    await opened([source, fakeSource(social)], fakeStore(), {}, { accessLog });
    const disclosures = accessLog.events.filter(({ recipient }) => recipient !== undefined);
    expect(disclosures).toMatchObject([
      { source: { id: 'social' }, basis: { permission: permit.id }, recipient: { register: 'health' } },
    ]);
  });

  it('holds back every fact until it is durable, and nothing else', async () => {
    let durable: () => void = () => {};
    const accessLog = fakeLog(() => new Promise((resolve) => (durable = () => resolve(ok(undefined)))));
    const { last, contextChanged, states } = await opened(
      [fakeSource(health)],
      fakeStore(),
      {},
      { accessLog },
    );
    expect(states.map(({ kind }) => kind)).toEqual(['opening']);
    durable();
    await settle();
    expect(facts(last())).toEqual(['larisa health fresh']);
    contextChanged(showing(reino, 2));
    expect(last()).toMatchObject({ kind: 'opening', hostClient: { name: reino.name } });
  });

  it('shows nothing of a client who was left while the look was being written', async () => {
    const waiting: (() => void)[] = [];
    const accessLog = fakeLog(() => new Promise((resolve) => waiting.push(() => resolve(ok(undefined)))));
    const { contextChanged, states } = await opened([fakeSource(health)], fakeStore(), {}, { accessLog });
    contextChanged(showing(reino, 2));
    for (const write of waiting.splice(0)) write();
    await settle();
    for (const write of waiting.splice(0)) write();
    await settle();
    expect(states.flatMap(facts).join()).not.toContain('larisa');
    expect(facts(states.at(-1))).toEqual(['reino health fresh']);
  });

  it.each(['full', 'locked'] as const)('that is %s shows nothing, and says why', async (failure) => {
    const accessLog = fakeLog(async () => fail({ reason: failure }));
    const { last } = await opened([fakeSource(health)], fakeStore(), {}, { accessLog });
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'notLogged', failure } });
  });

  it('that throws shows nothing either', async () => {
    const accessLog = fakeLog(() => Promise.reject(new Error('x')));
    const { last } = await opened([fakeSource(health)], fakeStore(), {}, { accessLog });
    expect(last()).toMatchObject({ kind: 'unclear', why: { reason: 'notLogged' } });
  });
});

describe('a special reason', () => {
  it('opens the own register for this client, after it was logged with its words', async () => {
    const accessLog = fakeLog();
    const grants = fakeGrants();
    const source = fakeSource(health, [larisa], unrelated);
    const { openForReason, last } = await opened([source], fakeStore(), {}, { accessLog, grants });
    expect(await openForReason(reason)).toEqual(ok(undefined));
    await settle();
    expect(facts(last())).toEqual(['larisa health fresh']);
    expect(accessLog.events.map(({ action, basis }) => [action, basis.kind])).toEqual([
      ['openForReason', 'specialReason'],
      ['read', 'specialReason'],
    ]);
    expect(accessLog.events[1]?.basis.reason).toEqual(reason);
    expect(accessLog.events[1]?.purpose).toBe('emergency');
  });

  it('lasts for the session: the client opens at once when visited again', async () => {
    const grants = fakeGrants();
    const source = fakeSource(health, [larisa, reino], unrelated);
    const open = await opened([source], fakeStore(), {}, { grants });
    await open.openForReason(reason);
    open.contextChanged(showing(reino, 2));
    await settle();
    expect(lines(open.last())).toEqual({ health: 'noRelationship' });
    open.contextChanged(showing(larisa, 3));
    await settle();
    expect(facts(open.last())).toEqual(['larisa health fresh']);
  });

  it('opens nothing when it cannot be logged', async () => {
    const accessLog = fakeLog(async () => fail({ reason: 'full' }));
    const source = fakeSource(health, [larisa], unrelated);
    const { openForReason, last } = await opened([source], fakeStore(), {}, { accessLog });
    expect(await openForReason(reason)).toEqual(fail({ reason: 'full' }));
    await settle();
    expect(lines(last())).toEqual({ health: 'noRelationship' });
  });

  it('opens no other register without a permit', async () => {
    const socialSource = fakeSource(social);
    const { openForReason, last } = await opened([fakeSource(health, [larisa], unrelated), socialSource]);
    await openForReason(reason);
    await settle();
    expect(lines(last())).toEqual({ health: 'answered', social: 'noPermission' });
    expect(socialSource.calls).toEqual([]);
  });

  it('never opens a source that failed for another cause', async () => {
    const source = fakeSource(health, [larisa], failing({ reason: 'unreachable' }));
    const { openForReason, last } = await opened([source]);
    await openForReason(reason);
    await settle();
    expect(lines(last())).toEqual({ health: 'failed unreachable' });
  });
});

describe('what the client refused, and what is specially protected', () => {
  const problem = (text: string, said: Partial<Entry['provenance']> = {}) =>
    aProblem({
      id: `Condition/${text}`,
      concept: aConcept(text),
      provenance: { sourceId: 'health', ...said },
    });
  const withEntries = (entries: readonly Entry[], permissions = [permit]) =>
    fakeSource(health, [larisa], {
      permissions,
      readRecord: async () => ok(recordOfPerson(larisa, health, { entries })),
    });

  it('leaves a refused document out without a trace', async () => {
    const refusal = aPermission({
      type: 'refusal',
      from: 'health',
      to: 'health',
      scope: { documents: ['Condition/salainen'] },
    });
    const source = withEntries([problem('salainen'), problem('avoin')], [refusal]);
    const { last } = await opened([source]);
    expect(facts(last())).toEqual(['avoin']);
    expect(JSON.stringify(last())).not.toContain('salainen');
  });

  it('withholds a specially protected entry until it is opened by itself, which is logged', async () => {
    const accessLog = fakeLog();
    const entries = [problem('suojattu', { specialContent: '01' }), problem('avoin')];
    const { last, confirmSpecialContent } = await opened(
      [withEntries(entries)],
      fakeStore(),
      {},
      { accessLog },
    );
    const state = last();
    expect(facts(state)).toEqual(['avoin']);
    const withheld = state?.kind === 'summary' ? state.summary.withheld : [];
    expect(withheld).toMatchObject([{ id: 'Condition/suojattu', kind: 'problem' }]);
    if (withheld[0] === undefined) throw new Error('nothing withheld');
    await confirmSpecialContent(withheld[0]);
    await settle();
    expect(facts(last())).toEqual(['suojattu', 'avoin']);
    expect(accessLog.events.at(-1)).toMatchObject({
      action: 'openSpecialContent',
      sections: ['problems', 'Condition/suojattu'],
    });
  });
});
