import { useWords } from '#components/app/WordsProvider.tsx';
import type { EarlierScore, ScoreNow } from '../functioning-port.ts';
import { newestFirst } from './earlier-scores.ts';
import styles from './Instruments.module.css';
import { bandWords, lackWords, reasonWords } from './score-words.ts';

interface ScoreLineProps {
  readonly score: ScoreNow;
  readonly earlier: readonly EarlierScore[];
}

/** What the answers come to. Until they are enough it says how many there are, never a number that looks like a score. */
export function ScoreLine({ score, earlier }: ScoreLineProps) {
  const { t, format } = useWords();
  if (score.kind === 'notApplicable') {
    return (
      <p className={styles.score} data-score="notApplicable">
        <strong>{reasonWords(score.reason, t)}</strong>
      </p>
    );
  }
  if (score.kind === 'notEnough') {
    return (
      <p className={styles.score} data-score="notEnough">
        <span>
          <strong>
            {t('instruments.score.notEnough', { answered: score.answered, needed: score.needed })}
          </strong>
          {score.lacks.length > 0 && (
            <>
              {' '}
              ·{' '}
              {t('instruments.score.lacks', {
                what: format.list(score.lacks.map((lack) => lackWords(lack, t))),
              })}
            </>
          )}
        </span>
      </p>
    );
  }
  const [before] = newestFirst(earlier);
  const change = before === undefined ? undefined : score.value - before.value;
  return (
    <p className={styles.score} data-score="score">
      <span>
        <strong className={styles.figure}>{format.number(score.value)}</strong>
        {score.outOf !== undefined && <span className={styles.quiet}> / {format.number(score.outOf)}</span>}
        {score.band !== undefined && <strong> {bandWords(score.band, t)}</strong>}
        {score.second !== undefined && (
          <span className={styles.quiet}>
            {' '}
            · {t(`instruments.score.${score.second.name}`, { value: format.number(score.second.value, 2) })}
          </span>
        )}
      </span>
      {before !== undefined && change !== undefined && (
        <span className={styles.change}>
          {change === 0
            ? t('instruments.score.same')
            : t(change > 0 ? 'instruments.score.more' : 'instruments.score.less', {
                by: format.number(Math.abs(change)),
              })}{' '}
          <span className={styles.quiet}>
            {t('instruments.score.before', {
              value: format.number(before.value),
              date: format.day(before.date),
            })}
          </span>
        </span>
      )}
    </p>
  );
}
