import { memo } from 'react';
import { type LoopState, loopPhases } from '#lib/worklist/loop/loop-state.ts';
import styles from './table.module.css';

const radius = 3;
const step = 9;
const ownerAt = loopPhases.indexOf('owner');

interface PhaseDotsProps {
  readonly phase: LoopState['phase'];
  /** An owner was asked and has not answered: the third dot is dashed. */
  readonly isAsked: boolean;
}

/** So many dots from the first one on, as one shape. */
function dots(from: number, to: number): string {
  let shape = '';
  for (let at = from; at < to; at += 1) {
    shape += `M${step * (at + 0.5) - radius} 5a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  }
  return shape;
}

/** Five steps, the reached ones filled; the phase's word stands under it. Few shapes: every row has them. */
export const PhaseDots = memo(function PhaseDots({ phase, isAsked }: PhaseDotsProps) {
  const reached =
    phase === 'closed' ? loopPhases.length : (loopPhases as readonly string[]).indexOf(phase) + 1;
  const asked = isAsked && reached <= ownerAt ? ownerAt : undefined;
  return (
    <svg className={styles.dots} width={step * loopPhases.length} height={10} aria-hidden="true">
      <path d={`M${step / 2} 5H${step * (loopPhases.length - 0.5)}`} stroke="currentColor" />
      {reached > 0 && <path d={dots(0, reached)} className={styles.reached} />}
      {asked === undefined ? (
        <path d={dots(reached, loopPhases.length)} className={styles.ahead} />
      ) : (
        <>
          <path d={dots(reached, asked) + dots(asked + 1, loopPhases.length)} className={styles.ahead} />
          <path d={dots(asked, asked + 1)} className={styles.asked} />
        </>
      )}
    </svg>
  );
});
