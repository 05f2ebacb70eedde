import { useWords } from '#components/app/WordsProvider.tsx';
import type { AttachableSection, QuestionDraft } from '../consultation-port.ts';
import styles from './Attach.module.css';

interface FullTextProps {
  readonly draft: QuestionDraft;
  /** Those that are ticked and may leave. */
  readonly sections: readonly AttachableSection[];
}

/** Exactly what leaves: the question as it was typed, and the text of each section as it was composed for the recipient. */
export function FullText({ draft, sections }: FullTextProps) {
  const { t, format } = useWords();
  const { agreement, urgency } = draft;
  const agreedHow =
    agreement === undefined
      ? ''
      : [
          t(`consultation.agree.${agreement.how}`),
          ...(agreement.interpreter ? [t('consultation.agree.interpreter')] : []),
          format.dayAndTime(agreement.at),
        ].join(', ');
  const typed = [
    [t('consultation.ask.question'), draft.asked.trim()],
    [t('consultation.ask.tried'), draft.tried.trim()],
    [t('consultation.ask.wishes'), draft.wishes.trim()],
    [t('consultation.ask.handOver'), draft.handOver ? t('consultation.ask.yes') : ''],
    [t('consultation.urgency.title'), urgency === undefined ? '' : t(`consultation.urgency.${urgency}`)],
    [t('consultation.ask.agreed'), agreedHow],
  ].filter(([, said]) => said !== '');
  return (
    <div className={styles.fullText} data-full-text>
      {draft.recipient !== undefined && (
        <p className={styles.note}>{t('consultation.attach.receives', { name: draft.recipient.name })}</p>
      )}
      {typed.map(([head, said]) => (
        <section key={head}>
          <h3 className={styles.fullHead}>{head}</h3>
          <p className={styles.verbatim}>{said}</p>
        </section>
      ))}
      {sections.map(({ id, text }) => (
        <p key={id} className={styles.verbatim} data-section-text={id}>
          {text}
        </p>
      ))}
      {sections.length === 0 && <p className={styles.note}>{t('consultation.attach.nothing')}</p>}
    </div>
  );
}
