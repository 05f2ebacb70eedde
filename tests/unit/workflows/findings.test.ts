import { describe, expect, it } from 'vitest';
import { ok } from '#lib/base/result.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { createFindingsPart, type FindingsPart } from '#lib/workflows/find-findings.ts';
import { createOpenClient } from '#lib/workflows/open-client.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';
import {
  clock,
  type FakeSource,
  fakeGrants,
  fakeLog,
  fakeSource,
  fakeStore,
  health,
  larisa,
  manualSchedule,
  recordOfPerson,
  settingsFor,
  settle,
  showing,
} from './fakes.ts';

/** Four emergency visits, recorded at the source. */
const visits: readonly Entry[] = [1, 40, 100, 300].map((days) =>
  aContact({
    start: daysAgo(days),
    urgency: 'emergency',
    channel: 'visit',
    provenance: { sourceId: 'health' },
  }),
);
const searches = { contacts: { status: 'ok', count: 4 }, appointments: { status: 'ok', count: 0 } } as const;

function withVisits(): FakeSource {
  return fakeSource(health, undefined, {
    readRecord: async () => ok(recordOfPerson(larisa, health, { entries: visits, searches })),
  });
}

function fakeOutbox(full = false): Outbox & { readonly items: OutboxItem[] } {
  const items: OutboxItem[] = [];
  return {
    items,
    async put(write) {
      if (full) return { ok: false, failure: { reason: 'full' } };
      const item: OutboxItem = {
        id: `write-${items.length + 1}`,
        sequence: items.length + 1,
        putAt: clock.now().toISOString(),
        write,
        state: { kind: 'waiting', attempts: 0 },
      };
      items.push(item);
      return ok(item);
    },
    putAll: async () => ({ ok: false, failure: { reason: 'unavailable', detail: 'not here' } }),
    list: async () => ok(items),
    resolveConflict: async () => ok(undefined),
    settleRefused: async () => ok(undefined),
    withdraw: async () => ok({ kind: 'gone' }),
    state: async () => ({ waiting: items.length, stuck: 0 }),
  };
}

function open(
  said: { readonly outbox?: Outbox; readonly part?: FindingsPart; readonly hidden?: readonly string[] } = {},
) {
  const { outbox = fakeOutbox(), hidden = [] } = said;
  const part = said.part ?? createFindingsPart({ rules: [emergencyVisits], tables: noTables }, outbox);
  const states: ClientState[] = [];
  const log = fakeLog();
  const { schedule, runAll } = manualSchedule();
  const settings = settingsFor([health]);
  const opened = createOpenClient({
    sources: [withVisits()],
    store: fakeStore(),
    clock,
    settings: { ...settings, summary: { ...settings.summary, hidden } },
    schedule,
    accessLog: log,
    grants: fakeGrants(),
    createId: () => crypto.randomUUID(),
    findings: () => part,
    onState: (state) => states.push(state),
  });
  const findings = () => {
    const last = states.at(-1);
    return last?.kind === 'summary' ? last.findings : undefined;
  };
  return { ...opened, states, runAll, log, findings };
}

describe('findings of the client who is open', () => {
  it('come when every source has come to an end, and not before', async () => {
    const { contextChanged, states, findings } = open();
    contextChanged(showing(larisa, 1));
    await settle();
    expect(findings()?.open.map(({ rule }) => rule.id)).toEqual(['emergency-visits']);
    const early = states.filter((state) => state.kind === 'summary' && !state.summary.completeness.complete);
    for (const state of early) expect(state.kind === 'summary' && state.findings).toBeFalsy();
  });

  it('are among what the log names, with the sections of their evidence that the user has hidden', async () => {
    const { contextChanged, log } = open({ hidden: ['service-use'] });
    contextChanged(showing(larisa, 1));
    await settle();
    const sections = log.events.flatMap((event) => event.sections);
    expect(sections).toContain('findings');
    expect(sections).toContain('service-use');
  });

  it('are not asked for where the section is hidden', async () => {
    const { contextChanged, findings, log } = open({ hidden: ['findings', 'service-use'] });
    contextChanged(showing(larisa, 1));
    await settle();
    expect(findings()).toBeUndefined();
    expect(log.events.flatMap((event) => event.sections)).not.toContain('service-use');
  });

  it('take nothing else with them when they cannot be evaluated', async () => {
    const broken: FindingsPart = {
      find: () => {
        throw new Error('a rule that no one foresaw');
      },
      answer: async () => ({ ok: false, failure: { reason: 'noSource' } }),
      recordSegment: async () => ({ ok: false, failure: { reason: 'noSource' } }),
      waiting: async () => [],
    };
    const { contextChanged, states, findings } = open({ part: broken });
    contextChanged(showing(larisa, 1));
    await settle();
    expect(states.at(-1)?.kind).toBe('summary');
    expect(findings()).toBeUndefined();
  });
});

describe('an answer to a finding', () => {
  async function answered(outbox = fakeOutbox()) {
    const sidebar = open({ outbox });
    sidebar.contextChanged(showing(larisa, 1));
    await settle();
    const [finding] = sidebar.findings()?.open ?? [];
    if (finding === undefined) throw new Error('No finding to answer');
    const outcome = await sidebar.answerFinding(
      finding,
      { answer: 'known', reason: 'on jo suunnitelmassa' },
      'Tiedossa jo',
    );
    await settle();
    return { ...sidebar, outbox, finding, outcome };
  }

  it('goes into the outbox for the own register and counts at once', async () => {
    const { findings, outbox, outcome } = await answered();
    expect(outcome.ok).toBe(true);
    expect(findings()?.open).toEqual([]);
    expect(findings()?.handled.map(({ triage }) => triage?.reason)).toEqual(['on jo suunnitelmassa']);
    expect(outbox.items.map(({ write }) => [write.sourceId, write.what, write.change.kind])).toEqual([
      ['health', 'triage', 'create'],
    ]);
    const resource = JSON.stringify(outbox.items[0]?.write.change.resource);
    expect(resource).toContain('Patient/health-larisa');
    expect(resource).not.toContain('Päivystys');
  });

  it('is a write in the use log', async () => {
    const { log } = await answered();
    expect(log.events.filter(({ action }) => action === 'create').map(({ sections }) => sections)).toEqual([
      ['Task'],
    ]);
  });

  it('counts after a restart, although the server has not got it', async () => {
    const { outbox } = await answered();
    const again = open({ outbox });
    again.contextChanged(showing(larisa, 1));
    await settle();
    again.runAll();
    await settle();
    expect(again.findings()?.handled.map(({ rule }) => rule.id)).toEqual(['emergency-visits']);
  });

  it('is taken back by an answer of its own', async () => {
    const { findings, answerFinding, finding, outbox } = await answered();
    const [handled = finding] = findings()?.handled ?? [];
    await answerFinding(handled, { answer: 'reopened' }, 'Peruttu');
    await settle();
    expect(outbox.items).toHaveLength(2);
    expect([findings()?.open.length, findings()?.handled.length]).toEqual([1, 0]);
  });

  it('that cannot be kept changes nothing and says so', async () => {
    const { findings, outcome } = await answered(fakeOutbox(true));
    expect(outcome).toEqual({ ok: false, failure: { reason: 'full' } });
    expect(findings()?.open).toHaveLength(1);
  });
});

describe('the segment', () => {
  it("follows the client's own rating at once, and the professional's choice before it", async () => {
    const outbox = fakeOutbox();
    const sidebar = open({ outbox });
    sidebar.contextChanged(showing(larisa, 1));
    await settle();
    expect(sidebar.findings()?.segment?.suggested.suggestion).toBeUndefined();
    const rated = await sidebar.recordSegment({
      kind: 'resources',
      answer: 'scarce',
      question: 'Riittävätkö voimasi?',
      answerText: 'Eivät riitä',
    });
    await settle();
    expect(rated.ok).toBe(true);
    expect(sidebar.findings()?.segment?.suggested.resources).toMatchObject({
      answer: 'scarce',
      day: '2026-11-18',
    });
    await sidebar.recordSegment({
      kind: 'segment',
      segment: 'network',
      title: 'Asiakkuus',
      segmentText: 'verkosto',
      reason: 'Neljä palvelua ja uupumus',
    });
    await settle();
    expect(sidebar.findings()?.segment?.suggested.agreed).toMatchObject({
      segment: 'network',
      reason: 'Neljä palvelua ja uupumus',
      by: 'Tiina Mustonen',
    });
    expect(outbox.items.map(({ write }) => [write.what, write.change.resource.resourceType])).toEqual([
      ['ownView', 'Observation'],
      ['segment', 'Observation'],
    ]);
  });
});
