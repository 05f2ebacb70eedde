import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ComponentType } from 'react';
import type { ColumnId } from '#lib/worklist/list/column.ts';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import type { CellProps } from './cell.ts';
import { ClientCell } from './cells/ClientCell.tsx';
import { ContactCell } from './cells/ContactCell.tsx';
import { FindingCell } from './cells/FindingCell.tsx';
import { OwnerCell } from './cells/OwnerCell.tsx';
import { PhaseCell } from './cells/PhaseCell.tsx';
import { PlanCell } from './cells/PlanCell.tsx';
import { PassingName, PassingTier } from './cells/passing-cells.tsx';
import {
  AgeCell,
  DaysWaitingCell,
  EmergencyCell,
  MunicipalityCell,
  NextContactCell,
  PlanDateCell,
  RemoteCell,
  RepeatsCell,
} from './cells/plain-cells.tsx';
import { SegmentCell } from './cells/SegmentCell.tsx';
import { UnownedCell } from './cells/UnownedCell.tsx';
import { UseCell } from './cells/UseCell.tsx';

/** Filtering and sorting are models of our own (`lib/worklist/list`); the table has the columns, the sorting and the choice. */
export const listFeatures = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
});

export interface ShownColumn {
  /** Id of the column in the list's model: what a press on the head sorts by. */
  readonly id: ColumnId;
  readonly Cell: ComponentType<CellProps>;
  /** What stands in the cell of a row that flies by; three dots when absent. */
  readonly Passing?: ComponentType<CellProps>;
  /** Track of the grid where the list is wide. */
  readonly width: string;
  /** Track beside the preview, or in a narrow window; the same when absent. */
  readonly narrow?: string;
  /** True when the first press sorts the greatest first. */
  readonly descFirst?: boolean;
  /** Stands on the screen only when it was asked for. */
  readonly optional?: boolean;
  /** The client is on every screen. */
  readonly fixed?: boolean;
}

/** In their order on the screen. */
export const shownColumns: readonly ShownColumn[] = [
  {
    id: 'name',
    Cell: ClientCell,
    Passing: PassingName,
    width: 'minmax(11.5rem, 1.1fr)',
    narrow: 'minmax(10.5rem, 1fr)',
    fixed: true,
  },
  { id: 'age', Cell: AgeCell, width: '3rem', optional: true, descFirst: true },
  { id: 'municipality', Cell: MunicipalityCell, width: '7rem', optional: true },
  { id: 'segment', Cell: SegmentCell, width: '5.5rem', narrow: '4rem' },
  {
    id: 'finding',
    Cell: FindingCell,
    Passing: PassingTier,
    width: 'minmax(13.5rem, 2fr)',
    narrow: 'minmax(12rem, 1.6fr)',
  },
  { id: 'use', Cell: UseCell, width: '8.25rem', narrow: '7.25rem', descFirst: true },
  { id: 'emergency', Cell: EmergencyCell, width: '5rem', optional: true, descFirst: true },
  { id: 'remote', Cell: RemoteCell, width: '4.5rem', optional: true, descFirst: true },
  { id: 'repeats', Cell: RepeatsCell, width: '5rem', optional: true, descFirst: true },
  { id: 'owner', Cell: OwnerCell, width: 'minmax(9rem, 0.6fr)', narrow: 'minmax(7.25rem, 0.6fr)' },
  { id: 'plan', Cell: PlanDateCell, width: '6rem', optional: true },
  { id: 'review', Cell: PlanCell, width: '7.75rem', narrow: '6.75rem' },
  {
    id: 'lastContact',
    Cell: ContactCell,
    width: 'minmax(8.75rem, 0.5fr)',
    narrow: '8.25rem',
    descFirst: true,
  },
  { id: 'nextContact', Cell: NextContactCell, width: '6rem', optional: true },
  { id: 'phase', Cell: PhaseCell, width: '6.25rem', narrow: '5.5rem' },
  { id: 'daysWaiting', Cell: DaysWaitingCell, width: '5rem', optional: true, descFirst: true },
  { id: 'daysWithoutOwner', Cell: UnownedCell, width: '5.75rem', narrow: '3.5rem', descFirst: true },
];

const helper = createColumnHelper<typeof listFeatures, DerivedRow>();

/** The columns as the table knows them. The accessor is asked for nothing but its being there: a column with one can be sorted. */
export const tableColumns = helper.columns(
  shownColumns.map(({ id, descFirst = false, fixed = false }) =>
    helper.accessor((derived) => derived.row.clientKey, {
      id,
      sortDescFirst: descFirst,
      enableHiding: !fixed,
    }),
  ),
);

export const defaultShown: readonly ColumnId[] = shownColumns.flatMap(({ id, optional }) =>
  optional === true ? [] : [id],
);
