import { useCallback, useState } from 'react';
import type { DeedReport, DeedUndone } from './worklist-actions.ts';

export interface Deeds {
  readonly isBusy: boolean;
  readonly report: DeedReport | undefined;
  /** Of whom the last deed was taken back. */
  readonly undone: DeedUndone | undefined;
  /** Runs a deed; its report is kept until the next one or until it is closed. */
  run(deed: () => Promise<DeedReport>): Promise<DeedReport>;
  undo(): void;
  close(): void;
}

/** One deed at a time, and what became of it. */
export function useDeeds(): Deeds {
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<DeedReport>();
  const [undone, setUndone] = useState<DeedUndone>();
  const run = useCallback(async (deed: () => Promise<DeedReport>) => {
    setBusy(true);
    try {
      const made = await deed();
      setReport(made);
      setUndone(undefined);
      return made;
    } finally {
      setBusy(false);
    }
  }, []);
  return {
    isBusy,
    report,
    undone,
    run,
    undo() {
      void report?.undo?.().then(setUndone);
    },
    close() {
      setReport(undefined);
      setUndone(undefined);
    },
  };
}
