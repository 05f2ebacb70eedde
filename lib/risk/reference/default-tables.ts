import { accessLimits } from './access-limits.ts';
import type { ReferenceTables } from './reference-tables.ts';

/**
 * What the product comes with. No cut-offs of use by age and sex: none are published for Finland, so a rule that needs them
 * says that the table is missing until the organisation gives its own.
 */
export const defaultTables: ReferenceTables = { ranks: {}, limits: { hoitotakuu: accessLimits } };
