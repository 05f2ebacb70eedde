import { expect, it } from 'vitest';
import type { ScoreCriterion } from '#lib/risk/criterion.ts';
import { evaluateRule } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { ScoreOutcome } from '#lib/risk/evaluate/risk-input.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aRiskInput } from '#tests/builders/risk.ts';

const high: ScoreCriterion = { type: 'score', label: 'visits', score: 'made-up', is: { op: '>=', value: 5 } };

const judge = (outcome: ScoreOutcome | undefined) =>
  evaluateRule({ ...emergencyVisits, when: high }, { ...aRiskInput(), scores: () => outcome });

const scored = (value: number, knowledge?: 'complete' | 'closed' | 'unanswered'): ScoreOutcome => ({
  kind: 'score',
  value,
  band: 'none',
  facts: [],
  ...(knowledge === undefined ? {} : { knowledge }),
});

it.each([
  ['at the limit', scored(5), 'present'],
  ['under it', scored(4), 'absent'],
  ['under it, some of it not answered', scored(4, 'unanswered'), 'insufficientData'],
  ['under it, some of it closed', scored(4, 'closed'), 'notPermitted'],
  ['at the limit, some of it closed', scored(5, 'closed'), 'present'],
  ['inputs missing', { kind: 'insufficient', missing: ['hdl'] }, 'insufficientData'],
  ['inputs closed', { kind: 'insufficient', missing: ['hdl'], why: 'notPermitted' }, 'notPermitted'],
  ['not made for this person', { kind: 'notApplicable', reason: 'age' }, 'absent'],
  ['a score that nobody knows', undefined, 'insufficientData'],
] as const)('a score %s', (_what, outcome, expected) => {
  const result = judge(outcome);
  expect(result.outcome).toBe(expected);
  if (expected === 'insufficientData') expect(result.missing).not.toEqual([]);
  if (expected === 'notPermitted') expect([result.missing, result.limits]).toEqual([[], []]);
});

it('tells inputs that are too old from those that are not there', () => {
  expect(judge({ kind: 'insufficient', missing: ['hdl'], why: 'outdated' }).missing).toEqual([
    { kind: 'score', names: ['hdl'], why: 'outdated' },
  ]);
});
