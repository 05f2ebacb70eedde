import type { RowFinding } from '../../worklist-row.ts';
import { dateNumber, type WorklistColumn } from '../column.ts';
import type { DerivedRow } from '../derived-row.ts';

const tierOrder = { first: 0, check: 1, note: 2 } as const;
const waiting = ({ row }: DerivedRow): readonly RowFinding[] =>
  row.findings.filter(({ state }) => state !== 'handled');
/** `top` is one that waits wherever there is one: its state tells that without counting the others again, of every row. */
const isAnswered = ({ state }: RowFinding): boolean => state === 'handled';
const distinct = (values: readonly string[]) => (values.length < 2 ? values : [...new Set(values)]);
/** Later than every date that a finding can have been met on. */
const noDate = 99_999_999;

/** What waits for an answer. */
export const findingColumns: readonly WorklistColumn[] = [
  {
    // By tier; within one what has waited longest comes first, and what was answered stands behind everything.
    id: 'finding',
    kind: 'number',
    value({ top }) {
      if (top === undefined) return undefined;
      const place = tierOrder[top.tier] + (isAnswered(top) ? 3 : 0);
      return place * 100_000_000 + (dateNumber(top.metOn) ?? noDate);
    },
  },
  {
    id: 'tier',
    kind: 'choice',
    value: ({ tiers }) => tiers,
    order: ({ top }) => (top === undefined || isAnswered(top) ? undefined : tierOrder[top.tier]),
  },
  { id: 'rule', kind: 'choice', value: (derived) => distinct(waiting(derived).map(({ ruleId }) => ruleId)) },
  { id: 'waiting', kind: 'number', value: ({ waiting: count }) => count },
  { id: 'fresh', kind: 'number', value: ({ fresh }) => fresh },
  {
    id: 'origin',
    kind: 'choice',
    value: (derived) => distinct(waiting(derived).map(({ origin }) => origin)),
  },
];
