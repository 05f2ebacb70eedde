import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail } from '#lib/base/result.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { composeTeamRows } from '#lib/workflows/compose-team-rows.ts';
import { createTeamFindings } from '#lib/workflows/team-findings.ts';
import type { TeamClient } from '#lib/worklist/team-client.ts';
import { aContact, aTriage } from '#tests/builders/entries.ts';
import { anyEntries } from '#tests/builders/random-clients.ts';
import { aClosedResult, anOkResult } from '#tests/builders/records.ts';
import { daysAgo } from '#tests/builders/risk.ts';
import { aTeamClient, gateCloses, gateShows, rowContext } from '#tests/builders/team-clients.ts';
import { fakeStore, health, settingsFor, social } from './fakes.ts';

const inForce = { rules: ruleCatalogue, tables: noTables };
const registers = ['health', 'social'] as const;
type Listed = (typeof registers)[number];

async function kept(client: TeamClient, said: Partial<Parameters<typeof composeTeamRows>[0]> = {}) {
  const [row] = await composeTeamRows(
    {
      settings: settingsFor([health, social]),
      clock: { now: () => rowContext.now },
      store: fakeStore(),
      findings: createTeamFindings(
        async () => fail({ reason: 'closed' }),
        () => inForce,
      ),
      ...said,
    },
    [client],
  );
  if (row === undefined) throw new Error('no row');
  return row;
}

function clientOf(
  entries: readonly Entry[],
  gate: TeamClient['decide'] = () => gateShows,
  isSocialClosed = false,
) {
  const of = (register: Register) =>
    anOkResult(
      entries.filter(({ provenance }) => provenance.register === register),
      { register, sourceId: register },
    );
  return aTeamClient(
    { health: of('health'), social: isSocialClosed ? aClosedResult() : of('social') },
    { gate },
  );
}

describe('a row as it is kept', () => {
  it('holds nothing that the gate closes: findings, answers and segment are as if it had never been told', {
    timeout: 120_000,
  }, async () => {
    const closing = fc.record({
      health: fc.subarray([...sectionIds]),
      social: fc.subarray([...sectionIds]),
    });
    await fc.assert(
      fc.asyncProperty(anyEntries, closing, async (drawn, closed) => {
        const answered = aTriage('emergency-visits', { fingerprint: 'other' });
        const entries = [...drawn, answered].filter(
          ({ provenance: { register } }) => register !== 'occupational',
        );
        const isClosed = ({ kind, provenance }: Entry) =>
          kind !== 'permission' && closed[provenance.register as Listed].includes(sectionOfKind[kind]);
        const gate: TeamClient['decide'] = ({ register }, section) =>
          closed[register as Listed].includes(section as SectionId) ? gateCloses : gateShows;
        const whole = await kept(clientOf(entries, gate));
        const without = await kept(
          clientOf(
            entries.filter((each) => !isClosed(each)),
            gate,
          ),
        );
        expect(whole.row).toEqual(without.row);
      }),
      { numRuns: 80 },
    );
  });

  it('has beside it the row that does without other registers', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (drawn) => {
        const entries = drawn.filter(({ provenance: { register } }) => register !== 'occupational');
        const wide = await kept(clientOf(entries));
        const narrow = await kept(clientOf(entries, () => gateShows, true));
        expect(wide.ownOnly).toEqual(narrow.row);
        expect(narrow).not.toHaveProperty('ownOnly');
      }),
      { numRuns: 60 },
    );
  });

  it('names each source that it rests on, with the sections that the gate opens', async () => {
    const gate: TeamClient['decide'] = ({ register }, section) =>
      register === 'social' && section === 'functioning' ? gateCloses : gateShows;
    const { looks } = await kept(clientOf([aContact()], gate));
    expect(looks.map(({ sourceId, patientId }) => [sourceId, patientId])).toEqual([
      ['health', 'larisa'],
      ['social', 'larisa'],
    ]);
    expect(looks[0]?.sections).toEqual(['identity', ...sectionIds]);
    expect(looks[1]?.sections).not.toContain('functioning');
    expect(looks[0]?.basis).toEqual({ kind: 'relationship', reference: 'EpisodeOfCare/1' });
  });

  const visits = Array.from({ length: 6 }, (_, place) =>
    aContact({ start: daysAgo(place * 3), urgency: 'emergency', id: `Encounter/${place}` }),
  );

  it('calls new what has come to hold since this professional last had the client open', async () => {
    const newSince = async (look: string) => {
      const store = fakeStore();
      const client = clientOf(visits);
      store.looks.set(`${client.clientKey} nurse-1`, look);
      const { row } = await kept(client, { store });
      return row.findings.find(({ ruleId }) => ruleId === 'emergency-visits')?.isNew;
    };
    expect(await newSince('2026-11-08T08:00:00Z')).toBe(true);
    expect(await newSince('2026-11-18T06:00:00Z')).toBe(false);
    const failing = { ...fakeStore(), readLastLook: async () => fail({ reason: 'locked' } as const) };
    const { row } = await kept(clientOf(visits), { store: failing });
    expect(row.findings.some(({ isNew }) => isNew)).toBe(false);
  });

  it('counts answers that wait in the outbox', async () => {
    const client = clientOf(visits);
    const before = (await kept(client)).row.findings.find(({ ruleId }) => ruleId === 'emergency-visits');
    const answer = aTriage('emergency-visits', { fingerprint: before?.fingerprint ?? '' });
    const { row } = await kept(client, { waitingAnswers: async () => [answer] });
    const after = row.findings.find(({ ruleId }) => ruleId === 'emergency-visits');
    expect([before?.state, after?.state, after?.answer?.by]).toEqual(['open', 'handled', 'Tiina Mustonen']);
  });

  it.each([
    ['own', ['rinnalla']],
    ['server', ['server']],
    ['both', ['rinnalla', 'server']],
  ] as const)('shows the findings of %s', async (findings, origins) => {
    const flagged = {
      kind: 'serverFinding',
      id: 'Flag/1',
      provenance: { sourceId: 'health', register: 'health', controller: '', reference: 'Flag/1' },
      ruleId: 'https://risk.example.fi|falls',
      ruleVersion: '3',
      isOwnRule: false,
      title: 'Kaatumisriski',
      status: 'active',
      fingerprint: '',
      basis: [],
      roles: [],
    } as const;
    const settings = settingsFor([health, social], { worklist: { findings } });
    const { row } = await kept(clientOf([...visits, flagged]), { settings });
    expect([...new Set(row.findings.map(({ origin }) => origin))].toSorted()).toEqual(origins);
  });
});
