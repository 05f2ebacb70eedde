import { describe, expect, it } from 'vitest';
import type { Criterion } from '#lib/risk/criterion.ts';
import { evaluateRules } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aContact, anOwner } from '#tests/builders/entries.ts';
import { aRiskInput, daysAgo, evaluateCase } from '#tests/builders/risk.ts';

const adults: Criterion = { type: 'age', is: { op: '>=', value: { parameter: 'fromAge' } } };
const contacts: Criterion = {
  type: 'count',
  label: 'contacts',
  of: { kind: 'contact' },
  is: { op: '>=', value: { parameter: 'contacts' } },
};
const owner: Criterion = {
  type: 'count',
  of: { kind: 'owner', status: ['inForce'] },
  is: { op: '>=', value: 1 },
};
const rule: Rule = {
  ...emergencyVisits,
  parameters: {
    fromAge: { value: 18, min: 0, max: 100 },
    contacts: { value: 2, min: 1, max: 9 },
  },
  appliesTo: adults,
  when: contacts,
  clearedBy: owner,
};
const two = [aContact({ start: daysAgo(1) }), aContact({ start: daysAgo(2) })];

describe('a rule', () => {
  it.each([
    ['present', 'its limit is met', { entries: two }],
    ['absent', 'its limit is not met', { entries: two.slice(1) }],
    ['absent', 'what clears it is recorded', { entries: [...two, anOwner()] }],
    ['present', 'what cleared it has ended', { entries: [...two, anOwner({ to: daysAgo(1) })] }],
    ['present', 'what would clear it has not begun', { entries: [...two, anOwner({ from: daysAgo(-1) })] }],
    ['notApplicable', 'it is about others', { entries: two, age: 17 }],
    ['notApplicable', 'the client has died', { entries: two, deceased: true }],
    ['insufficientData', 'nobody knows whether it is about this client', { entries: two, age: undefined }],
    ['insufficientData', 'a source is silent', { entries: two.slice(1), unanswered: ['social'] }],
    ['notPermitted', 'what is closed could decide', { entries: two.slice(1), closed: ['social'] }],
    ['present', 'what is seen is enough', { entries: two, closed: [['contact', 'social']] }],
    // Whoever may not see the owner cannot say that there is none: the finding rests on what is seen.
    ['present', 'what would clear it is closed', { entries: two, closed: [['owner', 'social']] }],
    ['notPermitted', 'one is closed and another silent', { closed: ['social'], unanswered: ['health'] }],
  ] as const)('is %s when %s', (outcome, _why, said) => {
    expect(evaluateCase(rule, said).outcome).toBe(outcome);
  });

  it('tells nothing but that it is closed', () => {
    const { rule: _, ...told } = evaluateCase(rule, { entries: two.slice(1), closed: ['social'] });
    expect(told).toEqual({ outcome: 'notPermitted', evidence: [], limits: [], missing: [], figures: {} });
  });

  it('gives its wording the parameters and the figures', () => {
    expect(evaluateCase(rule, { entries: two }).figures).toMatchObject({
      fromAge: 18,
      contacts: 2,
      count: 2,
    });
    expect(evaluateCase(rule, { entries: [...two, anOwner()] })).toMatchObject({
      cleared: true,
      evidence: [],
    });
  });
});

it('says the same of a client whatever else is asked, and whatever the order of the entries', () => {
  const input = aRiskInput({ entries: two });
  const turned = aRiskInput({ entries: two.toReversed() });
  expect(evaluateRules([rule, emergencyVisits], input)[0]).toEqual(evaluateRules([rule], input)[0]);
  expect(evaluateRules([rule], turned)).toEqual(evaluateRules([rule], input));
});
