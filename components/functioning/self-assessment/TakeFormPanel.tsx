import { useState } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { asksForTalk } from '#lib/functioning/questionnaire/asks-for-talk.ts';
import type { FormSelfAnswers, FunctioningAccess } from '../functioning-port.ts';
import { SuicidePrompt } from '../instruments/SuicidePrompt.tsx';
import { AnsweredLines } from './AnsweredLines.tsx';
import styles from './SelfAssessments.module.css';
import { TakeDeeds } from './TakeDeeds.tsx';

interface TakeFormPanelProps {
  readonly access: FunctioningAccess;
  readonly answers: FormSelfAnswers;
  /** They are in the draft of their form now. */
  readonly onTaken: (answers: FormSelfAnswers) => void;
  readonly onClose: () => void;
}

/** What the client answered to an instrument or an imported form: read first, then taken into its draft as the client's own. */
export function TakeFormPanel({ access, answers, onTaken, onClose }: TakeFormPanelProps) {
  const { t, format } = useWords();
  const [problem, setProblem] = useState<string>();
  const isTalkDue =
    answers.kind === 'imported'
      ? asksForTalk(answers.form, answers.answers)
      : access.score(answers.instrument.id, answers.answers).prompt === 'suicide';
  const take = async () => {
    const taken = await access.takeFormAnswers(answers);
    if (taken.ok) onTaken(answers);
    else {
      setProblem(t(`functioning.self.${taken.failure.reason === 'otherDraft' ? 'otherDraft' : 'notTaken'}`));
    }
  };
  return (
    <div data-take={answers.kind}>
      <p>{t('functioning.self.answeredAt', { time: format.dayAndTime(answers.from.at) })}</p>
      <AnsweredLines lines={answers.lines} />
      {isTalkDue && (
        <LateWords namespace="instruments">
          <SuicidePrompt comes />
        </LateWords>
      )}
      <p className={styles.quiet}>{t('functioning.self.asOwn')}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <TakeDeeds onTake={() => void take()} onClose={onClose} />
    </div>
  );
}
