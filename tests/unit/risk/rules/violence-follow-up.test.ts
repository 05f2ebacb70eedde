import { describe, expect, it } from 'vitest';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { Coding } from '#lib/model/coding.ts';
import { type ViolenceAnswer, violenceAnswers } from '#lib/risk/reference/violence-answers.ts';
import { rule } from '#lib/risk/rules/violence-follow-up.ts';
import { anAnswer } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const coding = (code: string): Coding => ({ system: ownSystems.violenceAsked, kind: 'other', code });
const asked = (answer: ViolenceAnswer | 'Y', day: string = daysAgo(30)) =>
  anAnswer('violenceAsked', answer, {
    answer: { text: answer, codings: [coding(answer)] },
    concept: { text: 'Kysytty', codings: [{ ...coding('violenceAsked'), system: ownSystems.measurement }] },
    taken: `${day}T10:00:00+02:00`,
  });

testRule(rule, {
  present: {
    'follow-up is needed': { entries: [asked('followUp')] },
    'it could not be asked again since': { entries: [asked('followUp'), asked('notAsked', daysAgo(5))] },
    'whatever came before': { entries: [asked('followUp'), asked('noConcern', daysAgo(200))] },
  },
  absent: {
    'asked, nothing needs to follow': { entries: [asked('noConcern')] },
    'settled since': { entries: [asked('followUp', daysAgo(90)), asked('noConcern', daysAgo(5))] },
    'asked, and nothing more is said': { entries: [asked('Y')] },
  },
  boundary: {
    'two years ago today': { entries: [asked('followUp', monthsAgo(24))], outcome: 'present' },
    'a day before that': { entries: [asked('followUp', '2024-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: {
    'never asked': {},
    'could not be asked': { entries: [asked('notAsked')] },
    'health did not answer': { unanswered: ['health'] },
  },
  notPermitted: { 'a later answer could be closed': { entries: [asked('noConcern')], closed: ['social'] } },
});

describe('where others may look', () => {
  it('is sensitive, on no list of a team, and named by neither the matter nor the answer', () => {
    expect(rule.sensitive).toBe(true);
    expect(rule.roles).not.toContain('teamLead');
    for (const { title, prompt } of Object.values(rule.words))
      expect(`${title} ${prompt}`).not.toMatch(/väkival|våld|violen/i);
  });

  it('keeps of the answers only whether it was asked and whether something follows', () => {
    expect([...violenceAnswers]).toEqual(['noConcern', 'followUp', 'notAsked']);
  });
});
