import { leastGroup } from '#lib/base/small-groups.ts';

const isSmall = (count: number) => count > 0 && count < leastGroup;

/** Rows of a table whose total stands beside them: which of them are hidden, and whether the total is. */
export interface HiddenRows {
  readonly rows: readonly boolean[];
  readonly total: boolean;
}

/**
 * Hides the rows in which any part is one to four clients, and those that are hidden elsewhere. So that none can be worked out
 * from the total, further rows go with them, the smallest first and all of one size together, until the hidden ones hold at
 * least five clients of each part and are more than one. Where that cannot be reached the total is hidden. `parts`: clients
 * of each part, by row. The rule and its reasons: `docs/decisions/023-small-groups.md`.
 */
export function hideSmall(
  parts: readonly (readonly number[])[],
  elsewhere: readonly boolean[] = [],
): HiddenRows {
  const sizeOf = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
  const rows = parts.map((row, index) => elsewhere[index] === true || row.some(isSmall));
  const isEnough = () => {
    const hidden = parts.filter((row, index) => rows[index] && sizeOf(row) > 0);
    if (hidden.length === 0) return true;
    const sums = (parts[0] ?? []).map((_, part) => hidden.reduce((sum, row) => sum + (row[part] ?? 0), 0));
    return hidden.length > 1 && !sums.some(isSmall);
  };
  while (!isEnough()) {
    const shown = parts.filter((row, index) => !rows[index] && sizeOf(row) > 0).map(sizeOf);
    if (shown.length === 0) return { rows, total: true };
    const next = Math.min(...shown);
    for (const [index, row] of parts.entries()) if (sizeOf(row) === next) rows[index] = true;
  }
  const totals = (parts[0] ?? []).map((_, part) => parts.reduce((sum, row) => sum + (row[part] ?? 0), 0));
  return { rows, total: totals.some(isSmall) };
}
