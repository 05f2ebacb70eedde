import type { AssessedItem } from '../assessment.ts';
import { isProposal } from '../draft/prefill.ts';
import { labelOf } from '../icf/find-categories.ts';
import { type FunctioningWords, qualifierText } from './assessment-words.ts';

/** A goal to be finished by a person, and what already helps: nothing of it is said to be the client's own words. */
export interface GoalText {
  readonly goal: string;
  readonly means: readonly string[];
}

/** What a goal of this category begins with: what it is about, where it stands in the eyes of both sides, and what was noted. */
export function goalText(item: AssessedItem, words: FunctioningWords): GoalText {
  const { t, language, titles } = words;
  const { code, performance, own, environment = [], note } = item;
  const label = (each: string) => labelOf(each, language, titles);
  const facts = [
    ...(performance === undefined || isProposal(item) ? [] : [qualifierText(performance.value, words)]),
    ...(own === undefined
      ? []
      : [t('functioning-text.goal.own', { qualifier: qualifierText(own.value, words) })]),
  ];
  const now = facts.length === 0 ? '' : `: ${t('functioning-text.goal.now', { facts: facts.join(', ') })}`;
  const noted = note?.trim() ?? '';
  const helps = environment.filter(
    ({ kind, value, code: factor }) =>
      kind === 'facilitator' && typeof value === 'number' && value > 0 && factor !== code,
  );
  return {
    goal: `${label(code)} (${code})${now}.${noted === '' ? '' : ` ${noted}${/[.!?]$/.test(noted) ? '' : '.'}`} ${t('functioning-text.goal.aim')} `,
    means: helps.map((factor) => `${label(factor.code)} (${factor.code})`),
  };
}
