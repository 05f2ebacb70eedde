import { memo } from 'react';
import { type LoopState, loopPhases } from '#lib/worklist/loop/loop-state.ts';
import styles from './table.module.css';

const radius = 3;
const step = 9;

interface PhaseDotsProps {
  readonly phase: LoopState['phase'];
  /** An owner was asked and has not answered: the third dot is dashed. */
  readonly isAsked: boolean;
}

/** Five steps, the reached ones filled; the phase's word stands under it. */
export const PhaseDots = memo(function PhaseDots({ phase, isAsked }: PhaseDotsProps) {
  const reached =
    phase === 'closed' ? loopPhases.length : (loopPhases as readonly string[]).indexOf(phase) + 1;
  return (
    <svg
      className={styles.dots}
      viewBox={`0 0 ${step * loopPhases.length} 10`}
      width={step * loopPhases.length}
      height={10}
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M${step / 2} 5H${step * (loopPhases.length - 0.5)}`} stroke="currentColor" />
      {loopPhases.map((one, at) => (
        <circle
          key={one}
          cx={step * (at + 0.5)}
          cy={5}
          r={radius}
          className={at < reached ? styles.reached : one === 'owner' && isAsked ? styles.asked : styles.ahead}
        />
      ))}
    </svg>
  );
});
