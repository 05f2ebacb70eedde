import { describe, expect, it } from 'vitest';
import type { TriageEntry } from '#lib/model/entries.ts';
import { rule } from '#lib/risk/rules/emergency-visits.ts';
import { answerText } from '#lib/workflows/answer-text.ts';
import { countAnswer } from '#lib/workflows/count-answer.ts';
import { aTriage } from '#tests/builders/entries.ts';

const words = { language: 'fi', t: (key: string) => `<${key}>` } as const;

describe('an answer in words', () => {
  it('names the finding, the answer, the reason and the day', () => {
    const given = { answer: 'later', reason: 'Sovittu', until: '2026-12-01' } as const;
    expect(answerText(rule, given, words)).toBe(
      `${rule.words.fi.title}, <outbox.answer.later>, Sovittu, 2026-12-01`,
    );
  });
  it('does not name a finding that is not shown openly', () => {
    const text = answerText({ ...rule, sensitive: true }, { answer: 'known' }, words);
    expect(text).toBe('<outbox.answer.known>');
    expect(text).not.toContain(rule.id);
  });
});

describe('how useful a rule is', () => {
  async function counted(triage: TriageEntry | undefined, answer: 'known' | 'act' | 'reopened') {
    const calls: string[] = [];
    const store = {
      count: async (ruleId: string, given: string, by: number) => void calls.push(`${ruleId} ${given} ${by}`),
    };
    await countAnswer(store, triage === undefined ? { rule } : { rule, triage }, { answer });
    return calls;
  }
  it('counts an answer once', async () => {
    expect(await counted(undefined, 'known')).toEqual([`${rule.id} known 1`]);
  });
  it('counts the later of two answers to the same finding', async () => {
    expect(await counted(aTriage(rule.id, { answer: 'known' }), 'act')).toEqual([
      `${rule.id} known -1`,
      `${rule.id} act 1`,
    ]);
  });
  it('does not count what was taken back', async () => {
    expect(await counted(aTriage(rule.id, { answer: 'act' }), 'reopened')).toEqual([`${rule.id} act -1`]);
    expect(await counted(undefined, 'reopened')).toEqual([]);
  });
});
