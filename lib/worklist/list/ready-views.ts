import type { ColumnFilter, WorklistSort } from './filters.ts';

/** Views that everybody has. */
export const readyViewIds = [
  'open',
  'unownedFirst',
  'reviewLate',
  'pending',
  'fresh',
  'mine',
  'all',
] as const;
export type ReadyViewId = (typeof readyViewIds)[number];

export interface ReadyView {
  readonly id: ReadyViewId;
  readonly filters: readonly ColumnFilter[];
  readonly sorting: readonly WorklistSort[];
}

const isWaiting: ColumnFilter = { column: 'waiting', condition: { kind: 'between', from: 1 } };
const byFinding: readonly WorklistSort[] = [{ column: 'finding', descending: false }];
const longestFirst: readonly WorklistSort[] = [{ column: 'daysWithoutOwner', descending: true }];

/**
 * Filters of the ready views. Each is a filter like any other, shown in the filter bar and changed there: a view hides
 * nothing. Nobody is ranked down: who has no finding stands under `all`.
 */
export const readyViews: readonly ReadyView[] = [
  { id: 'open', filters: [isWaiting], sorting: byFinding },
  {
    // An owner who is not permitted to be seen, or whose source did not answer, is not a missing one.
    id: 'unownedFirst',
    filters: [
      { column: 'tier', condition: { kind: 'oneOf', values: ['first'] } },
      { column: 'responsibility', condition: { kind: 'oneOf', values: ['none'] } },
    ],
    sorting: longestFirst,
  },
  {
    id: 'reviewLate',
    filters: [{ column: 'reviewLate', condition: { kind: 'between', from: 1 } }],
    sorting: [{ column: 'reviewLate', descending: true }],
  },
  {
    id: 'pending',
    filters: [{ column: 'responsibility', condition: { kind: 'oneOf', values: ['pending'] } }],
    sorting: longestFirst,
  },
  {
    id: 'fresh',
    filters: [{ column: 'fresh', condition: { kind: 'between', from: 1 } }],
    sorting: byFinding,
  },
  {
    id: 'mine',
    filters: [{ column: 'mine', condition: { kind: 'oneOf', values: ['owner', 'asked'] } }],
    sorting: byFinding,
  },
  { id: 'all', filters: [], sorting: byFinding },
];
