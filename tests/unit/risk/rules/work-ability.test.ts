import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/work-ability.ts';
import { aFunctioning, aMeasurement } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const own = (value: number, day: string = daysAgo(30)) =>
  aMeasurement({ measures: 'workAbility', value, taken: `${day}T10:00:00+02:00` });
const work = (performance: 0 | 2 | 3 | 4 | 'notApplicable', day: string = daysAgo(30)) =>
  aFunctioning({ code: 'd850', text: 'Palkkatyö', performance, assessed: `${day}T09:00:00+02:00` });

testRule(rule, {
  present: {
    'd850 complete': { entries: [work(4)] },
    'own rating 8, then 5': { entries: [own(8, daysAgo(400)), own(5)] },
    'd850 is good, the own rating falls': { entries: [work(0), own(9, daysAgo(200)), own(6)] },
  },
  absent: {
    'both good': { entries: [work(0), own(9, daysAgo(200)), own(9)] },
    'one own rating, d850 not assessed': { entries: [own(4)] },
    'own rating rises': { entries: [own(4, daysAgo(200)), own(8)] },
    'd850 better than before': { entries: [work(4, daysAgo(200)), work(0)] },
  },
  boundary: {
    'd850 moderate': { entries: [work(2)], outcome: 'absent' },
    'd850 severe': { entries: [work(3)], outcome: 'present' },
    'a point less, within chance': { entries: [own(8, daysAgo(200)), own(7)], outcome: 'absent' },
    'two points less': { entries: [own(8, daysAgo(200)), own(6)], outcome: 'present' },
    'd850 a year ago today': { entries: [work(3, '2025-11-18')], outcome: 'present' },
    'd850 before that': { entries: [work(3, '2025-11-17')], outcome: 'insufficientData' },
    'from two years ago': { entries: [own(8, '2024-11-19'), own(6)], outcome: 'present' },
    // Two numbers are counted in the period, which begins the day after.
    'from two years ago today': { entries: [own(8, monthsAgo(24)), own(6)], outcome: 'absent' },
    'from longer ago': { entries: [own(8, '2024-11-17'), own(6)], outcome: 'absent' },
    'at 67': { entries: [work(4)], age: 67, outcome: 'present' },
    'at 68': { entries: [work(4)], age: 68, outcome: 'notApplicable' },
    'at 15': { entries: [work(4)], age: 15, outcome: 'notApplicable' },
  },
  insufficientData: {
    'neither assessed': {},
    'd850 does not apply': { entries: [work('notApplicable')] },
    'both too old': { entries: [work(4, monthsAgo(13)), own(3, monthsAgo(13))] },
    'health did not answer': { unanswered: ['health'] },
  },
  notPermitted: { 'health is closed': { closed: ['health'] } },
});

it('says what fell, by how much and since when', () => {
  const result = evaluateCase(rule, { entries: [own(8, daysAgo(400)), own(5, daysAgo(200)), own(3)] });
  expect(result.limits).toMatchObject([{ label: 'fall', op: '>=', limit: 2, value: 5, met: 'yes' }]);
  expect(result.metOn).toBe(daysAgo(30));
});
