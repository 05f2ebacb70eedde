import type { WorklistColumn } from '#lib/worklist/list/column.ts';
import type { DerivedRows } from '#lib/worklist/list/derived-rows.ts';

const finnish = new Intl.Collator('fi');

/** Above this a column of texts is filtered by writing, not by choosing. */
export const mostValues = 60;

/** The values that a column has in these rows, with how many clients have each; the commonest first for choices. */
export function columnValues(
  column: WorklistColumn,
  rows: DerivedRows,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < rows.length; at += 1) {
    const value = column.value(rows.look(at));
    const values = Array.isArray(value)
      ? (value as readonly string[])
      : value === undefined
        ? []
        : [String(value)];
    for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const found = Array.from(counts, ([value, count]) => ({ value, count }));
  return column.kind === 'text'
    ? found.sort((one, other) => finnish.compare(one.value, other.value))
    : found.sort((one, other) => other.count - one.count);
}
