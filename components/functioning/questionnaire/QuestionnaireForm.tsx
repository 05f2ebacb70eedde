import { LateWords } from '#components/app/LateWords.tsx';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';
import { FormBody } from './FormBody.tsx';

export interface QuestionnaireFormProps {
  readonly form: Form;
  readonly answers: FormAnswers;
  /** Somebody asked to record: what keeps the form from it is said beside each item. */
  readonly showsProblems?: boolean;
  /** Loads what calculates; asked for only by a form that has something to calculate. */
  readonly loadEvaluator?: (() => Promise<OpenEvaluator>) | undefined;
  readonly onChange: (answers: FormAnswers) => void;
}

/** A questionnaire that the organisation imported, item by item as it says. The draft and its recording are the caller's. */
export default function QuestionnaireForm(props: QuestionnaireFormProps) {
  return (
    <LateWords namespace="instruments">
      <FormBody {...props} />
    </LateWords>
  );
}
