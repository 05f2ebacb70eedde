import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { Entry, GoalEntry, PlanEntry } from '#lib/model/entries.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import type { NewWrite, Outbox, OutboxItem, WriteState } from '#lib/ports/outbox.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { composePlanPicture } from '#lib/workflows/plan/plan-picture.ts';
import { newestPlanWrite, recordPlan } from '#lib/workflows/plan/record-plan.ts';
import { ownGoal, aPlan as plan, planTexts } from '#tests/builders/plans.ts';
import { aClientRecord, anOkResult, answeredSearches } from '#tests/builders/records.ts';
import { readResources } from '#tests/unit/adapters/sources/read-resource.ts';

const now = new Date('2026-11-18T07:41:00Z');
const open = { outcome: 'open', basis: { kind: 'relationship' } } as unknown as ReturnType<
  ShownClient['decide']
>;
const closed = { outcome: 'closed', reason: 'roleNotAllowed' } as unknown as ReturnType<
  ShownClient['decide']
>;

function shownClient(
  entries: readonly Entry[] = [],
  said: Partial<ShownClient> = {},
): ShownClient & { logged: string[] } {
  const logged: string[] = [];
  return {
    clientKey: 'larisa',
    professional: {
      id: 'tiina',
      name: 'Tiina Mustonen',
      role: 'nurse',
      register: 'health',
      references: [{ sourceId: 'health', reference: 'Practitioner/tiina' }],
      teams: [],
    },
    now,
    timeZone: 'Europe/Helsinki',
    record: aClientRecord({ health: anOkResult(entries) }),
    withheld: [],
    decide: () => open,
    decideFor: () => closed,
    look: async () => ok(undefined),
    recorded: () => undefined,
    logWrite: async (sourceId, type, action) => void logged.push(`${action} ${type} ${sourceId}`),
    logged,
    ...said,
  };
}

function fakeOutbox(items: readonly Partial<OutboxItem>[] = [], failAt?: number) {
  const writes: NewWrite[] = [];
  const kept = [...items] as OutboxItem[];
  const outbox: Pick<Outbox, 'put' | 'list'> = {
    list: async () => ok(kept),
    async put(write) {
      if (writes.length === failAt) return fail({ reason: 'full' });
      writes.push(write);
      const item: OutboxItem = {
        id: `w${kept.length}`,
        sequence: kept.length,
        putAt: now.toISOString(),
        write,
        state: { kind: 'waiting', attempts: 0 },
      };
      kept.push(item);
      return ok(item);
    },
  };
  return { outbox, writes, kept };
}
const request = (client: ShownClient, said: Partial<ClientPlan> = {}, basis?: PlanEntry) => ({
  client,
  plan: plan(said),
  texts: planTexts,
  text: 'Suunnitelma',
  ...(basis === undefined ? {} : { basis }),
});
const waiting: WriteState = { kind: 'waiting', attempts: 1 };
const delivered: WriteState = {
  kind: 'delivered',
  at: now.toISOString(),
  reference: 'CarePlan/9',
  version: '1',
};

/** What a server would give back of what was written. */
function readBack(writes: readonly NewWrite[]): {
  readonly plan: PlanEntry;
  readonly goal: GoalEntry;
  readonly all: readonly Entry[];
} {
  const resources = writes.map(({ change }, place) => ({
    ...change.resource,
    id: `${place + 7}`,
    meta: { versionId: '1' },
  }));
  const { entries } = readResources(resources);
  const find = <Kind extends Entry['kind']>(kind: Kind) =>
    entries.find((entry) => entry.kind === kind) as never;
  return { plan: find('plan'), goal: find('goal'), all: entries };
}

describe('recording a plan', () => {
  it('puts the goals first, then the plan that names them, and logs each', async () => {
    const { outbox, writes } = fakeOutbox();
    const client = shownClient();
    const recorded = await recordPlan(outbox, request(client));
    expect(recorded.ok).toBe(true);
    expect(writes.map(({ what, change }) => [what, change.kind, change.resource.resourceType])).toEqual([
      ['goal', 'create', 'Goal'],
      ['plan', 'create', 'CarePlan'],
    ]);
    expect(client.logged).toEqual(['create Goal health', 'create CarePlan health']);
    expect(writes.every(({ sourceId, clientKey }) => sourceId === 'health' && clientKey === 'larisa')).toBe(
      true,
    );
  });

  it('changes the version that was read, and only the goals that changed', async () => {
    const first = fakeOutbox();
    await recordPlan(first.outbox, request(shownClient()));
    const back = readBack(first.writes);
    const client = shownClient(back.all);
    const own = composePlanPicture(client).own;
    expect(own?.plan).toMatchObject({ goals: [ownGoal], reviewDue: '2027-02-18' });

    const second = fakeOutbox();
    await recordPlan(second.outbox, request(client, { matters: 'Työ' }, back.plan));
    expect(second.writes.map(({ change }) => change)).toMatchObject([
      { kind: 'update', id: '8', basedOn: '1', resource: { resourceType: 'CarePlan', id: '8' } },
    ]);

    const third = fakeOutbox();
    await recordPlan(
      third.outbox,
      request(client, { goals: [{ ...ownGoal, status: 'reached' }] }, back.plan),
    );
    expect(third.writes.map(({ change }) => change)).toMatchObject([
      {
        kind: 'update',
        id: '7',
        basedOn: '1',
        resource: { resourceType: 'Goal', lifecycleStatus: 'completed' },
      },
      { kind: 'update', id: '8' },
    ]);
  });

  it('signs the part that was written now', async () => {
    const { outbox, writes } = fakeOutbox();
    await recordPlan(
      outbox,
      request(shownClient(), { parts: [{ text: 'Osuus', profession: 'nurse', by: 'Tiina Mustonen' }] }),
    );
    expect(writes.at(-1)?.change.resource.note).toMatchObject([
      {},
      { text: 'Osuus', time: now.toISOString() },
    ]);
  });

  it('does not put a goal a second time when the disk was full before the plan', async () => {
    const { outbox, writes } = fakeOutbox([], 1);
    const client = shownClient();
    expect(await recordPlan(outbox, request(client))).toEqual({ ok: false, failure: { reason: 'full' } });
    expect(writes.map(({ what }) => what)).toEqual(['goal']);
    const again = fakeOutbox([{ write: writes[0], state: waiting }] as OutboxItem[]);
    expect((await recordPlan(again.outbox, request(client))).ok).toBe(true);
    expect(again.writes.map(({ what }) => what)).toEqual(['plan']);
  });

  it.each<[string, WriteState, boolean, boolean]>([
    ['waits', waiting, false, false],
    [
      'is in conflict',
      { kind: 'conflict', theirs: { resourceType: 'CarePlan' }, theirVersion: '3' },
      false,
      false,
    ],
    ['has arrived and was not read back', delivered, false, false],
    ['has arrived and was read back', delivered, true, true],
    ['was refused', { kind: 'refused', status: 422, detail: '' }, false, true],
  ])('while an earlier new plan %s: %o, read back %s -> %s', async (_, state, isRead, can) => {
    const first = fakeOutbox();
    await recordPlan(first.outbox, request(shownClient()));
    const back = readBack(first.writes);
    const earlier = first.kept.map((item) => ({
      ...item,
      state: item.write.what === 'plan' ? state : delivered,
    }));
    const next = fakeOutbox(earlier);
    const client = shownClient(isRead ? back.all : []);
    const recorded = await recordPlan(
      next.outbox,
      request(client, { matters: 'Uusi' }, isRead ? back.plan : undefined),
    );
    expect(recorded.ok).toBe(can);
    if (!recorded.ok) expect(recorded.failure.reason).toBe('onItsWay');
  });

  it('changes nothing whose version the server does not tell', async () => {
    const first = fakeOutbox();
    await recordPlan(first.outbox, request(shownClient()));
    const back = readBack(first.writes);
    const { version: _version, ...basis } = back.plan;
    const { outbox, writes } = fakeOutbox();
    const recorded = await recordPlan(outbox, request(shownClient(back.all), {}, basis as PlanEntry));
    expect(recorded).toEqual({ ok: false, failure: { reason: 'noVersion' } });
    expect(writes).toEqual([]);
  });

  it('records nowhere but in the own register', async () => {
    const record = aClientRecord({ social: anOkResult([], { register: 'social', sourceId: 'social' }) });
    const { outbox, writes } = fakeOutbox();
    expect(await recordPlan(outbox, request(shownClient([], { record })))).toMatchObject({
      failure: { reason: 'noSource' },
    });
    expect(writes).toEqual([]);
  });

  it('finds the newest write of this client', async () => {
    const { outbox } = fakeOutbox();
    await recordPlan(outbox, request(shownClient()));
    expect((await newestPlanWrite(outbox, 'larisa'))?.write.what).toBe('plan');
    expect(await newestPlanWrite(outbox, 'reino')).toBeUndefined();
  });
});

describe('what bars a new plan', () => {
  it.each<[string, Partial<ShownClient>, string | undefined]>([
    ['nothing', {}, undefined],
    ['the gate', { decide: () => closed }, 'notPermitted'],
    [
      'plans that were not told',
      {
        record: aClientRecord({
          health: anOkResult([], {
            searches: answeredSearches({ plans: { status: 'failed', failure: { reason: 'timedOut' } } }),
          }),
        }),
      },
      'plansUnknown',
    ],
    [
      'a plan that is specially protected',
      { withheld: [{ sourceId: 'health', kind: 'plan' }] as unknown as ShownClient['withheld'] },
      'plansUnknown',
    ],
    ['no source that knows the client', { record: aClientRecord({}) }, 'noSource'],
  ])('%s', (_, said, bar) => {
    expect(composePlanPicture(shownClient([], said)).bar).toBe(bar);
  });

  it('shows nothing of a section that the gate keeps closed', async () => {
    const first = fakeOutbox();
    await recordPlan(first.outbox, request(shownClient()));
    const picture = composePlanPicture(shownClient(readBack(first.writes).all, { decide: () => closed }));
    expect(picture).toMatchObject({ others: [], looseGoals: [], people: [] });
    expect(picture.own).toBeUndefined();
  });
});
