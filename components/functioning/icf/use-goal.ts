import { useMemo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import type { ItemEdits } from './item-edits.ts';
import type { UsedAssessment } from './use-assessment.ts';

/** The deeds of an item with the one that leads to the plan; the same object as long as the form is open. */
export function useGoal(
  access: FunctioningAccess,
  whole: UsedAssessment,
  onPlan: (() => void) | undefined,
): {
  readonly edits: ItemEdits;
  readonly problem: string | undefined;
  /** Leaves the form for the plan, when what was typed last is on the disk. */
  readonly toPlan: (() => void) | undefined;
} {
  const { t } = useWords();
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef({ whole, onPlan });
  latest.current = { whole, onPlan };
  const { edits } = whole;
  const hasPlan = onPlan !== undefined;
  const all = useMemo((): ItemEdits => {
    if (!hasPlan) return edits;
    const goal = async (code: string) => {
      const { assessment, used } = latest.current.whole;
      if (assessment === undefined) return;
      // The form is left: what was typed last is on the disk before.
      await used.keeper?.settled();
      const begun = await access.goalToPlan(assessment, code);
      setFailed(!begun.ok);
      if (begun.ok) latest.current.onPlan?.();
    };
    return { ...edits, goal: (code) => void goal(code) };
  }, [access, edits, hasPlan]);
  const leave = async () => {
    await whole.used.keeper?.settled();
    onPlan?.();
  };
  const toPlan = hasPlan ? () => void leave() : undefined;
  return { edits: all, toPlan, problem: hasFailed ? t('functioning.goalFailed') : undefined };
}
