import { describe, expect, it } from 'vitest';
import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { FindingsQuestion } from '#lib/workflows/find-findings.ts';
import { recallFindings } from '#lib/workflows/recall-findings.ts';
import { aContact, aTriage } from '#tests/builders/entries.ts';
import { aHostClient, anOkResult, aSource } from '#tests/builders/records.ts';

const health = aSource('health');
const shown: AccessDecision = {
  outcome: 'shown',
  basis: { kind: 'relationship', reference: 'EpisodeOfCare/1' },
};
const closed: AccessDecision = { outcome: 'closed', reason: 'permissionStale', opens: [] };
const record = { hostClient: aHostClient(), sources: [{ source: health, result: anOkResult() }] };
const waiting: FindingsQuestion['waiting'] = [];
const question: FindingsQuestion = {
  client: { record, withheld: [], decide: () => shown },
  role: 'nurse',
  now: new Date('2026-11-18T07:41:00Z'),
  timeZone: 'Europe/Helsinki',
  waiting,
};

function counting() {
  let asked = 0;
  const find = recallFindings((): ClientFindings => {
    asked += 1;
    const none = { open: [], handled: [], lapsed: [], notPermitted: [], insufficient: [], searched: [] };
    return { ...none, judged: asked };
  });
  return { find, asked: () => asked };
}

describe('findings are recalled', () => {
  it('for the same record, painted again a minute later', () => {
    const { find, asked } = counting();
    const first = find(question);
    // The picture is composed anew each time; its records are the same.
    const again = { ...record, sources: record.sources.map((each) => ({ ...each })) };
    const later = { ...question, client: { ...question.client, record: again } };
    expect(find({ ...later, now: new Date('2026-11-18T07:42:00Z'), waiting: [] })).toBe(first);
    expect(asked()).toBe(1);
  });

  it.each<[string, Partial<FindingsQuestion>]>([
    ['another day has begun', { now: new Date('2026-11-18T22:00:00Z') }],
    ['an answer has been given', { waiting: [aTriage('emergency-visits')] }],
    ['the last look is known', { lastLook: '2026-11-03T08:00:00Z' }],
    ['somebody else looks', { role: 'physician' }],
    [
      'the record was read anew',
      {
        client: {
          ...question.client,
          record: { ...record, sources: [{ source: health, result: anOkResult([aContact()]) }] },
        },
      },
    ],
    ['the gate has closed a section meanwhile', { client: { ...question.client, decide: () => closed } }],
    [
      'a specially protected entry was opened',
      {
        client: {
          ...question.client,
          withheld: [{ id: 'Condition/1', kind: 'problem', register: 'health', sourceId: 'health' }],
        },
      },
    ],
  ])('not when %s', (_name, change) => {
    const { find, asked } = counting();
    find(question);
    find({ ...question, ...change });
    expect(asked()).toBe(2);
    find(question);
    expect(asked()).toBe(3);
  });

  it('not when asking failed', () => {
    let fails = true;
    const find = recallFindings(() => {
      if (fails) throw new Error('broken');
      return {
        open: [],
        handled: [],
        lapsed: [],
        notPermitted: [],
        insufficient: [],
        searched: [],
        judged: 7,
      };
    });
    expect(() => find(question)).toThrow();
    fails = false;
    expect(find(question).judged).toBe(7);
  });
});
