import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Segment } from '#lib/risk/segment-names.ts';
import type { GroupFigures } from '#lib/worklist/group/group-figures.ts';
import { type GroupFilter, isSameFilter } from '#lib/worklist/group/group-filter.ts';

/** Names that are not among the words of the page: an organisation gives its own. The list's own names fit. */
export interface GroupNames {
  readonly segmentName: (segment: Segment) => string;
  readonly ruleTitle: (ruleId: string) => string;
}

interface GroupShown {
  readonly figures: GroupFigures;
  readonly names: GroupNames;
  readonly isPressed: (filter: GroupFilter) => boolean;
  /** Sets the filter, or takes it away when it is in force. */
  readonly press: (filter: GroupFilter) => void;
}

const Shown = createContext<GroupShown | undefined>(undefined);

interface GroupProviderProps {
  readonly figures: GroupFigures;
  readonly names: GroupNames;
  readonly filters: readonly GroupFilter[];
  readonly onFilter: (filter: GroupFilter) => void;
  readonly children: ReactNode;
}

/** Gives every plot the figures, the names and the filters in force. */
export function GroupProvider({ figures, names, filters, onFilter, children }: GroupProviderProps) {
  const shown = useMemo(
    () => ({
      figures,
      names,
      isPressed: (filter: GroupFilter) => filters.some((each) => isSameFilter(each, filter)),
      press: onFilter,
    }),
    [figures, names, filters, onFilter],
  );
  return <Shown value={shown}>{children}</Shown>;
}

export function useGroup(): GroupShown {
  const shown = useContext(Shown);
  if (shown === undefined) throw new Error('useGroup needs a GroupProvider above it');
  return shown;
}
