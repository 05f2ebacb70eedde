import { useWords } from '#components/app/WordsProvider.tsx';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { type Form, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import { sumOfWeights } from '#lib/functioning/questionnaire/weights.ts';
import styles from './Questionnaire.module.css';

/** The points of the answers together, where the form gives points and has no sum of its own; none of a part of them. */
export function PointsLine({ form, answers }: { readonly form: Form; readonly answers: FormAnswers }) {
  const { t, format } = useWords();
  if (hasExpressions(form)) return null;
  const sum = sumOfWeights(form, answers);
  if (sum.kind === 'none') return null;
  return (
    <p className={styles.points} role="status" data-points={sum.kind}>
      {sum.kind === 'sum' ? (
        <>
          {t('instruments.form.points')} <strong>{format.number(sum.value, 2)}</strong>
        </>
      ) : (
        t('instruments.score.notEnough', { answered: sum.answered, needed: sum.needed })
      )}
    </p>
  );
}
