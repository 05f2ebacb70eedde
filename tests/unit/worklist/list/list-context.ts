import type { DerivingContext } from '#lib/worklist/list/derived-row.ts';
import { rowsToday } from '#tests/builders/worklist-row-parts.ts';

/** Rows are derived on the day of the invented rows, for a professional who is the owner of some of them. */
export function listContext(said: Partial<DerivingContext> = {}): DerivingContext {
  return {
    today: rowsToday,
    timeZone: 'Europe/Helsinki',
    me: ['Practitioner/mustonen'],
    titleOf: ({ title, ruleId }) => title ?? ruleId,
    ...said,
  };
}
