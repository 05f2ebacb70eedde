import type { GivenAnswer } from '#components/app/sidebar-actions.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import { type Deed, deeds } from '#lib/risk/rule.ts';
import type { EvidenceWords } from './evidence-entry.ts';

/** What was begun, in words; a deed that is recorded in other words stays as it was recorded. */
export function deedWords(deed: string, { t }: Pick<EvidenceWords, 't'>): string {
  const known = deeds.find((each): each is Deed => each === deed);
  return known === undefined ? deed : t(`findings.deed.${known}`);
}

type Answered = Pick<TriageEntry, 'answer' | 'reason' | 'deed' | 'until'> | GivenAnswer;

/** `Tiedossa jo: suunnitelmassa`, `Myöhemmin: tulee takaisin 2.12.2026`. */
export function answerWords({ answer, reason, deed, until }: Answered, words: EvidenceWords): string {
  const { t, format } = words;
  const more = [
    ...(deed === undefined ? [] : [deedWords(deed, words)]),
    ...(until === undefined ? [] : [t('findings.answer.backOn', { date: format.date(until) })]),
    ...(reason === undefined ? [] : [reason]),
  ];
  const said = t(`findings.answer.${answer}`);
  return more.length === 0 ? said : `${said}: ${more.join(', ')}`;
}

/** The answer in force with who gave it and when; undefined without one. */
export function answerLine(triage: TriageEntry | undefined, words: EvidenceWords): string | undefined {
  if (triage === undefined) return undefined;
  return `${answerWords(triage, words)} · ${words.format.day(triage.at)}, ${triage.by}`;
}
