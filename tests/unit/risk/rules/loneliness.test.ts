import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/loneliness.ts';
import { aMeasurement, anAnswer } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const points = (value: number, day: string = daysAgo(30)) =>
  aMeasurement({ measures: 'loneliness', value, taken: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: {
    '7 points': { entries: [points(7)] },
    'the latest counts': { entries: [points(8, daysAgo(10)), points(3, daysAgo(400))] },
    'seen in health, social closed': { entries: [points(9)], closed: ['social'] },
  },
  absent: {
    '3 points': { entries: [points(3)] },
    'less than before': { entries: [points(4, daysAgo(10)), points(9, daysAgo(400))] },
  },
  boundary: {
    '5 points': { entries: [points(5)], outcome: 'absent' },
    '6 points': { entries: [points(6)], outcome: 'present' },
    'two years ago today': { entries: [points(6, monthsAgo(24))], outcome: 'present' },
    'a day before that': { entries: [points(6, '2024-11-17')], outcome: 'insufficientData' },
    'at 18': { entries: [points(6)], age: 18, outcome: 'present' },
    'at 17': { entries: [points(6)], age: 17, outcome: 'notApplicable' },
  },
  insufficientData: {
    'never asked': {},
    'answered in words': { entries: [anAnswer('loneliness', 'Usein', { taken: daysAgo(10) })] },
    'health did not answer': { unanswered: ['health'] },
  },
  notPermitted: {
    'a low number, and the social register is closed': { entries: [points(3)], closed: ['social'] },
  },
});

it('says the number, its limit and when', () => {
  expect(evaluateCase(rule, { entries: [points(7)] })).toMatchObject({
    metOn: daysAgo(30),
    limits: [{ label: 'points', op: '>=', limit: 6, value: 7, met: 'yes' }],
    figures: { value: 7, last: daysAgo(30) },
  });
});
