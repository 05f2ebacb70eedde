import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/anxiety.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const gad7 = (value: number, when?: string | number) => measuredOn('gad7', value, when);
const gad2 = (value: number, when?: string | number) => measuredOn('gad2', value, when);

testRule(rule, {
  present: {
    'GAD-7': { entries: [gad7(14)] },
    'GAD-2 alone': { entries: [gad2(4)] },
    'the newer decides': { entries: [gad7(6, 300), gad2(5, 10)] },
  },
  absent: {
    'GAD-7 low': { entries: [gad7(4)] },
    'GAD-2 low': { entries: [gad2(1)] },
    'the newer decides': { entries: [gad2(5, 20), gad7(6, 10)] },
    'better at the latest': { entries: [gad7(16, 200), gad7(7, 10)] },
  },
  boundary: {
    'GAD-7 of 9': { entries: [gad7(9)], outcome: 'absent' },
    'GAD-7 of 10': { entries: [gad7(10)], outcome: 'present' },
    'GAD-2 of 2': { entries: [gad2(2)], outcome: 'absent' },
    'GAD-2 of 3': { entries: [gad2(3)], outcome: 'present' },
    '12 months ago to the day': { entries: [gad7(14, monthsAgo(12))], outcome: 'present' },
    'a day earlier': { entries: [gad7(14, '2025-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: {
    'never asked': {},
    'health did not answer': { unanswered: ['health'] },
    'low, and a later one may be hidden': { entries: [gad7(4)], unanswered: ['health'] },
  },
  notPermitted: {
    'measurements are closed': { closed: [['measurement', 'health']] },
    'low, and a later one may be closed': {
      entries: [gad7(4)],
      registers: ['health', 'occupational'],
      closed: ['occupational'],
    },
  },
});

it('of the two of one day takes the later', () => {
  const at = (time: string) => ({ taken: `${daysAgo(5)}T${time}:00+02:00` });
  const first = { ...gad2(5), ...at('09:00') };
  const second = { ...gad7(6), ...at('09:10') };
  for (const entries of [
    [first, second],
    [second, first],
  ])
    expect(evaluateCase(rule, { entries }).outcome).toBe('absent');
});
