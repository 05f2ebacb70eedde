import type { Translate } from '#lib/base/language.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { SourceLine } from '#lib/summary/views.ts';

/** What it means that no finding awaits: nothing was seen to judge by, only a part was, or every register was searched. */
export type NoFindings = 'notJudged' | 'ofSeen' | 'ofAll';

/** `lines`: what became of each source. A finding that is not there says little of a register that was not searched in full. */
export function noFindings(
  { searched }: Pick<ClientFindings, 'searched'>,
  lines: readonly SourceLine[],
): NoFindings {
  if (!lines.some(isSeen)) return 'notJudged';
  return lines.every(({ source }) => searched.includes(source.register)) ? 'ofAll' : 'ofSeen';
}

/** Also facts of an earlier look, while the source is asked anew or does not answer. */
function isSeen({ state }: SourceLine): boolean {
  if (state.kind === 'asking' || state.kind === 'failed') return state.shownFrom !== undefined;
  return state.kind === 'answered' || state.kind === 'partial';
}

/** A tick stands for what was searched in full, and for nothing else. */
export const noFindingsIcons = { notJudged: 'warning', ofSeen: 'search', ofAll: 'check' } as const;

export function noFindingsWords(t: Translate, none: NoFindings): string {
  return none === 'ofAll' ? t('summary.findings.count', { count: 0 }) : t(`summary.findings.${none}`);
}
