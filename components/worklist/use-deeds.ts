import { useCallback, useState } from 'react';
import type { DeedReport } from './worklist-actions.ts';

export interface Deeds {
  readonly isBusy: boolean;
  readonly report: DeedReport | undefined;
  /** Of how many clients the last deed was taken back. */
  readonly undone: number | undefined;
  /** Runs a deed; its report is kept until the next one or until it is closed. */
  run(deed: () => Promise<DeedReport>): Promise<DeedReport>;
  undo(): void;
  close(): void;
}

/** One deed at a time, and what became of it. */
export function useDeeds(): Deeds {
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<DeedReport>();
  const [undone, setUndone] = useState<number>();
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
      void report?.undo?.().then((clients) => setUndone(clients.length));
    },
    close() {
      setReport(undefined);
      setUndone(undefined);
    },
  };
}
