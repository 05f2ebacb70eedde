import type { Language, Translate } from '#lib/base/language.ts';
import type { Rule } from '#lib/risk/rule.ts';
import type { AnswerGiven } from './answer-finding.ts';

/**
 * The answer in words, for the list of what waits to leave and for copying. What is not shown openly is not named there
 * either: the record has the rule's id, as a code.
 */
export function answerText(
  { words, sensitive }: Rule,
  { answer, reason, until }: AnswerGiven,
  { language, t }: { readonly language: Language; readonly t: Translate },
): string {
  const title = sensitive === true ? undefined : words[language].title;
  return [title, t(`outbox.answer.${answer}`), reason, until].filter((part) => part !== undefined).join(', ');
}
