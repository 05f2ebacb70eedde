import { useId, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NotRecorded, RecordPress } from './RecordPress.tsx';
import styles from './RiskRow.module.css';
import { readTyped } from './read-number.ts';
import { unitWords } from './risk-words.ts';

interface NumberEntryProps {
  readonly name: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly recordLabel: string;
  readonly isBusy: boolean;
  /** True when it was recorded. */
  readonly onEnter: (value: number, byKey: boolean) => Promise<boolean>;
}

/** One number. A slip of the hand is asked about in words, with the limits, and is not recorded. */
export function NumberEntry({ name, unit, least, most, recordLabel, isBusy, onEnter }: NumberEntryProps) {
  const { t, format } = useWords();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const written = unitWords(unit, t);
  const enter = async (byKey: boolean) => {
    const typed = readTyped(text);
    if (typed.kind === 'nothing' || isBusy) return;
    const slip = typed.kind === 'noNumber' || typed.value < least || typed.value > most;
    if (slip) {
      setProblem(
        t(typed.kind === 'noNumber' ? 'instruments.slip.noNumber' : 'instruments.slip.number', {
          value: text.trim(),
          unit: written,
          least: format.number(least),
          most: format.number(most),
        }),
      );
      field.current?.focus();
      return;
    }
    if (await onEnter(typed.value, byKey)) setText('');
  };
  return (
    <>
      <span className={styles.entry}>
        <input
          ref={field}
          className={styles.field}
          data-first
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${name}, ${written}`}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void enter(true);
          }}
        />
        <span className={styles.unit}>{written}</span>
        {text.trim() !== '' && (
          <RecordPress label={`${recordLabel}: ${name}`} onPress={() => void enter(false)} />
        )}
      </span>
      {text.trim() !== '' && problem === undefined && <NotRecorded />}
      {problem !== undefined && (
        <p className={styles.problem} role="alert" id={problemId}>
          {problem}
        </p>
      )}
    </>
  );
}
