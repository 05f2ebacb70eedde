import { useMemo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { fillWords, isFillable } from '#components/findings/fill-words.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import type { WorklistNames } from './WorklistContext.tsx';

type Named = Pick<WorklistState, 'titles' | 'segmentNames'>;

/**
 * Names in the page's language. A finding of a server is called as the server calls it; one of ours by its rule, and by the
 * rule's id when the rule is no longer in force: never by nothing.
 */
export function useWorklistNames({ titles, segmentNames }: Named, today: IsoDate): WorklistNames {
  const { language, format } = useWords();
  return useMemo(() => {
    const ruleTitle = (ruleId: string) => titles.get(ruleId)?.[language].title ?? ruleId;
    return {
      today,
      ruleTitle,
      titleOf({ title, ruleId, figures }) {
        const sentence = title ?? ruleTitle(ruleId);
        // Free search asks this of every finding of the list: most titles have no figure to look for.
        if (!sentence.includes('{{')) return sentence;
        return isFillable(sentence, figures) ? fillWords(sentence, figures, format) : sentence;
      },
      segmentName: (segment) => segmentNames[segment][language],
    };
  }, [titles, segmentNames, language, format, today]);
}
