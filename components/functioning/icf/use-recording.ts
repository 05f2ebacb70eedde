import { useState } from 'react';
import { useOneAtATime } from '#components/app/use-one-at-a-time.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { contestedIn } from '#lib/functioning/draft/progress.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { recordFailureWords } from './record-words.ts';
import type { UsedAssessment } from './use-assessment.ts';

/** What was recorded here, and when. */
export interface Recorded {
  readonly assessment: Assessment;
  readonly at: IsoInstant;
}

export interface Recording {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** Two people said different things of one place: that is chosen before anything is recorded. */
  readonly isContested: boolean;
  readonly recorded: Recorded | undefined;
  record(): Promise<void>;
}

/** Puts the assessment on its way. The draft goes only when that is durable; until then nothing of it is lost. */
export function useRecording(access: FunctioningAccess, { used, assessment }: UsedAssessment): Recording {
  const { t } = useWords();
  const { isBusy, run } = useOneAtATime();
  const [problem, setProblem] = useState<string>();
  const [isBlocked, setBlocked] = useState(false);
  const isContested = isBlocked && assessment !== undefined && contestedIn(assessment).length > 0;
  const [recorded, setRecorded] = useState<Recorded>();
  return {
    isBusy,
    problem: isContested ? t('functioning.record.contested') : problem,
    isContested,
    recorded,
    record: () =>
      run(async () => {
        if (assessment === undefined) return;
        if (used.state.kind === 'conflict') return setProblem(t('functioning.record.conflict'));
        const isUnsettled = contestedIn(assessment).length > 0;
        setBlocked(isUnsettled);
        if (isUnsettled) return;
        setProblem(undefined);
        await used.keeper?.settled();
        const outcome = await access.record(assessment);
        if (!outcome.ok) return setProblem(recordFailureWords(outcome.failure, t));
        setRecorded({ assessment, at: access.now().toISOString() });
        await used.end();
      }),
  };
}
