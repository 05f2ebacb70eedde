import type { UsefulnessStore } from '#lib/ports/usefulness.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import type { AnswerGiven } from './answer-finding.ts';

/**
 * Counts an answer for its rule, without anything of the client. One that is taken back, or given anew while it is in force, no
 * longer counts.
 */
export async function countAnswer(
  store: Pick<UsefulnessStore, 'count'>,
  { rule, triage }: Pick<Finding, 'rule' | 'triage'>,
  { answer }: Pick<AnswerGiven, 'answer'>,
): Promise<void> {
  const before = triage?.answer;
  if (before !== undefined && before !== 'reopened') await store.count(rule.id, before, -1);
  if (answer !== 'reopened') await store.count(rule.id, answer, 1);
}
