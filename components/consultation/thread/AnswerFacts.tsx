import { useWords } from '#components/app/WordsProvider.tsx';
import { Facts } from '#components/ui/Facts.tsx';
import type { Answer } from '#lib/model/consultation.ts';
import { partyInWords } from '../inbox/item-words.ts';
import styles from './Thread.module.css';

interface AnswerFactsProps {
  readonly answer: Answer;
  /** Says who and when, where no message around it does. */
  readonly isByLine?: boolean;
}

/** An answer in its parts: what is thought, what is advised, who does what, when to come back to it. */
export function AnswerFacts({ answer, isByLine = false }: AnswerFactsProps) {
  const { t, format } = useWords();
  const { kind, assessment, recommendation, division, returnWhen, proposedTime, at, by } = answer;
  const row = (name: string, value: string | undefined) =>
    value === undefined ? undefined : { label: t(`inbox.answerPart.${name}`), value };
  return (
    <div data-answer={kind}>
      {isByLine && (
        <p className={styles.meta}>
          {partyInWords(by)} · {format.dayAndTime(at)}
        </p>
      )}
      {kind === 'jointAppointment' && <p className={styles.strong}>{t('inbox.joint')}</p>}
      <Facts
        rows={[
          row('assessment', assessment),
          row('proposedTime', proposedTime),
          row('recommendation', recommendation),
          row('division', division),
          row('returnWhen', returnWhen),
        ]}
      />
    </div>
  );
}
