import { describe, expect, it } from 'vitest';
import type { ScoreCriterion } from '#lib/risk/criterion.ts';
import type { RiskInput, ScoreOutcome } from '#lib/risk/evaluate/risk-input.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aMeasurement } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: ScoreCriterion = {
  type: 'score',
  label: 'points',
  score: 'test',
  is: { op: '>=', value: 10 },
};
type Scores = RiskInput['scores'];
function scored(value: number, band = 'none'): Scores {
  return () => ({ kind: 'score', value, band, facts: [] });
}
const cases: readonly (readonly [name: string, scores: Scores, truth: string])[] = [
  ['under the limit', scored(9), 'no'],
  ['at the limit', scored(10), 'yes'],
  ['with inputs missing', () => ({ kind: 'insufficient', missing: ['ldl'] }), 'unknown'],
  ['not made for this person', () => ({ kind: 'notApplicable', reason: 'age' }), 'no'],
  ['that nobody knows', () => undefined, 'unknown'],
];

describe('a score', () => {
  it.each(cases)('%s', (_name, scores, truth) => {
    expect(truthOf(criterion, { scores })).toBe(truth);
  });

  it('is in one of the bands', () => {
    const high = { ...criterion, is: { band: ['high', 'veryHigh'] } };
    expect(truthOf(high, { scores: scored(1, 'veryHigh') })).toBe('yes');
    expect(truthOf(high, { scores: scored(99, 'moderate') })).toBe('no');
  });

  it('names what is missing, and the score where nobody knows it', () => {
    const missing = (outcome: ScoreOutcome | undefined) =>
      judge(criterion, { scores: () => outcome }).missing;
    expect(missing({ kind: 'insufficient', missing: ['ldl', 'age'] })).toEqual([
      { kind: 'score', names: ['ldl', 'age'], why: 'notRecorded' },
    ]);
    expect(missing(undefined)).toEqual([{ kind: 'score', names: ['test'], why: 'notRecorded' }]);
  });

  it('is worked out from what counts today, no older than it says', () => {
    const asked: Parameters<RiskInput['scores']>[] = [];
    const scores: RiskInput['scores'] = (...given) => {
      asked.push(given);
      return undefined;
    };
    const entries = [aMeasurement({ taken: daysAgo(1) }), aMeasurement({ taken: daysAgo(-1) })];
    judge({ ...criterion, within: { months: 12 } }, { entries, scores });
    judge(criterion, { entries, scores });
    expect(
      asked.map(([id, { facts }, oldestDay]) => [id, facts.map(({ entry }) => entry), oldestDay]),
    ).toEqual([
      ['test', [entries[0]], dayNumberOf('2025-11-18')],
      ['test', [entries[0]], undefined],
    ]);
  });
});
