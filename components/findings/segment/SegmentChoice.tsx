import { type FormEvent, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { NotSaved } from '../NotSaved.tsx';
import styles from './SegmentBlock.module.css';
import { type SegmentId, type SegmentView, segmentIds } from './segment-view.ts';

interface SegmentChoiceProps {
  readonly names: SegmentView['names'];
  readonly current: SegmentId | undefined;
  readonly onDone: () => void;
}

/** Another customership than the suggested one, and why: a choice without a reason is not recorded. */
export function SegmentChoice({ names, current, onDone }: SegmentChoiceProps) {
  const { t } = useWords();
  const { actions } = useSummary();
  const [segment, setSegment] = useState<SegmentId>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<'notSaved' | 'covered'>();
  const id = useId();
  const reason = text.trim();
  const isReady = segment !== undefined && reason !== '';
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    if (segment === undefined || reason === '') return;
    const outcome = await actions.chooseSegment(segment, reason);
    if (outcome === 'saved') onDone();
    else setProblem(outcome);
  };
  return (
    <form onSubmit={(event) => void choose(event)}>
      <fieldset className={styles.sheet}>
        <legend className={styles.question}>{t('findings.segment.which')}</legend>
        <div className={styles.choices}>
          {segmentIds
            .filter((each) => each !== current)
            .map((each) => (
              <label key={each} className={styles.radio}>
                <input
                  type="radio"
                  name={id}
                  value={each}
                  checked={segment === each}
                  onChange={() => setSegment(each)}
                />
                {names[each]}
              </label>
            ))}
        </div>
        <label className={styles.reasonLabel} htmlFor={`${id} reason`}>
          {t('findings.segment.why')}
        </label>
        <span className={styles.reason}>
          <input
            id={`${id} reason`}
            className={styles.field}
            value={text}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className={styles.choice} disabled={!isReady}>
            {t('findings.triage.give')}
          </button>
        </span>
        <NotSaved problem={problem} />
      </fieldset>
    </form>
  );
}
