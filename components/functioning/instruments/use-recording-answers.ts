import { useState } from 'react';
import { useOneAtATime } from '#components/app/use-one-at-a-time.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { AnswersDraft, FunctioningAccess, ScoreNow } from '../functioning-port.ts';
import { failureWords } from './failure-words.ts';
import type { UsedAnswers } from './use-answers.ts';

/** What was recorded here, and when. */
export interface RecordedAnswers {
  readonly draft: AnswersDraft;
  readonly score: ScoreNow;
  readonly at: IsoInstant;
  /** The draft could not be taken away: recorded again it would be there twice. */
  readonly hasDraftLeft: boolean;
}

export interface RecordingAnswers {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly recorded: RecordedAnswers | undefined;
  record(): Promise<void>;
  say(problem: string | undefined): void;
}

/** Records once: the draft goes only when the recording is durable; until then nothing of it is lost. */
export function useRecordingAnswers(
  access: FunctioningAccess,
  { used, draft }: UsedAnswers,
): RecordingAnswers {
  const { t } = useWords();
  const { isBusy, run } = useOneAtATime();
  const [problem, setProblem] = useState<string>();
  const [recorded, setRecorded] = useState<RecordedAnswers>();
  const record = async () => {
    await used.keeper?.settled();
    const outcome = await access.recordAnswers(draft);
    if (!outcome.ok) return setProblem(failureWords(outcome.failure, t));
    const score = access.score(draft.instrumentId, draft.answers);
    const at = access.now().toISOString();
    const isGone = await used.end();
    setRecorded({ draft, score, at, hasDraftLeft: !isGone });
  };
  return {
    isBusy,
    problem,
    recorded,
    say: setProblem,
    record: () =>
      run(async () => {
        setProblem(undefined);
        await record();
      }),
  };
}
