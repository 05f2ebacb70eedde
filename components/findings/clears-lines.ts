import type { Finding } from '#lib/risk/findings/finding.ts';
import type { EvidenceWords } from './evidence-entry.ts';
import { type FilledPart, fillParts, isFillable } from './fill-words.ts';
import { selectorsOf } from './leaves-of.ts';
import { ruleFigures } from './rule-figures.ts';

/**
 * What would end the finding, in the rule's own words, and the two things that are asked next: whether a booked contact
 * counts, and whether silence is enough. A line whose figure is not known is left out rather than shown with a hole.
 */
export function clearsLines(finding: Finding, words: EvidenceWords): readonly (readonly FilledPart[])[] {
  const { t, language, format } = words;
  const { rule } = finding;
  const figures = ruleFigures(finding, words);
  const own = rule.words[language].clears
    .filter((line) => isFillable(line, figures))
    .map((line) => fillParts(line, figures, format));
  const contacts = selectorsOf(rule.when).filter(({ kind }) => kind === 'contact');
  const countsBooked = contacts.some(({ status }) => status?.includes('booked') === true);
  const said = (key: string) => [{ text: t(key), filled: false, at: 0 }];
  return [
    ...own,
    ...(contacts.length === 0
      ? []
      : [said(countsBooked ? 'findings.clears.bookedCounts' : 'findings.clears.bookedNot')]),
    ...(rule.tier === 'first' ? [said('findings.clears.notBySilence')] : []),
  ];
}
