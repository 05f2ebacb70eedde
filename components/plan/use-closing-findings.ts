import { useState } from 'react';
import type { GivenAnswer } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import { findingsOf } from './finding-titles.ts';

export interface ClosingFindings {
  /** What came of the answers to the findings that the last recording closed. */
  readonly outcome: 'closed' | 'failed' | undefined;
  close(ruleIds: readonly string[], by: 'recorded' | 'reviewed' | 'ended', today: IsoDate): Promise<void>;
}

/**
 * A finding closes with its plan, by an answer as any other: `act` when the plan is recorded, and at a review or the end that
 * it is known, for all the evidence that there is by then.
 */
export function useClosingFindings(): ClosingFindings {
  const { t, format } = useWords();
  const { actions, findings } = useSummary();
  const [outcome, setOutcome] = useState<ClosingFindings['outcome']>();
  return {
    outcome,
    async close(ruleIds, by, today) {
      const linked = findingsOf(ruleIds, findings).filter(
        ({ state }) => by !== 'recorded' || state !== 'handled',
      );
      if (linked.length === 0) return setOutcome(undefined);
      const given: GivenAnswer =
        by === 'recorded'
          ? { answer: 'act', deed: 'plan' }
          : { answer: 'known', reason: t(`plan.findingReason.${by}`, { date: format.date(today) }) };
      const outcomes: string[] = [];
      for (const finding of linked) outcomes.push(await actions.answerFinding(finding, given));
      setOutcome(outcomes.every((each) => each === 'saved') ? 'closed' : 'failed');
    },
  };
}
