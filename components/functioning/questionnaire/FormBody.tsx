import { useMemo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { withAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { visibleItems } from '#lib/functioning/questionnaire/visible-items.ts';
import { FormNotes } from './FormNotes.tsx';
import { isAt, type OpenForm, OpenFormProvider } from './form-context.ts';
import { ItemList } from './ItemList.tsx';
import { PointsLine } from './PointsLine.tsx';
import styles from './Questionnaire.module.css';
import type { QuestionnaireFormProps } from './QuestionnaireForm.tsx';
import { useCalculated } from './use-calculated.ts';

/** The items that are asked now: a condition that an answer meets shows its items at once, and hides them as soon. */
export function FormBody({ form, answers, showsProblems, loadEvaluator, onChange }: QuestionnaireFormProps) {
  const { t } = useWords();
  const calculated = useCalculated(form, answers, loadEvaluator, onChange);
  const problems = useMemo(
    () => (showsProblems === true ? problemsOf(form, answers) : []),
    [form, answers, showsProblems],
  );
  const open: OpenForm = {
    change: (place, linkId, given) => onChange(withAnswers(answers, place, linkId, given)),
    problemsAt: (place, linkId) => problems.filter((problem) => isAt(problem, place, linkId)),
    calculatedAt: (place, linkId) =>
      calculated && (calculated.find((each) => isAt(each, place, linkId))?.state ?? { kind: 'cannot' }),
  };
  return (
    <section aria-label={form.title} data-questionnaire lang={form.language}>
      <h2 className={styles.title}>{form.title}</h2>
      <FormNotes form={form} />
      {problems.length > 0 && (
        <p className={styles.problems} role="alert">
          {t('instruments.form.problems', { count: problems.length })}
        </p>
      )}
      <OpenFormProvider value={open}>
        <ItemList items={visibleItems(form, answers)} />
      </OpenFormProvider>
      <PointsLine form={form} answers={answers} />
    </section>
  );
}
