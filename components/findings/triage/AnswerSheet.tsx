import { useEffect, useRef } from 'react';
import type { GivenAnswer } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import { type TriageAnswer, triageAnswers } from '#lib/model/entries.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import styles from './AnswerSheet.module.css';
import { answerChoices } from './answer-choices.ts';
import { pageOfDeed } from './deed-pages.ts';
import { OtherDate } from './OtherDate.tsx';
import { OwnWords } from './OwnWords.tsx';

interface AnswerSheetProps {
  readonly answer: TriageAnswer;
  readonly finding: Finding;
  readonly today: IsoDate;
  readonly next: IsoInstant | undefined;
  readonly onGive: (given: GivenAnswer) => void;
  readonly onClose: () => void;
}

/** The second press: a reason, a deed or a day. Each of them records at once; one's own words need their own press. */
export function AnswerSheet({ answer, finding, today, next, onGive, onClose }: AnswerSheetProps) {
  const words = useWords();
  const { t } = words;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { pages } = useSummary();
  const choices = answerChoices(answer, finding, {
    ...words,
    today,
    next,
    opens: finding.rule.acts.filter((deed) => pageOfDeed(deed, pages) !== undefined),
  });
  return (
    <fieldset
      className={styles.sheet}
      aria-label={t(`findings.triage.sheet.${answer}`)}
      data-answer-sheet={answer}
      data-column={triageAnswers.indexOf(answer)}
    >
      <div className={styles.head}>
        <p className={styles.question}>{t(`findings.triage.sheet.${answer}`)}</p>
        <IconButton icon="close" label={t('app.close')} onPress={onClose} />
      </div>
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <button
            key={choice.id}
            ref={index === 0 ? first : undefined}
            type="button"
            className={styles.choice}
            data-choice={choice.id}
            onClick={() => onGive(choice.given)}
          >
            {choice.words}
            {choice.detail !== undefined && <span className={styles.detail}> {choice.detail}</span>}
          </button>
        ))}
      </div>
      {answer === 'later' && <OtherDate today={today} onGive={(until) => onGive({ answer, until })} />}
      {(answer === 'known' || answer === 'notRelevant') && (
        <OwnWords onGive={(reason) => onGive({ answer, reason })} />
      )}
      {answer === 'act' && <p className={styles.note}>{t('findings.triage.actNote')}</p>}
    </fieldset>
  );
}
