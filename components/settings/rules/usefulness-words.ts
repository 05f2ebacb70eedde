import type { Translate } from '#lib/base/language.ts';
import type { AnswerCounts } from '#lib/ports/usefulness.ts';

/** How the professionals answered: shares of all answers, with the number they rest on. */
export function usefulnessWords(t: Translate, { known, act, later, notRelevant }: AnswerCounts): string {
  const total = known + act + later + notRelevant;
  if (total === 0) return t('settings.rules.usefulness.none');
  const share = (count: number) => Math.round((100 * count) / total);
  return t('settings.rules.usefulness.shares', {
    total,
    known: share(known),
    act: share(act),
    later: share(later),
    notRelevant: share(notRelevant),
  });
}
