import { useCallback, useLayoutEffect, useRef, useState } from 'react';

export interface OpenedFinding {
  /** Id of the rule whose finding is shown; undefined while the summary is. */
  readonly opened: string | undefined;
  open(ruleId: string): void;
  close(): void;
}

/** The row through which a finding was opened, or the head of its section when the row is there no more. */
function rowOf(ruleId: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(ruleId)}"] button`) ??
    document.querySelector<HTMLElement>('section[data-section="findings"] button')
  );
}

/**
 * Which finding stands in the place of the summary. The summary stays as it was behind it, so that going back finds the same
 * place and gives the focus back to the row.
 */
export function useOpenFinding(): OpenedFinding {
  const [opened, setOpened] = useState<string>();
  const place = useRef(0);
  const last = useRef<string>(undefined);
  const open = useCallback((ruleId: string) => {
    if (last.current === undefined) place.current = window.scrollY;
    last.current = ruleId;
    setOpened(ruleId);
  }, []);
  const close = useCallback(() => setOpened(undefined), []);
  useLayoutEffect(() => {
    if (opened !== undefined) {
      window.scrollTo(0, 0);
      return;
    }
    if (last.current === undefined) return;
    const row = rowOf(last.current);
    last.current = undefined;
    window.scrollTo(0, place.current);
    row?.focus({ preventScroll: true });
  }, [opened]);
  return { opened, open, close };
}
