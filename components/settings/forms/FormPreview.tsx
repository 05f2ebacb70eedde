import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import QuestionnaireForm from '#components/functioning/questionnaire/QuestionnaireForm.tsx';
import { initialAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import formStyles from '../form.module.css';
import styles from './Forms.module.css';
import type { FormsPort } from './forms-port.ts';

interface FormPreviewProps {
  readonly form: Form;
  readonly port: Pick<FormsPort, 'loadEvaluator'>;
}

/** The form as the sidebar shows it, as wide as the sidebar. Nothing of it is kept. */
export function FormPreview({ form, port }: FormPreviewProps) {
  const { t } = useWords();
  const [answers, setAnswers] = useState(() => initialAnswers(form.items));
  return (
    <section
      className={styles.previewPart}
      aria-label={t('forms.imported.preview', { name: form.title })}
      data-preview
    >
      <p className={formStyles.hint}>{t('forms.imported.previewHint')}</p>
      <div className={styles.preview}>
        <QuestionnaireForm
          form={form}
          answers={answers}
          showsProblems={false}
          loadEvaluator={port.loadEvaluator}
          onChange={setAnswers}
        />
      </div>
    </section>
  );
}
