import { expect, it } from 'vitest';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { goalText } from '#lib/functioning/text/goal-text.ts';
import { aRating, larisa } from '#tests/builders/assessments.ts';
import { strictTranslate } from '#tests/builders/words.ts';

const fi = { t: strictTranslate('fi'), language: 'fi' } as const;
const walking: AssessedItem = { code: 'd450', performance: aRating(3), own: aRating(2, larisa) };
const prefilled = { reference: 'Observation/1', date: '2026-01-01T00:00:00Z', confirmed: false };

it.each<[string, AssessedItem, string, readonly string[]]>([
  ['nothing rated', { code: 'd450' }, 'Käveleminen (d450). Tavoite: ', []],
  [
    'both views',
    walking,
    'Käveleminen (d450): nyt vaikea ongelma (3), asiakkaan oma arvio kohtalainen ongelma (2). Tavoite: ',
    [],
  ],
  [
    'the client alone, where the rest is a proposal',
    { ...walking, prefilled },
    'Käveleminen (d450): nyt asiakkaan oma arvio kohtalainen ongelma (2). Tavoite: ',
    [],
  ],
  [
    'what was noted, and what helps; never what hinders',
    {
      code: 'd450',
      performance: aRating(3),
      note: 'Haluaisi itse kauppaan',
      environment: [
        { code: 'e120', kind: 'facilitator', value: 3 },
        { code: 'e150', kind: 'barrier', value: 2 },
        { code: 'e310', kind: 'facilitator', value: 0 },
        { code: 'e355', kind: 'facilitator', value: 'notSpecified' },
      ],
    },
    'Käveleminen (d450): nyt vaikea ongelma (3). Haluaisi itse kauppaan. Tavoite: ',
    ['e120'],
  ],
])('a goal of %s', (_, item, goal, means) => {
  const text = goalText(item, fi);
  expect(text.goal).toBe(goal);
  expect(text.means.map((each) => /\((.*)\)/.exec(each)?.[1])).toEqual(means);
});
