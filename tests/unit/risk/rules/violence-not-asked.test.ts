import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/violence-not-asked.ts';
import { anAnswer } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const asked = (code: string, day: string = daysAgo(30)) =>
  anAnswer('violenceAsked', code, {
    answer: { text: code, codings: [{ kind: 'other', code }] },
    taken: `${day}T10:00:00+02:00`,
  });

testRule(rule, {
  present: {
    'never asked': {},
    'it could not be asked': { entries: [asked('notAsked')] },
    'asked: no': { entries: [asked('N')] },
  },
  absent: {
    'asked, no concern': { entries: [asked('noConcern')] },
    'asked, follow-up needed': { entries: [asked('followUp')] },
    'asked, and nothing more is said': { entries: [asked('Y')] },
    'seen in health is enough': { entries: [asked('Y')], closed: ['social'] },
  },
  boundary: {
    'two years ago today': { entries: [asked('noConcern', monthsAgo(24))], outcome: 'absent' },
    'a day before that': { entries: [asked('noConcern', '2024-11-17')], outcome: 'present' },
    'at 16': { age: 16, outcome: 'present' },
    'at 15': { age: 15, outcome: 'notApplicable' },
  },
  insufficientData: {
    'health did not answer': { unanswered: ['health'] },
    'the age is not known': { age: undefined },
  },
  notPermitted: { 'the social register is closed': { closed: ['social'] } },
});

it('is sensitive and off: whom to ask is not verified', () => {
  expect(rule).toMatchObject({ sensitive: true, on: false, confidence: 'unverified' });
});
