import { useEffect, useRef, useState } from 'react';
import { fail } from '#lib/base/result.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { type Calculated, calculate } from '#lib/functioning/questionnaire/calculate.ts';
import { type Form, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';

/** What was calculated, and of which answers: of any others it says nothing. */
interface Settled {
  readonly form: Form;
  readonly answers: FormAnswers;
  readonly calculated: readonly Calculated[];
}

/**
 * What the calculated items come to with these answers; undefined while that is being worked out, for what earlier answers came
 * to is not shown beside later ones. The library for it is loaded by the first form that calculates anything, and by no other,
 * and given back when the form is closed. An answer that is given meanwhile counts: what was calculated without it is dropped.
 */
export function useCalculated(
  form: Form,
  answers: FormAnswers,
  loadEvaluator: (() => Promise<OpenEvaluator>) | undefined,
  onChange: (answers: FormAnswers) => void,
): readonly Calculated[] | undefined {
  const [settled, setSettled] = useState<Settled>();
  const tell = useRef(onChange);
  tell.current = onChange;
  const opened = useRef<Promise<OpenEvaluator>>(undefined);
  const isSettled = settled?.form === form && settled.answers === answers;

  useEffect(() => {
    if (loadEvaluator === undefined || !hasExpressions(form) || isSettled) return;
    let isCurrent = true;
    const run = async () => {
      opened.current ??= loadEvaluator();
      const evaluator = await opened.current;
      const found = await calculate(form, answers, {
        // Nobody waits for the rest of what was begun with earlier answers.
        evaluate: async (...asked) => (isCurrent ? evaluator.evaluate(...asked) : fail('cannot')),
      });
      if (!isCurrent) return;
      setSettled({ form, ...found });
      if (found.answers !== answers) tell.current(found.answers);
    };
    run().catch(() => {
      if (!isCurrent) return;
      // What cannot be loaded leaves every calculated item unknown, and says so there.
      opened.current = undefined;
      setSettled({ form, answers, calculated: [] });
    });
    return () => {
      isCurrent = false;
    };
  }, [form, answers, loadEvaluator, isSettled]);

  // Declared after the work that uses it, and so ended after that.
  useEffect(() => {
    if (loadEvaluator === undefined || !hasExpressions(form)) return;
    return () => {
      opened.current?.then(
        (evaluator) => evaluator.close(),
        () => undefined,
      );
      opened.current = undefined;
    };
  }, [form, loadEvaluator]);

  return isSettled ? settled.calculated : undefined;
}
