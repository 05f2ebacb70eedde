import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/child-assessment-open.ts';
import { aConcept, aService, aTask } from '#tests/builders/entries.ts';
import { evaluateCase, testRule } from '#tests/builders/risk.ts';

const assessment = (from: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ concept: aConcept('Palvelutarpeen arviointi'), status: 'inForce', from, ...said });

testRule(rule, {
  present: {
    'an assessment that goes on': { entries: [assessment('2026-10-01')], age: 9 },
    'of the need for child protection': {
      entries: [assessment('2026-10-01', { concept: aConcept('Lastensuojelun tarpeen selvittäminen') })],
      age: 9,
    },
    'as a task': {
      entries: [
        aTask({
          register: 'social',
          text: 'Palvelutarpeen arvioinnin kokoaminen',
          open: true,
          sent: '2026-10-01',
        }),
      ],
      age: 9,
    },
  },
  absent: {
    none: { age: 9 },
    'one that is ready': { entries: [assessment('2026-06-01', { status: 'ended' })], age: 9 },
    'another service': { entries: [aService({ concept: aConcept('Perhetyö') })], age: 9 },
  },
  boundary: {
    'at 17': { entries: [assessment('2026-10-01')], age: 17, outcome: 'present' },
    'at 18': { entries: [assessment('2026-10-01')], age: 18, outcome: 'notApplicable' },
  },
  insufficientData: {
    'the social register did not answer': { age: 9, unanswered: ['social'] },
    'the age is not known': { entries: [assessment('2026-10-01')], age: undefined },
  },
  notPermitted: { 'the social register is closed': { age: 9, closed: ['social'] } },
});

it.each([
  ['2026-08-18', '2026-11-18', 'yes'],
  ['2026-08-17', '2026-11-17', 'no'],
  // 5 December 2026 is a Saturday, 6 December Independence Day.
  ['2026-09-05', '2026-12-07', 'yes'],
])('begun on %s: ready by %s', (from, due, met) => {
  const result = evaluateCase(rule, { age: 9, entries: [assessment(from)] });
  expect(result.figures.due).toBe(due);
  expect(result.limits).toMatchObject([{ label: 'assessment', met }]);
});
