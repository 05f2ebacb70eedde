import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/depressive-symptoms.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const phq9 = (value: number, when?: string | number) => measuredOn('phq9', value, when);
const phq2 = (value: number, when?: string | number) => measuredOn('phq2', value, when);

testRule(rule, {
  present: {
    'PHQ-9': { entries: [phq9(14)] },
    'PHQ-2 alone': { entries: [phq2(4)] },
    'the newer decides': { entries: [phq9(6, 300), phq2(5, 10)] },
  },
  absent: {
    'PHQ-9 low': { entries: [phq9(4)] },
    'PHQ-2 low': { entries: [phq2(1)] },
    'the newer decides': { entries: [phq2(5, 20), phq9(6, 10)] },
    'better at the latest': { entries: [phq9(16, 200), phq9(7, 10)] },
  },
  boundary: {
    'PHQ-9 of 9': { entries: [phq9(9)], outcome: 'absent' },
    'PHQ-9 of 10': { entries: [phq9(10)], outcome: 'present' },
    'PHQ-2 of 2': { entries: [phq2(2)], outcome: 'absent' },
    'PHQ-2 of 3': { entries: [phq2(3)], outcome: 'present' },
    '12 months ago to the day': { entries: [phq9(14, monthsAgo(12))], outcome: 'present' },
    'a day earlier': { entries: [phq9(14, '2025-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: {
    'never asked': {},
    'health did not answer': { unanswered: ['health'] },
    'low, and a later one may be hidden': { entries: [phq9(4)], unanswered: ['health'] },
  },
  notPermitted: {
    'measurements are closed': { closed: [['measurement', 'health']] },
    'low, and a later one may be closed': {
      entries: [phq9(4)],
      registers: ['health', 'occupational'],
      closed: ['occupational'],
    },
  },
});

it('of the two of one day takes the later', () => {
  const at = (time: string) => ({ taken: `${daysAgo(5)}T${time}:00+02:00` });
  const first = { ...phq2(5), ...at('09:00') };
  const second = { ...phq9(6), ...at('09:10') };
  for (const entries of [
    [first, second],
    [second, first],
  ])
    expect(evaluateCase(rule, { entries }).outcome).toBe('absent');
});
