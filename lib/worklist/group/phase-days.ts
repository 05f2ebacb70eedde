import { type SpreadOfGroup, spreadOfGroup } from '#lib/base/quantiles.ts';
import { type Persons, suppressSmall } from '#lib/base/small-groups.ts';
import { type LoopPhase, type LoopState, loopPhases } from '../loop/loop-state.ts';
import type { WorklistRow } from '../worklist-row.ts';
import type { GroupContext } from './group-context.ts';

export const phaseClasses = [
  'none',
  ...loopPhases,
  'closed',
] as const satisfies readonly LoopState['phase'][];

/** Clients by the step of the loop at which they stand, and the days that each step takes. */
export interface PhaseBar {
  readonly phase: LoopState['phase'];
  readonly count: Persons;
  /** Days in this step so far, of those who stand in it. */
  readonly waiting?: SpreadOfGroup;
  /** Days that it took, of those who have gone on from it. */
  readonly took?: SpreadOfGroup;
}
export interface PhaseDays {
  readonly bars: readonly PhaseBar[];
}

export function phaseDays(rows: readonly WorklistRow[], context: GroupContext): PhaseDays {
  const counts = new Map<LoopState['phase'], number>();
  const waiting = new Map<LoopState['phase'], number[]>(loopPhases.map((phase) => [phase, []]));
  const took = new Map<LoopPhase, number[]>(loopPhases.map((phase) => [phase, []]));
  for (const row of rows) {
    const { phase, steps, daysWaiting } = context.loopOf(row);
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
    if (daysWaiting !== undefined) waiting.get(phase)?.push(daysWaiting);
    steps.forEach((step, index) => {
      if (step.days === undefined || steps[index + 1]?.reachedOn === undefined) return;
      took.get(step.phase)?.push(step.days);
    });
  }
  const { parts } = suppressSmall(phaseClasses.map((phase) => counts.get(phase) ?? 0));
  return {
    bars: phaseClasses.map((phase, index) => {
      const now = spreadOfGroup(waiting.get(phase) ?? []);
      const before =
        phase === 'none' || phase === 'closed' ? undefined : spreadOfGroup(took.get(phase) ?? []);
      return {
        phase,
        count: parts[index] ?? 'small',
        ...(now === undefined ? {} : { waiting: now }),
        ...(before === undefined ? {} : { took: before }),
      };
    }),
  };
}
