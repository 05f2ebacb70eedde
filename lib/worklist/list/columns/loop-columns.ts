import { loopPhases } from '../../loop/loop-state.ts';
import type { WorklistColumn } from '../column.ts';
import type { DerivedRow } from '../derived-row.ts';

const phases = ['none', ...loopPhases, 'closed'] as const;

/** How the responsibility stands; a request that waits says so whoever is responsible meanwhile. */
function responsibilityOf({ row: { owner }, loop }: DerivedRow): readonly string[] {
  const state = owner.state === 'named' ? ['named'] : owner.state === 'none' ? ['none'] : [];
  if (loop.pending !== undefined) return [...state, 'pending'];
  return loop.declined === undefined ? state : [...state, 'declined'];
}

/** Where the client stands between finding and review. */
export const loopColumns: readonly WorklistColumn[] = [
  {
    id: 'responsibility',
    kind: 'choice',
    value: responsibilityOf,
    nothing: ({ row: { owner } }) =>
      owner.state === 'notPermitted' || owner.state === 'unanswered' ? owner.state : undefined,
  },
  { id: 'mine', kind: 'choice', value: ({ mine }) => (mine === undefined ? [] : [mine]) },
  { id: 'review', kind: 'date', value: ({ loop }) => loop.reviewDue },
  { id: 'reviewLate', kind: 'number', value: ({ loop }) => loop.reviewLateDays },
  {
    id: 'phase',
    kind: 'choice',
    value: ({ loop }) => [loop.phase],
    order: ({ loop }) => phases.indexOf(loop.phase),
  },
  { id: 'daysWaiting', kind: 'number', value: ({ loop }) => loop.daysWaiting },
  { id: 'daysWithoutOwner', kind: 'number', value: ({ loop }) => loop.daysWithoutOwner },
];
