import { useWords } from '#components/app/WordsProvider.tsx';
import { Facts } from '#components/ui/Facts.tsx';
import type { Consultation } from '#lib/model/consultation.ts';
import styles from './Thread.module.css';

/** What was asked, what had been tried, what the client wants, and that the client agreed. */
export function QuestionBox({ consultation }: { consultation: Consultation }) {
  const { t, format } = useWords();
  const { question, agreement } = consultation;
  const { asked, tried, wishes, handOver } = question;
  return (
    <section className={styles.question} aria-label={t('inbox.question')}>
      <h3 className={styles.part}>
        {t('inbox.question')} <span className={styles.meta}>{format.dayAndTime(consultation.askedAt)}</span>
      </h3>
      <p className={styles.asked}>{asked}</p>
      <Facts
        rows={[
          tried === undefined ? undefined : { label: t('inbox.tried'), value: tried },
          wishes === undefined
            ? undefined
            : { label: t('inbox.wishes'), value: t('terms.quoted', { words: wishes }) },
          handOver ? { label: t('inbox.asksFor'), value: t('inbox.handOver') } : undefined,
          {
            label: t('inbox.agreement'),
            value:
              agreement === undefined
                ? t('inbox.agreementNone')
                : t(agreement.given ? 'inbox.agreed' : 'inbox.notAgreed', {
                    how: t(`inbox.how.${agreement.how}${agreement.interpreter ? 'Interpreter' : ''}`),
                    at: format.dayAndTime(agreement.at),
                  }),
          },
        ]}
      />
    </section>
  );
}
