import type { AnswerOutcome } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './NotSaved.module.css';

/** Nothing was recorded, and why; nothing is shown while all went well. */
export function NotSaved({ problem }: { problem: Exclude<AnswerOutcome, 'saved'> | undefined }) {
  const { t } = useWords();
  if (problem === undefined) return null;
  return (
    <p className={styles.problem} role="alert">
      {t(problem === 'covered' ? 'app.text.covered' : 'findings.triage.notSaved')}
    </p>
  );
}
