import { useWords } from '#components/app/WordsProvider.tsx';
import type { Calculated } from '#lib/functioning/questionnaire/calculate.ts';
import styles from './Questionnaire.module.css';
import { formValueWords } from './value-words.ts';

/** A sum, or why there is none yet: a number of a part of the answers would be taken for the whole. */
export function CalculatedLine({ state }: { readonly state: Calculated['state'] | undefined }) {
  const words = useWords();
  const { t } = words;
  return (
    // Busy: only what it comes to is read out, and not that it is being worked out at every key.
    <p
      className={styles.sum}
      role="status"
      aria-busy={state === undefined}
      data-calculated={state?.kind ?? 'working'}
    >
      {state === undefined ? (
        t('instruments.form.working')
      ) : state.kind === 'value' ? (
        <strong>{formValueWords(state.value, words)}</strong>
      ) : state.kind === 'notEnough' ? (
        t('instruments.score.notEnough', { answered: state.answered, needed: state.needed })
      ) : state.kind === 'nothing' ? (
        t('instruments.form.noSum')
      ) : state.kind === 'late' ? (
        t('instruments.form.lateSum')
      ) : (
        t('instruments.form.cannotSum')
      )}
    </p>
  );
}
