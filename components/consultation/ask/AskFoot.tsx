import { useState } from 'react';
import { DiscardQuestion } from '#components/app/DiscardQuestion.tsx';
import { DraftLine } from '#components/app/DraftLine.tsx';
import type { Covered } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from '#components/ui/Foot.module.css';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { ConsultationFailure, QuestionDraft } from '../consultation-port.ts';
import { problemWords } from './problem-words.ts';
import type { Lack } from './question-draft.ts';

interface AskFootProps {
  readonly state: DraftState<QuestionDraft>;
  readonly keeper: DraftKeeper<QuestionDraft> | undefined;
  readonly now: Date;
  /** What was found to lack when sending was pressed. */
  readonly lacks: readonly Lack[];
  /** Sending was pressed while two drafts stand against one another. */
  readonly hasConflict: boolean;
  readonly problem: ConsultationFailure | Covered | undefined;
  readonly isBusy: boolean;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** In sight whatever is scrolled: that it is not sent, whose the responsibility is, and the way out. */
export function AskFoot(props: AskFootProps) {
  const { state, lacks, problem, isBusy } = props;
  const { t } = useWords();
  const [isDiscarding, setDiscarding] = useState(false);
  const said =
    lacks.length > 0
      ? t('consultation.ask.lacks', {
          what: lacks.map((lack) => t(`consultation.ask.lack.${lack}`)).join(', '),
        })
      : props.hasConflict
        ? t('consultation.ask.chooseDraft')
        : problem === undefined
          ? undefined
          : problemWords(problem, t);
  return (
    <section className={styles.foot} aria-label={t('consultation.ask.draft.not')}>
      <DraftLine
        words="consultation.ask.draft"
        now={props.now}
        state={state}
        keeper={props.keeper}
        onResolve={props.onResolve}
        onDiscard={isDiscarding ? undefined : () => setDiscarding(true)}
      />
      {said !== undefined && (
        <p className={styles.problem} role="alert">
          {said}
        </p>
      )}
      {isDiscarding ? (
        <DiscardQuestion
          words="consultation.ask.draft"
          onKeep={() => setDiscarding(false)}
          onDiscard={props.onDiscard}
        />
      ) : (
        <div className={styles.deeds}>
          <p>
            <strong>{t('consultation.ask.responsibility')}</strong>{' '}
            {t('consultation.ask.responsibilityUntil')}
          </p>
          <button type="button" className={styles.button} onClick={props.onClose}>
            {t('consultation.ask.close')}
          </button>
          <button
            type="button"
            className={classNames(styles.button, styles.primary)}
            aria-disabled={isBusy}
            data-send=""
            onClick={props.onSend}
          >
            {t(isBusy ? 'consultation.ask.sending' : 'consultation.ask.send')}
          </button>
        </div>
      )}
    </section>
  );
}
