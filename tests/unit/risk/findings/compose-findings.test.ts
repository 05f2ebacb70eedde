import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, TriageEntry } from '#lib/model/entries.ts';
import { composeFindings } from '#lib/risk/findings/compose-findings.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { type Rule, tiers } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { aConcept, aContact, aMeasurement, aProblem, aProvenance } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo, ruleToday } from '#tests/builders/risk.ts';

const back = (day: string) =>
  aContact({ start: day, reasons: [aConcept('Alaselkäkipu', 'M54.5')], channel: 'visit' });
const emergency = (day: string) => aContact({ start: day, urgency: 'emergency', channel: 'visit' });
const chain = [back(daysAgo(2)), back(daysAgo(8)), back(daysAgo(15))];
const visits = [1, 40, 100, 300].map((days) => emergency(daysAgo(days)));

function findings(
  said: ClientCase,
  more: {
    readonly rules?: readonly Rule[];
    readonly triage?: readonly TriageEntry[];
    readonly lastLook?: string;
  } = {},
): ClientFindings {
  const { rules = [emergencyVisits, repeatedReason], triage = [], lastLook } = more;
  return composeFindings({
    rules,
    role: 'nurse',
    input: aRiskInput(said),
    triage,
    ...(lastLook === undefined ? {} : { lastLook }),
  });
}
const ids = (list: readonly { readonly rule: Rule }[]) => list.map(({ rule }) => rule.id);

function answerTo(found: ClientFindings, said: Partial<TriageEntry> = {}): TriageEntry {
  const [finding] = found.open;
  if (finding === undefined) throw new Error('Nothing to answer');
  return {
    kind: 'triage',
    id: 'Task/1',
    provenance: aProvenance(),
    ruleId: finding.rule.id,
    ruleVersion: finding.rule.version,
    answer: 'known',
    at: '2026-11-18T08:00:00Z',
    by: 'Tiina Mustonen',
    fingerprint: finding.fingerprint,
    ...said,
  };
}

describe('findings of a client', () => {
  it('stand by tier, whatever the order of the rules', () => {
    const entries = [...visits, ...chain];
    expect(ids(findings({ entries }).open)).toEqual(['repeated-reason', 'emergency-visits']);
    expect(ids(findings({ entries }, { rules: [repeatedReason, emergencyVisits] }).open)).toEqual([
      'repeated-reason',
      'emergency-visits',
    ]);
  });

  it('are of rules that are in use and for this role only', () => {
    const off = { ...emergencyVisits, on: false };
    const others = { ...emergencyVisits, roles: ['physician' as const] };
    expect(findings({ entries: visits }, { rules: [off] }).open).toEqual([]);
    expect(findings({ entries: visits }, { rules: [others] }).open).toEqual([]);
  });

  it('are new when their limit was met on the day of the last look or after it', () => {
    const isNew = (lastLook?: string) =>
      findings({ entries: visits }, lastLook === undefined ? {} : { lastLook }).open[0]?.isNew;
    expect(isNew()).toBe(false);
    expect(isNew(`${daysAgo(1)}T12:00:00Z`)).toBe(true);
    expect(isNew(`${daysAgo(0)}T07:00:00Z`)).toBe(false);
  });

  it('tell apart what is closed and what is missing', () => {
    expect(findings({ closed: ['health'] }).notPermitted.map(({ id }) => id)).toContain('emergency-visits');
    const { insufficient, searched } = findings({ unanswered: ['health'] });
    expect(ids(insufficient)).toContain('emergency-visits');
    expect(searched).not.toContain('health');
    expect(findings({}).searched).toEqual(['health', 'social']);
  });
});

describe('an answer', () => {
  it('takes its finding from those that wait, and leaves the order of the rest', () => {
    const entries = [...visits, ...chain];
    const before = findings({ entries });
    const after = findings({ entries }, { triage: [answerTo(before)] });
    expect(ids(after.handled)).toEqual(['repeated-reason']);
    expect(ids(after.open)).toEqual(ids(before.open).slice(1));
  });

  it('holds until the evidence changes', () => {
    const answer = answerTo(findings({ entries: chain }));
    expect(findings({ entries: chain }, { triage: [answer] }).open).toEqual([]);
    const again = findings({ entries: [back(daysAgo(0)), ...chain] }, { triage: [answer] });
    expect(ids(again.open)).toEqual(['repeated-reason']);
    expect(again.open[0]?.history).toEqual([answer]);
  });

  it('put off to a day comes back on it', () => {
    const answer = answerTo(findings({ entries: chain }), { answer: 'later', until: '2026-11-20' });
    expect(findings({ entries: chain }, { triage: [answer] }).open).toEqual([]);
    expect(ids(findings({ entries: chain, today: '2026-11-20' }, { triage: [answer] }).open)).toEqual([
      'repeated-reason',
    ]);
  });
});

describe('a first-tier finding that nobody answered', () => {
  const old = [back(daysAgo(40)), back(daysAgo(48)), back(daysAgo(60))];
  const quiet = {
    ...repeatedReason,
    parameters: { ...repeatedReason.parameters, days: { value: 30, min: 30, max: 365 } },
  } as Rule;

  it('does not fade by silence: it is said to have lapsed', () => {
    const found = findings({ entries: old }, { rules: [quiet] });
    expect([ids(found.open), ids(found.lapsed)]).toEqual([[], ['repeated-reason']]);
  });

  it('does not lapse once it was answered', () => {
    const [lapsed] = findings({ entries: old }, { rules: [quiet] }).lapsed;
    const answer: TriageEntry = {
      ...answerTo(findings({ entries: chain })),
      fingerprint: lapsed?.fingerprint ?? '',
    };
    expect(findings({ entries: old }, { rules: [quiet], triage: [answer] }).lapsed).toEqual([]);
  });

  it('does not lapse when what ends it was recorded', () => {
    const cleared = {
      ...quiet,
      clearedBy: { type: 'count', of: { kind: 'problem' }, is: { op: '>=', value: 1 } },
    } as Rule;
    const recent = [...chain, aProblem()];
    expect(findings({ entries: recent }, { rules: [cleared] }).lapsed).toEqual([]);
  });
});

const anEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.nat(500).map((days) => back(daysAgo(days))),
  fc.nat(500).map((days) => emergency(daysAgo(days))),
  fc.nat(500).map((days) => aMeasurement({ measures: 'hba1c', value: 60, taken: daysAgo(days) })),
);

describe('whatever is recorded', () => {
  it('the same facts give the same findings, in whichever order they came', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 25 }), (entries) => {
        const one = findings({ entries }, { rules: ruleCatalogue });
        const other = findings({ entries: entries.toReversed() }, { rules: ruleCatalogue });
        const told = ({ open }: ClientFindings) =>
          open.map(({ rule, fingerprint }) => [rule.id, fingerprint]);
        expect(told(other)).toEqual(told(one));
        const order = one.open.map(({ rule }) => tiers.indexOf(rule.tier));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('an answered finding never comes back by an entry of another kind', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 10 }), (days) => {
        const answer = answerTo(findings({ entries: visits }));
        const others = days.map((day) => aMeasurement({ measures: 'bmi', value: 30, taken: daysAgo(day) }));
        const after = findings({ entries: [...visits, ...others] }, { triage: [answer] });
        expect(ids(after.handled)).toEqual(['emergency-visits']);
      }),
      { numRuns: 50 },
    );
  });

  it('nothing is asked of a client who has died', () => {
    const found = findings({ entries: [...visits, ...chain], deceased: true }, { rules: ruleCatalogue });
    expect([found.open, found.notPermitted, found.insufficient, found.lapsed]).toEqual([[], [], [], []]);
    expect(ruleToday).toBe('2026-11-18');
  });
});
