import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/child-notice-open.ts';
import { aConcept, aService, aTask } from '#tests/builders/entries.ts';
import { evaluateCase, testRule } from '#tests/builders/risk.ts';

const notice = (from: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ concept: aConcept('Lastensuojeluilmoitus'), status: 'pending', from, ...said });
const task = (sent: string, open = true) =>
  aTask({
    register: 'social',
    type: 'professionalTask',
    text: 'Lastensuojeluilmoitus: ratkaisu arvioinnin aloittamisesta',
    sent: `${sent}T14:00:00+02:00`,
    open,
  });
const lineOf = (label: string, entries: readonly ReturnType<typeof notice>[]) =>
  evaluateCase(rule, { age: 9, entries }).limits.find((line) => line.label === label);

testRule(rule, {
  present: {
    'a notice of last week': { entries: [notice('2026-11-10')], age: 9 },
    'of today': { entries: [notice('2026-11-18')], age: 9 },
    'as somebody’s task': { entries: [task('2026-11-10')], age: 9 },
    'before birth, recorded of the mother': {
      entries: [notice('2026-11-10', { concept: aConcept('Ennakollinen lastensuojeluilmoitus') })],
      age: 31,
    },
    'in Swedish': { entries: [notice('2026-11-10', { concept: aConcept('Barnskyddsanmälan') })], age: 9 },
    'the age plays no part': { entries: [notice('2026-11-10')], age: undefined },
    'what is seen stands, though tasks are closed': {
      entries: [notice('2026-11-10')],
      age: 9,
      closed: [['task', 'social']],
    },
  },
  absent: {
    'no notice': { age: 9 },
    'a notice that was decided': { entries: [notice('2026-11-02', { status: 'ended' })], age: 9 },
    'a task that is done': { entries: [task('2026-11-02', false)], age: 9 },
    'services of child protection alone': {
      entries: [aService({ concept: aConcept('Lastensuojelun avohuolto') })],
      age: 9,
    },
    'words of the health register are no notice': {
      entries: [
        { ...task('2026-11-10'), provenance: { ...task('2026-11-10').provenance, register: 'health' } },
      ],
      age: 9,
    },
  },
  boundary: {
    'recorded for tomorrow': { entries: [notice('2026-11-19')], age: 9, outcome: 'absent' },
    'its validity ended yesterday': {
      entries: [notice('2026-11-02', { to: '2026-11-17' })],
      age: 9,
      outcome: 'absent',
    },
  },
  insufficientData: { 'the social register did not answer': { age: 9, unanswered: ['social'] } },
  notPermitted: { 'the social register is closed': { age: 9, closed: ['social'] } },
});

it.each([
  // On the seventh working day: Monday 9 November, and the last of them today.
  ['2026-11-09', '2026-11-18', 'yes'],
  ['2026-11-08', '2026-11-17', 'no'],
  ['2026-11-07', '2026-11-17', 'no'],
  ['2026-11-06', '2026-11-17', 'no'],
] as const)('a notice of %s: by when it has to be decided', (from, due, decision) => {
  const entries = [notice(from)];
  expect(evaluateCase(rule, { age: 9, entries }).figures.due).toBe(due);
  expect(lineOf('decision', entries)?.met).toBe(decision);
  expect(lineOf('assessment', entries)?.met).toBe('yes');
});

it.each([
  ['2026-08-18', 'yes'],
  ['2026-08-17', 'no'],
])('a notice of %s: three months for the assessment', (from, met) => {
  expect(lineOf('assessment', [notice(from)])?.met).toBe(met);
});

it('the oldest notice sets the day', () => {
  const result = evaluateCase(rule, { age: 9, entries: [notice('2026-11-17'), notice('2026-11-03')] });
  expect(result.figures).toMatchObject({ first: '2026-11-03', due: '2026-11-12' });
  expect(result.evidence).toHaveLength(2);
});
