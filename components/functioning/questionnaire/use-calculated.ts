import { useEffect, useRef, useState } from 'react';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { type Calculated, calculate } from '#lib/functioning/questionnaire/calculate.ts';
import { type Form, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import type { ExpressionEvaluator } from '#lib/ports/expression-evaluator.ts';

/**
 * What the calculated items come to with these answers. The library for it is loaded by the first form that calculates anything,
 * and by no other. An answer that is given meanwhile counts: what was calculated without it is dropped.
 */
export function useCalculated(
  form: Form,
  answers: FormAnswers,
  loadEvaluator: (() => Promise<ExpressionEvaluator>) | undefined,
  onChange: (answers: FormAnswers) => void,
): readonly Calculated[] {
  const [calculated, setCalculated] = useState<readonly Calculated[]>([]);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (loadEvaluator === undefined || !hasExpressions(form)) return;
    let current = true;
    const run = async () => {
      const found = await calculate(form, answers, await loadEvaluator());
      if (!current) return;
      setCalculated(found.calculated);
      if (found.answers !== answers) tell.current(found.answers);
    };
    // What cannot be loaded leaves every calculated item unknown, and says so there.
    run().catch(() => setCalculated([]));
    return () => {
      current = false;
    };
  }, [form, answers, loadEvaluator]);
  return calculated;
}
