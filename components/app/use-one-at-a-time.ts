import { useRef, useState } from 'react';

/** A deed that a second press does not begin anew while it runs, and that is over however it ends. */
export interface OneAtATime {
  readonly isBusy: boolean;
  run(deed: () => Promise<void>): Promise<void>;
}

export function useOneAtATime(): OneAtATime {
  const [isBusy, setBusy] = useState(false);
  // Two presses may come before the first is painted: what is painted does not tell that it runs.
  const isRunning = useRef(false);
  return {
    isBusy,
    async run(deed) {
      if (isRunning.current) return;
      isRunning.current = true;
      setBusy(true);
      await deed().finally(() => {
        isRunning.current = false;
        setBusy(false);
      });
    },
  };
}
