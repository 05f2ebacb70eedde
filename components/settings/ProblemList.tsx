import { useWords } from '#components/app/WordsProvider.tsx';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import styles from './ProblemList.module.css';
import { problemWords } from './problem-words.ts';

/** Every error in settings: which field, what it expects, what it got. */
export function ProblemList({ problems }: { problems: readonly SettingsProblem[] }) {
  const { t } = useWords();
  return (
    <dl className={styles.list}>
      {problems.map((problem) => (
        <div key={`${problem.path} ${problem.expected.key}`} className={styles.problem}>
          <dt>
            <code>{problem.path === '' ? t('settings.wholeFile') : problem.path}</code>
          </dt>
          <dd>{problemWords(t, problem)}</dd>
        </div>
      ))}
    </dl>
  );
}
