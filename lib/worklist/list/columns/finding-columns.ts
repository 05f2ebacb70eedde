import { isWaiting, tierPlace } from '../../listed-row.ts';
import type { RowFinding } from '../../worklist-row.ts';
import type { WorklistColumn } from '../column.ts';
import type { DerivedRow } from '../derived-row.ts';

const waiting = ({ row }: DerivedRow): readonly RowFinding[] => row.findings.filter(isWaiting);
const distinct = (values: readonly string[]) => (values.length < 2 ? values : [...new Set(values)]);

/** What waits for an answer. */
export const findingColumns: readonly WorklistColumn[] = [
  {
    id: 'finding',
    kind: 'number',
    value: ({ row }) => row.findingPlace,
  },
  {
    id: 'tier',
    kind: 'choice',
    value: ({ tiers }) => tiers,
    order: ({ top }) => (top === undefined || !isWaiting(top) ? undefined : tierPlace(top)),
  },
  { id: 'rule', kind: 'choice', value: (derived) => distinct(waiting(derived).map(({ ruleId }) => ruleId)) },
  { id: 'waiting', kind: 'number', value: ({ row }) => row.waiting },
  { id: 'fresh', kind: 'number', value: ({ fresh }) => fresh },
  {
    id: 'origin',
    kind: 'choice',
    value: (derived) => distinct(waiting(derived).map(({ origin }) => origin)),
  },
];
