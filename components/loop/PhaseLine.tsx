import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { LoopState, LoopStepState } from '#lib/worklist/loop/loop-state.ts';
import styles from './PhaseLine.module.css';

/** Words of the namespace `loop` must be loaded by whoever shows these. */
interface PhaseLineProps {
  readonly state: Pick<LoopState, 'phase' | 'steps' | 'pending' | 'closedOn'>;
}

/**
 * The five steps from a finding to its review, with the days of each. Reached steps are a solid line, an owner who was asked
 * is a dashed one, and the words say the same. Of a closed loop the line stays, with the days until its closing.
 */
export function PhaseLine({ state }: PhaseLineProps) {
  const { t, format } = useWords();
  const { phase, steps, closedOn } = state;
  if (phase === 'none') return <p className={styles.said}>{t('loop.phase.none')}</p>;
  if (phase !== 'closed') return <Steps state={state} />;
  return (
    <>
      <p className={styles.said}>
        {closedOn === undefined
          ? t('loop.phase.closed')
          : t('loop.phase.closedOn', { date: format.date(closedOn) })}
      </p>
      {steps.some(({ isReached }) => isReached) && <Steps state={state} />}
    </>
  );
}

function Steps({ state: { phase, steps, pending } }: PhaseLineProps) {
  const { t } = useWords();
  return (
    <ol className={styles.line} aria-label={t('loop.phase.label')} data-phase={phase}>
      {steps.map((step) => {
        const isPresent = step.phase === phase;
        const isPending = step.phase === 'owner' && !step.isReached && pending !== undefined;
        return (
          <li
            key={step.phase}
            className={classNames(
              styles.step,
              step.isReached && styles.reached,
              isPresent && styles.present,
              isPending && styles.pending,
            )}
            aria-current={isPresent ? 'step' : undefined}
            data-step={step.phase}
          >
            <span className={styles.word}>{t(`loop.phase.${step.phase}`)}</span>
            <span className={styles.days}>{isPending ? t('loop.phase.asked') : <Days step={step} />}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Days({ step: { isReached, days } }: { step: LoopStepState }) {
  const { t } = useWords();
  if (isReached) return days === undefined ? t('loop.phase.undated') : t('loop.days', { count: days });
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('loop.phase.notYet')}</VisuallyHidden>
    </>
  );
}
