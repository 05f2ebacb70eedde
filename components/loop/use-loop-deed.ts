import { useEffect, useState } from 'react';
import type { LoopActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { LoopPress } from '#lib/workflows/loop/press-loop.ts';
import type { LoopUndo } from '#lib/workflows/loop/put-step.ts';

/** How long the line of what was just done offers to take it back. */
const undoMs = 10_000;

export interface LoopDeedState {
  /** Resolves to true when it was written. */
  run(press: LoopPress): Promise<boolean>;
  readonly isBusy: boolean;
  /** What was just done, in words; with `undo` while it can be taken back here. */
  readonly said: string | undefined;
  readonly undo: (() => void) | undefined;
  /** Why nothing was written, in words. */
  readonly problem: string | undefined;
  forgetProblem(): void;
}

/** One deed after another, each with its line of undo for ten seconds. */
export function useLoopDeed(actions: LoopActions): LoopDeedState {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<{ readonly words: string; readonly undo?: LoopUndo }>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (done === undefined) return;
    const timer = setTimeout(() => setDone(undefined), undoMs);
    return () => clearTimeout(timer);
  }, [done]);

  const refused = (why: string) => setProblem(t(`loop.refused.${why}`));
  const undo = async (last: LoopUndo) => {
    const outcome = await actions.undo(last);
    if (outcome.kind === 'refused') return refused(outcome.why);
    setProblem(undefined);
    setDone({ words: t('loop.saved.undone') });
  };
  return {
    async run(press) {
      setBusy(true);
      const outcome = await actions.press(press);
      setBusy(false);
      if (outcome.kind === 'refused') {
        refused(outcome.why);
        return false;
      }
      setProblem(undefined);
      const name = press.event === 'requestOwner' ? press.owner.name : '';
      setDone({ words: t(`loop.saved.${press.event}`, { name }), undo: outcome.undo });
      return true;
    },
    isBusy,
    said: done?.words,
    undo:
      done?.undo === undefined || done.undo.writes.length === 0
        ? undefined
        : () => void undo(done.undo ?? { writes: [] }),
    problem,
    forgetProblem: () => setProblem(undefined),
  };
}
