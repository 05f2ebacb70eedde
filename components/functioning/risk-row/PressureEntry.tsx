import { useId, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { checkPressure, type Pressure } from './check-pressure.ts';
import { NotRecorded, RecordPress } from './RecordPress.tsx';
import styles from './RiskRow.module.css';

interface PressureEntryProps {
  readonly name: string;
  readonly recordLabel: string;
  readonly isBusy: boolean;
  /** True when it was recorded. */
  readonly onEnter: (value: Pressure, byKey: boolean) => Promise<boolean>;
}

const parts = ['systolic', 'diastolic'] as const;

/** The two numbers of a blood pressure; Enter in the first goes to the second, in the second it records. */
export function PressureEntry({ name, recordLabel, isBusy, onEnter }: PressureEntryProps) {
  const { t } = useWords();
  const [texts, setTexts] = useState({ systolic: '', diastolic: '' });
  const [problem, setProblem] = useState<string>();
  const second = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const isTyped = texts.systolic.trim() !== '' || texts.diastolic.trim() !== '';
  const enter = async (byKey: boolean) => {
    if (isBusy) return;
    const checked = checkPressure(texts);
    if (!checked.ok) {
      setProblem(
        t(`instruments.slip.${checked.failure}`, {
          value: `${texts.systolic.trim()}/${texts.diastolic.trim()}`,
        }),
      );
      return;
    }
    if (await onEnter(checked.value, byKey)) setTexts({ systolic: '', diastolic: '' });
  };
  return (
    <>
      <fieldset className={styles.entry} aria-label={name}>
        {parts.map((part) => (
          <span key={part} className={styles.part}>
            {part === 'diastolic' && <span className={styles.unit}>/</span>}
            <input
              ref={part === 'diastolic' ? second : undefined}
              className={styles.field}
              data-first={part === 'systolic' ? true : undefined}
              data-part={part}
              inputMode="numeric"
              autoComplete="off"
              aria-label={t(`instruments.pressure.${part}`)}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : problemId}
              value={texts[part]}
              onChange={(event) => {
                setTexts({ ...texts, [part]: event.target.value });
                setProblem(undefined);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                if (part === 'systolic' && texts.diastolic.trim() === '') second.current?.focus();
                else void enter(true);
              }}
            />
          </span>
        ))}
        <span className={styles.unit}>mmHg</span>
        {isTyped && <RecordPress label={`${recordLabel}: ${name}`} onPress={() => void enter(false)} />}
      </fieldset>
      {isTyped && problem === undefined && <NotRecorded />}
      {problem !== undefined && (
        <p className={styles.problem} role="alert" id={problemId}>
          {problem}
        </p>
      )}
    </>
  );
}
