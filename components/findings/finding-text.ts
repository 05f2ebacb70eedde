import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { SourceLine, Summary } from '#lib/summary/views.ts';
import { clearsLines } from './clears-lines.ts';
import { type EvidenceWords, entriesOf, evidenceEntry } from './evidence-entry.ts';
import { fillWords } from './fill-words.ts';
import { leftOutLines } from './left-out.ts';
import { limitCells } from './limit-words.ts';
import { ruleFigures } from './rule-figures.ts';

interface FindingTextContext {
  readonly findings: ClientFindings;
  readonly lines: readonly SourceLine[];
  readonly summary: Summary;
  readonly words: EvidenceWords;
}

const marked = (lines: readonly string[]) => lines.map((line) => `- ${line}`);

/** Lines of evidence with date, time and register: a copied fact never loses where it is from. */
function evidenceLines(finding: Finding, words: EvidenceWords): readonly string[] {
  const { t } = words;
  return entriesOf(finding.evidence).map((entry) => {
    const { date, time, title, details, codes, provenance } = evidenceEntry(entry, words);
    const when = [date ?? t('terms.undated'), time].filter((part) => part !== undefined).join(' ');
    const what = [title, ...details, ...codes].join(', ');
    return `${when}: ${what} (${t(`terms.register.${provenance.register}`)})`;
  });
}

/** One finding as ready text: whose, what to check, what it rests on, the limits, what ends it, and which rule says so. */
export function findingText(
  finding: Finding,
  { findings, lines, summary, words }: FindingTextContext,
): string {
  const { t, format, language } = words;
  const { rule, metOn } = finding;
  const { name, birthDate } = summary.banner;
  const own = rule.words[language];
  const born = birthDate === undefined ? '' : `, ${t('terms.born', { date: format.date(birthDate) })}`;
  const since = metOn === undefined ? '' : ` · ${t('findings.page.metOn', { date: format.date(metOn) })}`;
  const limits = finding.limits.map((line) => {
    const { condition, limit, value, met } = limitCells(line, finding, words);
    const against = limit === '' ? '' : `${limit}, `;
    return `${condition}: ${against}${t('findings.limits.client')} ${value} (${t(`findings.limits.truth.${met}`)})`;
  });
  return [
    `${name}${born}`,
    `${own.title} · ${t(`findings.tier.${rule.tier}`)}${since}`,
    fillWords(own.prompt, ruleFigures(finding, words), format),
    '',
    t('findings.page.evidence'),
    ...marked(evidenceLines(finding, words)),
    ...marked(leftOutLines(finding, findings, lines, words).map(({ text }) => text)),
    ...(limits.length === 0 ? [] : ['', t('findings.limits.title'), ...marked(limits)]),
    '',
    t('findings.page.clears'),
    ...marked(clearsLines(finding, words).map((parts) => parts.map(({ text }) => text).join(''))),
    '',
    `${t('findings.source.title')}: ${rule.id} ${t('findings.source.version', { version: rule.version, date: format.date(rule.updated) })}. ${rule.source.text}. ${t(`findings.source.confidence.${rule.confidence}`)}`,
    t('findings.source.intended'),
  ].join('\n');
}
