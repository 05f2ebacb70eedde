import { expect, it } from 'vitest';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { rule } from '#lib/risk/rules/functional-decline.ts';
import { aFunctioning } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const assessed = (day: string, ratings: Readonly<Record<string, IcfQualifier>>) =>
  Object.entries(ratings).map(([code, performance]) =>
    aFunctioning({ code, performance, assessed: `${day}T09:00:00+02:00` }),
  );
const then = daysAgo(200);
const now = daysAgo(10);

testRule(rule, {
  present: {
    'a step in two categories': {
      entries: [...assessed(then, { d450: 1, d230: 0 }), ...assessed(now, { d450: 2, d230: 1 })],
    },
    'two steps in one': { entries: [...assessed(then, { d450: 1 }), ...assessed(now, { d450: 3 })] },
  },
  absent: {
    'the same': { entries: [...assessed(then, { d450: 1 }), ...assessed(now, { d450: 1 })] },
    better: { entries: [...assessed(then, { d450: 3, d230: 2 }), ...assessed(now, { d450: 1, d230: 1 })] },
    'declined before, steady since': {
      entries: [
        ...assessed(daysAgo(300), { d450: 0 }),
        ...assessed(then, { d450: 3 }),
        ...assessed(now, { d450: 3 }),
      ],
    },
  },
  boundary: {
    'a step in one category': {
      entries: [...assessed(then, { d450: 1, d230: 0 }), ...assessed(now, { d450: 2, d230: 0 })],
      outcome: 'absent',
    },
    'latest a year ago today': {
      entries: [...assessed('2025-05-01', { d450: 1 }), ...assessed('2025-11-18', { d450: 3 })],
      outcome: 'present',
    },
    'latest a day before that': {
      entries: [...assessed('2025-05-01', { d450: 1 }), ...assessed('2025-11-17', { d450: 3 })],
      outcome: 'insufficientData',
    },
  },
  insufficientData: {
    'never assessed': {},
    'assessed once': { entries: assessed(now, { d450: 3 }) },
    'the later one without numbers': {
      entries: [...assessed(then, { d450: 1 }), ...assessed(now, { d450: 'notSpecified' })],
    },
    'health did not answer': { unanswered: ['health'] },
  },
  notPermitted: {
    'health is closed': { closed: ['health'] },
    'steady, but the social register is closed': {
      entries: [...assessed(then, { d450: 1 }), ...assessed(now, { d450: 1 })],
      closed: ['social'],
    },
  },
});

it('shows both assessments of what declined, and nothing of the rest', () => {
  const entries = [
    ...assessed(then, { d450: 1, d230: 0, b280: 4 }),
    ...assessed(now, { d450: 2, d230: 1, b280: 4 }),
  ];
  const result = evaluateCase(rule, { entries });
  expect(result.evidence.map(({ shape, value }) => [shape.name, value])).toEqual([
    ['d230', 1],
    ['d230', 0],
    ['d450', 2],
    ['d450', 1],
  ]);
  expect(result).toMatchObject({ metOn: now, figures: { count: 2 } });
});
