import { useWords } from '#components/app/WordsProvider.tsx';
import { type Nothing, NothingMark } from '#components/summary/NothingMark.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { type IsoDate, lateDays } from '#lib/base/dates.ts';
import type { SourceGap } from '#lib/summary/section.ts';
import type { StatutoryAssessment } from '../functioning-port.ts';
import styles from './Overview.module.css';

interface StatutoryNotesProps {
  readonly assessments: readonly StatutoryAssessment[];
  /** Sources that did not tell: there may be one that is not seen. */
  readonly gaps: readonly SourceGap[];
  readonly today: IsoDate;
}

const states: Readonly<Record<SourceGap['kind'], Nothing>> = {
  notPermitted: 'locked',
  failed: 'failed',
  partial: 'failed',
  notAskedFor: 'notAskedFor',
  notOffered: 'notAskedFor',
  asking: 'waiting',
};

/**
 * A statutory assessment is there or due: said before any form is begun, so that nothing is asked twice. Where none is told and a source
 * was silent, that is not "none".
 */
export function StatutoryNotes({ assessments, gaps, today }: StatutoryNotesProps) {
  const { t, format } = useWords();
  if (assessments.length === 0) {
    const silent = Map.groupBy(gaps, ({ kind }) => states[kind]);
    return [...silent].map(([state, of]) => (
      <p key={state} className={styles.line} data-statutory-unknown={state}>
        <NothingMark
          state={state}
          words={t('functioning.statutory.unknown', {
            sources: [...new Set(of.map(({ source }) => source.name))].join(', '),
          })}
        />
      </p>
    ));
  }
  return (
    <section className={styles.note} aria-label={t('functioning.statutory.title')} data-statutory>
      <Icon name="list" />
      <ul>
        {assessments.map(({ name, date, due, register }) => {
          const late = due === undefined ? undefined : lateDays(due, today);
          return (
            <li key={`${name} ${date} ${due} ${register}`} className={styles.statutory}>
              <span>
                <strong>{name}</strong>
                {date !== undefined && ` ${t('functioning.statutory.made', { date: format.date(date) })}`}
                {due !== undefined &&
                  `, ${t(`functioning.statutory.${date === undefined ? 'dueFirst' : 'due'}`, { date: format.date(due) })}`}
              </span>
              {late !== undefined && (
                <Mark
                  icon="clock"
                  tone="late"
                  size="detail"
                  wordsTone="late"
                  words={t('terms.late', { count: late })}
                />
              )}
              <RegisterTag register={register} form="full" />
              <span className={styles.quiet}>{t('functioning.statutory.why')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
