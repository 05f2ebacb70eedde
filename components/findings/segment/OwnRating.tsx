import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { NotSaved } from '../NotSaved.tsx';
import styles from './SegmentBlock.module.css';
import { type ResourceLevel, resourceLevels } from './segment-view.ts';

/** The question as it is put to the client, and the client's answer: the second press records it. */
export function OwnRating({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const { actions } = useSummary();
  const [problem, setProblem] = useState<'notSaved' | 'covered'>();
  const rate = async (level: ResourceLevel) => {
    const outcome = await actions.rateResources(level);
    if (outcome === 'saved') onDone();
    else setProblem(outcome);
  };
  return (
    <fieldset className={styles.sheet}>
      <legend className={styles.question}>{t('findings.segment.question')}</legend>
      <div className={styles.choices}>
        {resourceLevels.map((level) => (
          <button
            key={level}
            type="button"
            className={styles.choice}
            data-resources={level}
            onClick={() => void rate(level)}
          >
            {t(`findings.segment.answer.${level}`)}
          </button>
        ))}
      </div>
      <NotSaved problem={problem} />
    </fieldset>
  );
}
