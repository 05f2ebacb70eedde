import { useState } from 'react';
import type { Result } from '#lib/base/result.ts';
import type { ConsultationFailure } from '../consultation-port.ts';

/** Settles what stands in a panel, one press at a time; what could not be settled is still there, and says why. */
export function useSettling<Choice>(
  onSettle: (choice: Choice) => Promise<Result<void, ConsultationFailure>>,
): {
  readonly settle: (choice: Choice) => void;
  readonly problem: ConsultationFailure | undefined;
} {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ConsultationFailure>();
  const settle = (choice: Choice) => {
    if (isBusy) return;
    setBusy(true);
    void onSettle(choice)
      .then((settled) => setProblem(settled.ok ? undefined : settled.failure))
      .finally(() => setBusy(false));
  };
  return { settle, problem };
}
