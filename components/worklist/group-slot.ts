import type { ComponentType } from 'react';
import type { Words } from '#components/app/WordsProvider.tsx';
import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { LoopState } from '#lib/worklist/loop/loop-state.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { RefreshState } from '#lib/worklist/worklist-state.ts';
import type { WorklistNames } from './WorklistContext.tsx';

/** A pressed bar of the group view, which the list shows as a filter of its own. */
export interface GroupFilter {
  readonly column: string;
  readonly value: string;
}

export interface GroupViewProps {
  readonly rows: readonly WorklistRow[];
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly loopOf: (row: WorklistRow) => LoopState;
  /** The oldest answer that the rows rest on. */
  readonly readAt?: IsoInstant | undefined;
  readonly refresh: RefreshState;
  /** Clients of the team who may not be shown: they are in no figure. */
  readonly notShown: number;
  readonly filters: readonly GroupFilter[];
  /** A press on a bar: the filter is put on, or taken away when it is on. */
  readonly onFilter: (filter: GroupFilter) => void;
}

/** The group view as the page takes it in: loaded after the list. Without one the page has no strip. */
export interface GroupSlot {
  readonly View: ComponentType<GroupViewProps>;
  /** Tells whether a row is among those that a pressed bar counts. */
  createMatcher(
    rows: readonly WorklistRow[],
    context: Pick<GroupViewProps, 'today' | 'timeZone' | 'loopOf'>,
  ): (row: WorklistRow, filter: GroupFilter) => boolean;
  /** What the filter's chip says. */
  nameOf(filter: GroupFilter, words: Words, names: WorklistNames): string;
}
