import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from 'react';
import { noFilters, type WorklistFilters, type WorklistSort } from '#lib/worklist/list/filters.ts';
import type { GroupFilter } from './group-slot.ts';

/** A ready, an own or a shared view: what its tab puts on the list. */
export interface ListView {
  readonly id: string;
  readonly filters: WorklistFilters['columns'];
  readonly sorting: readonly WorklistSort[];
  readonly shown?: readonly string[];
}

/** What the list is narrowed to and how it stands. */
export interface ListChoice {
  readonly viewId: string;
  readonly filters: WorklistFilters;
  readonly group: readonly GroupFilter[];
  readonly sorting: readonly WorklistSort[];
  /** Columns on the screen; the usual ones when absent. */
  readonly shown: readonly string[] | undefined;
}

export interface ListChoices {
  readonly choice: ListChoice;
  readonly change: (part: Partial<ListChoice>) => void;
  readonly sort: (sorting: readonly WorklistSort[]) => void;
  readonly open: (view: ListView) => void;
  readonly toggleGroup: (filter: GroupFilter) => void;
}

function choiceOf(view: ListView): ListChoice {
  return {
    viewId: view.id,
    filters: { ...noFilters, columns: view.filters },
    group: [],
    sorting: view.sorting,
    shown: view.shown,
  };
}

const isSame = (one: GroupFilter, other: GroupFilter) =>
  one.column === other.column && one.value === other.value;

/** Bound rather than closed over: `ColumnHeads` says why. */
function sortChoice(setChoice: Dispatch<SetStateAction<ListChoice>>, sorting: readonly WorklistSort[]): void {
  setChoice((before) => ({ ...before, sorting }));
}

/** Holds what the list is narrowed to; a view puts all of it in place at once. */
export function useListChoice(first: ListView): ListChoices {
  const [choice, setChoice] = useState(() => choiceOf(first));
  const change = useCallback(
    (part: Partial<ListChoice>) => setChoice((before) => ({ ...before, ...part })),
    [],
  );
  const sort = useMemo(() => sortChoice.bind(undefined, setChoice), []);
  const open = useCallback((view: ListView) => setChoice(choiceOf(view)), []);
  const toggleGroup = useCallback(
    (filter: GroupFilter) =>
      setChoice((before) => ({
        ...before,
        group: before.group.some((one) => isSame(one, filter))
          ? before.group.filter((one) => !isSame(one, filter))
          : [...before.group, filter],
      })),
    [],
  );
  return useMemo(
    () => ({ choice, change, sort, open, toggleGroup }),
    [choice, change, sort, open, toggleGroup],
  );
}
