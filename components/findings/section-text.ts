import { noFindings, noFindingsWords } from '#components/summary/no-findings.ts';
import { isSensitive, shownFindings } from '#components/summary/shown-findings.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { SourceLine } from '#lib/summary/views.ts';
import { answerLine } from './answer-words.ts';
import type { EvidenceWords } from './evidence-entry.ts';
import { evidenceLine } from './evidence-line.ts';
import { searchedRegisters } from './search-limits.ts';

function lineOf(finding: Finding, words: EvidenceWords): string {
  const { t, language } = words;
  const { text, registers } = evidenceLine(finding, words);
  const from = registers.map((register) => t(`terms.register.${register}`)).join(', ');
  const evidence = [text, from === '' ? '' : `(${from})`].filter((part) => part !== '').join(' ');
  const answer = answerLine(finding.triage, words);
  return [
    `${finding.rule.words[language].title}${evidence === '' ? '' : `: ${evidence}`}`,
    ...(finding.state === 'handled' && answer !== undefined ? [answer] : []),
    ...(finding.state === 'lapsed' ? [t('findings.page.lapsed')] : []),
  ].join(' · ');
}

/** The section of the findings as lines of ready text: all that await, what was answered, what was searched. */
export function findingsLines(
  findings: ClientFindings,
  lines: readonly SourceLine[],
  words: EvidenceWords,
): readonly string[] {
  const { t, format } = words;
  const shown = shownFindings(findings);
  const after = [...findings.handled, ...findings.lapsed].filter((finding) => !isSensitive(finding));
  const { searched, lacking } = searchedRegisters(findings, lines);
  const names = (registers: readonly string[]) =>
    format.list(registers.map((each) => t(`terms.register.${each}`)));
  return [
    ...(shown.length === 0 ? [noFindingsWords(t, noFindings(findings, lines))] : []),
    ...[...shown, ...after].map((finding) => lineOf(finding, words)),
    t('findings.search.judged', { count: findings.judged }),
    ...(searched.length === 0 ? [] : [t('findings.search.registers', { registers: names(searched) })]),
    ...(lacking.length === 0
      ? []
      : [t('findings.search.limited', { registers: names(lacking.map(({ register }) => register)) })]),
  ];
}
