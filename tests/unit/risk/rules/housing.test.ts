import { rule } from '#lib/risk/rules/housing.ts';
import { aConcept, aContact, aProblem, aService, aTask } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const problem = (code: string, kind: 'icd10' | 'icpc2' = 'icd10') =>
  aProblem({ concept: aConcept('Kirjattu ongelma', code, kind), status: 'active' });
const reason = (day: string) =>
  aContact({ reasons: [aConcept('Asunto-ongelma', 'Z03', 'icpc2')], start: `${day}T10:00:00+02:00` });
const service = (text: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ concept: aConcept(text), from: daysAgo(20), ...said });

testRule(rule, {
  present: {
    'no home, ICD-10 without the dot': { entries: [problem('Z590')] },
    'ICPC-2': { entries: [problem('Z03', 'icpc2')] },
    'as the reason of a contact': { entries: [reason(daysAgo(30))] },
    'housing advice in force': { entries: [service('Asumisneuvonta')] },
    'temporary lodging that begins later': {
      entries: [service('Tilapäismajoitus', { status: 'pending', from: daysAgo(-3) })],
    },
    'an open task, in Swedish': {
      entries: [aTask({ text: 'Vräkning hotar: ring hyresvärden', open: true })],
    },
    'health is enough where social is closed': { entries: [problem('Z59.1')], closed: ['social'] },
  },
  absent: {
    'nothing recorded': {},
    'low income is another rule': { entries: [problem('Z59.6')] },
    'a problem that was solved': { entries: [{ ...problem('Z59.0'), status: 'resolved' as const }] },
    'a decision whose time is over': {
      entries: [service('Tilapäismajoitus', { from: monthsAgo(8), to: daysAgo(1) })],
    },
    'a task that is done': { entries: [aTask({ text: 'Häätö: sovittu', open: false })] },
    'a word inside another': { entries: [service('Kotiasumisneuvonta')] },
  },
  boundary: {
    'a reason on the first day of the twelve months': { entries: [reason('2025-11-19')], outcome: 'present' },
    'a reason on the same day a year ago': { entries: [reason(monthsAgo(12))], outcome: 'absent' },
  },
  insufficientData: { 'the social register did not answer': { unanswered: ['social'] } },
  notPermitted: {
    'the social register is closed': { closed: ['social'] },
    'its services are closed': { closed: [['service', 'social']] },
  },
});
