import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import type { EarlierScore } from '../functioning-port.ts';
import { newestFirst } from './earlier-scores.ts';
import styles from './Instruments.module.css';

const most = 5;

/** The latest scores with their dates and registers, and the change from each to the next. */
export function EarlierScores({ earlier }: { earlier: readonly EarlierScore[] }) {
  const { t } = useWords();
  if (earlier.length === 0) return <p className={styles.about}>{t('instruments.earlier.none')}</p>;
  return (
    <section aria-label={t('instruments.earlier.title')}>
      <h3 className={styles.subhead}>{t('instruments.earlier.title')}</h3>
      <ScoreLines earlier={earlier} />
    </section>
  );
}

/** The lines alone, under a heading of the page's own. */
export function ScoreLines({ earlier }: { earlier: readonly EarlierScore[] }) {
  const { t, format } = useWords();
  const scores = newestFirst(earlier);
  const left = scores.length - most;
  return (
    <>
      <ul className={styles.earlier}>
        {scores.slice(0, most).map((score, place) => {
          const before = scores[place + 1];
          const change = before === undefined ? 0 : score.value - before.value;
          return (
            <li key={`${score.date} ${score.register} ${score.value}`} className={styles.earlierLine}>
              <strong>{format.number(score.value)}</strong>
              <span className={styles.quiet}>
                {change === 0
                  ? ''
                  : t(change > 0 ? 'instruments.score.more' : 'instruments.score.less', {
                      by: format.number(Math.abs(change)),
                    })}
              </span>
              <span className={styles.date}>{format.day(score.date)}</span>
              <RegisterTag register={score.register} />
            </li>
          );
        })}
      </ul>
      {left > 0 && <p className={styles.about}>{t('instruments.earlier.more', { count: left })}</p>}
    </>
  );
}
