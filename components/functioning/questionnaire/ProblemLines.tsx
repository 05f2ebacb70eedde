import { useWords } from '#components/app/WordsProvider.tsx';
import type { FormProblem } from '#lib/functioning/questionnaire/problems.ts';
import styles from './Questionnaire.module.css';

/** What keeps one item from being recorded, in words. */
export function ProblemLines({
  problems,
  id,
}: {
  readonly problems: readonly FormProblem[];
  readonly id?: string | undefined;
}) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <p className={styles.problem} id={id}>
      {[
        ...new Set(
          problems.map(({ kind, limit }) =>
            t(`instruments.form.problem.${kind}`, limit === undefined ? {} : { limit }),
          ),
        ),
      ].join(' ')}
    </p>
  );
}
