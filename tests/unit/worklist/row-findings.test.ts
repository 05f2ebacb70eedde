import { describe, expect, it } from 'vitest';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { rowFindings } from '#lib/worklist/row-findings.ts';
import type { RowFinding } from '#lib/worklist/worklist-row.ts';
import { aConcept, aContact, aTriage } from '#tests/builders/entries.ts';
import { findingsOf } from '#tests/builders/findings.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const visits = [1, 8, 15, 40].map((days) =>
  aContact({
    id: `Encounter/${days}`,
    start: daysAgo(days),
    urgency: 'emergency',
    reasons: [aConcept('Alaselkäkipu', 'M54.5')],
  }),
);
const both = [emergencyVisits, repeatedReason];

const ofServer = (said: Partial<RowFinding> = {}): RowFinding => ({
  ruleId: 'https://risk.example.fi|falls',
  ruleVersion: '3',
  group: 'health',
  tier: 'check',
  origin: 'server',
  title: 'Kaatumisriski',
  state: 'open',
  isNew: false,
  fingerprint: 'abcde',
  evidence: { count: 1 },
  figures: {},
  ...said,
});

describe('the findings of a row', () => {
  it('say what they rest on in counts and days', () => {
    const [finding] = rowFindings(findingsOf([repeatedReason], { entries: visits }), []);
    expect(finding).toMatchObject({
      ruleId: 'repeated-reason',
      origin: 'rinnalla',
      evidence: { count: 3, from: daysAgo(15), to: daysAgo(1) },
      metOn: daysAgo(1),
    });
    expect(finding).not.toHaveProperty('title');
  });

  it('tell what both found once, as ours', () => {
    const own = findingsOf(both, { entries: visits });
    const rows = rowFindings(own, [ofServer({ ruleId: 'repeated-reason' }), ofServer()]);
    expect(rows.map(({ ruleId, origin }) => [ruleId, origin])).toEqual([
      ['repeated-reason', 'rinnalla'],
      ['emergency-visits', 'rinnalla'],
      ['https://risk.example.fi|falls', 'server'],
    ]);
  });

  it('stand open first and by tier, whoever found them', () => {
    const answer = aTriage('repeated-reason', {
      fingerprint: findingsOf([repeatedReason], { entries: visits }).open[0]?.fingerprint ?? '',
      answer: 'act',
      at: '2026-11-17T08:00:00Z',
    });
    const own = findingsOf(both, { entries: visits }, [answer]);
    const rows = rowFindings(own, [ofServer({ tier: 'note' }), ofServer({ ruleId: 'x', tier: 'first' })]);
    expect(rows.map(({ ruleId, state }) => [ruleId, state])).toEqual([
      ['x', 'open'],
      ['emergency-visits', 'open'],
      ['https://risk.example.fi|falls', 'open'],
      ['repeated-reason', 'handled'],
    ]);
    expect(rows.at(-1)?.answer).toEqual({
      answer: 'act',
      at: '2026-11-17T08:00:00Z',
      by: 'Tiina Mustonen',
    });
  });

  it('leave out a sensitive rule', () => {
    const own = findingsOf([{ ...repeatedReason, sensitive: true }], { entries: visits });
    expect(own.open).toHaveLength(1);
    expect(rowFindings(own, [])).toEqual([]);
  });
});
