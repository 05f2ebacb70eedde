import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { StatutoryAssessment } from '../functioning-port.ts';
import styles from './Overview.module.css';

/** A statutory assessment is there or due: said before any form is begun, so that nothing is asked twice. */
export function StatutoryNotes({ assessments }: { assessments: readonly StatutoryAssessment[] }) {
  const { t, format } = useWords();
  if (assessments.length === 0) return null;
  return (
    <section className={styles.note} aria-label={t('functioning.statutory.title')} data-statutory>
      <Icon name="list" />
      <ul>
        {assessments.map(({ name, date, due, register }) => (
          <li key={`${name} ${date} ${due} ${register}`} className={styles.statutory}>
            <span>
              <strong>{name}</strong>
              {date !== undefined && ` ${t('functioning.statutory.made', { date: format.date(date) })}`}
              {due !== undefined && `, ${t('functioning.statutory.due', { date: format.date(due) })}`}
            </span>
            <RegisterTag register={register} form="full" />
            <span className={styles.quiet}>{t('functioning.statutory.why')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
