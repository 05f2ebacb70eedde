import { createContext, type ReactNode, useContext } from 'react';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Segment } from '#lib/risk/segment-names.ts';
import type { RowFinding } from '#lib/worklist/worklist-row.ts';

/** What every part of the page needs to name things: the day, and the names of rules and segments. */
export interface WorklistNames {
  readonly today: IsoDate;
  readonly titleOf: (finding: RowFinding) => string;
  readonly ruleTitle: (ruleId: string) => string;
  readonly segmentName: (segment: Segment) => string;
}

const Context = createContext<WorklistNames | undefined>(undefined);

export function WorklistNamesProvider({ names, children }: { names: WorklistNames; children: ReactNode }) {
  return <Context value={names}>{children}</Context>;
}

export function useNames(): WorklistNames {
  const names = useContext(Context);
  if (names === undefined) throw new Error('useNames needs a WorklistNamesProvider above it');
  return names;
}
