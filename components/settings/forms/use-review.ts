import { useEffect, useState } from 'react';
import { type Form, type FormNote, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import { type ReviewPoint, reviewForm } from '#lib/functioning/questionnaire/review-form.ts';
import { tryExpressions } from '#lib/functioning/questionnaire/try-expressions.ts';
import type { FormsPort } from './forms-port.ts';

/** What is known of a form; `points` are whole when its formulas have been tried. */
export interface Review {
  readonly points: readonly ReviewPoint[];
  readonly formulas: 'trying' | 'tried' | 'failed';
}

interface Tried {
  readonly form: Form;
  readonly notes: readonly FormNote[] | undefined;
}

/** The review of a form with its formulas tried once. What calculates is loaded only for a form that has some. */
export function useReview(form: Form, { loadEvaluator }: Pick<FormsPort, 'loadEvaluator'>): Review {
  const [tried, setTried] = useState<Tried>();
  useEffect(() => {
    if (!hasExpressions(form)) return;
    let isCurrent = true;
    const run = async () => {
      const evaluator = await loadEvaluator();
      const notes = await tryExpressions(form, evaluator);
      evaluator.close();
      if (isCurrent) setTried({ form, notes });
    };
    run().catch(() => isCurrent && setTried({ form, notes: undefined }));
    return () => {
      isCurrent = false;
    };
  }, [form, loadEvaluator]);
  if (!hasExpressions(form)) return { points: reviewForm(form), formulas: 'tried' };
  if (tried?.form !== form) return { points: reviewForm(form), formulas: 'trying' };
  if (tried.notes === undefined) return { points: reviewForm(form), formulas: 'failed' };
  return { points: reviewForm(form, tried.notes), formulas: 'tried' };
}
