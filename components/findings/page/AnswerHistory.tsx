import { useWords } from '#components/app/WordsProvider.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { answerWords } from '../answer-words.ts';
import styles from './AnswerHistory.module.css';
import { PagePart } from './PagePart.tsx';

/** Every answer that was given, newest first, also those that were taken back. */
export function AnswerHistory({ finding }: { finding: Finding }) {
  const words = useWords();
  const { t, format } = words;
  if (finding.history.length === 0) return null;
  return (
    <PagePart
      title={t('findings.history.title')}
      meta={t('findings.history.count', { count: finding.history.length })}
    >
      <ol className={styles.list}>
        {finding.history.map((entry) => (
          <li key={entry.id} className={styles.row}>
            <span className={styles.what}>{answerWords(entry, words)}</span>
            <span className={styles.who}>
              {format.dayAndTime(entry.at)} · {entry.by}
            </span>
          </li>
        ))}
      </ol>
    </PagePart>
  );
}
