import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { isTooSmall } from '#lib/worklist/group/counted-clients.ts';
import type { GroupContext } from '#lib/worklist/group/group-context.ts';
import { createGroupFigures } from '#lib/worklist/group/group-figures.ts';
import type { GroupFilter } from '#lib/worklist/group/group-filter.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { type GroupNames, GroupProvider } from './GroupContext.tsx';

interface CountedGroupProps {
  readonly rows: readonly WorklistRow[];
  /** Kept from render to render: another context counts everything anew. */
  readonly context: GroupContext;
  readonly names: GroupNames;
  readonly filters: readonly GroupFilter[];
  readonly onFilter: (filter: GroupFilter) => void;
  /** Shown while nothing is counted yet. */
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}

const noRows: readonly WorklistRow[] = [];

/** Counts after the list has been painted: until then the figures of the rows before stand. */
export function CountedGroup(props: CountedGroupProps) {
  const { rows, context, names, filters, onFilter, waiting, children } = props;
  const counted = useDeferredValue(rows, noRows);
  const figures = useMemo(() => createGroupFigures(counted, context), [counted, context]);
  if (isTooSmall(counted)) return waiting;
  return (
    <GroupProvider figures={figures} names={names} filters={filters} onFilter={onFilter}>
      {children}
    </GroupProvider>
  );
}
