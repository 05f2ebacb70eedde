import { useMemo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { type PreviousRatings, previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import {
  type RecordedAssessment,
  recordedAssessments,
} from '#lib/functioning/change/recorded-assessments.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';

/** What was rated before this assessment, and the newest assessment that it was in. */
export function useEarlier(
  entries: readonly FunctioningEntry[],
  assessment: Pick<Assessment, 'id'> | undefined,
): { readonly previous: PreviousRatings; readonly earlier: RecordedAssessment | undefined } {
  const { timeZone } = useWords();
  const id = assessment?.id;
  return useMemo(() => {
    const own = id === undefined ? {} : { assessmentId: id };
    return {
      previous: previousRatings(entries, own),
      earlier: recordedAssessments(
        entries.filter((entry) => id === undefined || entry.assessment !== id),
        timeZone,
      )[0],
    };
  }, [entries, id, timeZone]);
}
