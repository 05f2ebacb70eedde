import type { IsoDate } from '#lib/base/dates.ts';

/** The steps from a finding to a review, in order. */
export const loopPhases = ['finding', 'triaged', 'owner', 'plan', 'reviewed'] as const;
export type LoopPhase = (typeof loopPhases)[number];

/** When a step was reached, and for how many whole days it was the last one; `days` counts to today for the present step. */
export interface LoopStepState {
  readonly phase: LoopPhase;
  /** True also where the day is not known. */
  readonly isReached: boolean;
  readonly reachedOn?: IsoDate;
  readonly days?: number;
}
