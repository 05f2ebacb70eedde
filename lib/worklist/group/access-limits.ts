import { type Persons, suppressSmall } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { type AccessClass, accessClasses, accessClassOf } from './row-classes.ts';

/** Clients by their booked times against the access limit (hoitotakuu) of their age and service. */
export interface AccessLimits {
  readonly bars: readonly { readonly access: AccessClass; readonly count: Persons }[];
  /** Nobody waits for a booked time. */
  readonly isEmpty: boolean;
}

export function accessLimits(rows: readonly WorklistRow[]): AccessLimits {
  const counts: Record<AccessClass, number> = { passed: 0, within: 0, notKnown: 0, noWait: 0 };
  for (const row of rows) counts[accessClassOf(row)] += 1;
  const { parts } = suppressSmall(accessClasses.map((access) => counts[access]));
  return {
    bars: accessClasses.map((access, index) => ({ access, count: parts[index] ?? 'small' })),
    isEmpty: counts.noWait === rows.length,
  };
}
