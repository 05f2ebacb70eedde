import { isSensitive } from '#components/summary/shown-findings.ts';
import type { Language } from '#lib/base/language.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';

/** The findings of these rules that the client has, whatever was answered to them. */
export function findingsOf(
  ruleIds: readonly string[],
  findings: ClientFindings | undefined,
): readonly Finding[] {
  if (findings === undefined) return [];
  const { open, handled, lapsed } = findings;
  return [...open, ...handled, ...lapsed].filter(({ rule }) => ruleIds.includes(rule.id));
}

/** What they are called. One that is not shown openly is not named here either. */
export function findingTitles(
  ruleIds: readonly string[],
  findings: ClientFindings | undefined,
  language: Language,
): readonly string[] {
  return findingsOf(ruleIds, findings)
    .filter((finding) => !isSensitive(finding))
    .map(({ rule }) => rule.words[language].title);
}
