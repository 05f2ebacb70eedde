import type { Register } from '#lib/model/register.ts';
import type { FactKind } from '../criterion.ts';

/**
 * What is known of one kind of facts in one register.
 * complete: every source of the register answered. closed: the gate keeps some of it. unanswered: some did not answer, or
 * were not asked. absent: there is no such source.
 */
export type CoverageState = 'complete' | 'closed' | 'unanswered' | 'absent';

/** Missing is never normal: a rule learns from this whether "none" means none. */
export type Coverage = (kind: FactKind, register: Register) => CoverageState;
