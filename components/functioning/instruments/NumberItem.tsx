import { useEffect, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { formatUnit } from '#lib/base/format.ts';
import { unable } from '#lib/functioning/accepted-answers.ts';
import type { InstrumentItem } from '#lib/functioning/instrument.ts';
import { readTyped } from '../risk-row/read-number.ts';
import styles from './Items.module.css';

interface NumberItemProps {
  readonly answers: Extract<InstrumentItem['answers'], { readonly kind: 'number' }>;
  readonly labelId: string;
  readonly value: number | undefined;
  readonly onAnswer: (value: number | undefined) => void;
  readonly onNext: () => void;
}

/** A number with its unit, or that the person could not. What is out of the limits is no answer, and it is asked about. */
export function NumberItem({ answers, labelId, value, onAnswer, onNext }: NumberItemProps) {
  const { t, format } = useWords();
  const { unit, least, most, decimals, orUnable } = answers;
  const shown = value === undefined || value === unable ? '' : format.number(value, decimals);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  // Another tab's draft may be taken: then the field shows its answer, and a slip that stands in the field is left to be mended.
  useEffect(() => {
    setText((before) => {
      const typed = readTyped(before);
      const isSame = typed.kind === 'number' && typed.value === value;
      return isSame || (value === undefined && typed.kind !== 'nothing') ? before : shown;
    });
  }, [value, shown]);
  const written = unit === undefined ? '' : formatUnit(unit);

  const slipIn = (next: string): string | undefined => {
    const typed = readTyped(next);
    if (typed.kind === 'nothing') return undefined;
    if (typed.kind === 'noNumber') return t('instruments.slip.noNumber', { value: next.trim() });
    if (typed.value < least || typed.value > most) {
      return t('instruments.slip.number', {
        value: next.trim(),
        unit: written,
        least: format.number(least, decimals),
        most: format.number(most, decimals),
      });
    }
    if (Number(typed.value.toFixed(decimals)) !== typed.value) {
      return t('instruments.slip.decimals', { value: next.trim(), count: decimals });
    }
    return undefined;
  };
  const type = (next: string) => {
    setText(next);
    setProblem(undefined);
    const typed = readTyped(next);
    onAnswer(typed.kind === 'number' && slipIn(next) === undefined ? typed.value : undefined);
  };
  return (
    <div className={styles.number}>
      <input
        className={styles.field}
        inputMode="decimal"
        autoComplete="off"
        aria-labelledby={`${labelId} ${id}-unit`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setProblem(slipIn(text))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const slip = slipIn(text);
          setProblem(slip);
          if (slip === undefined) onNext();
        }}
      />
      <span className={styles.unit} id={`${id}-unit`}>
        {written === '' ? `${format.number(least)}–${format.number(most)}` : written}
      </span>
      {orUnable === true && (
        <button
          type="button"
          className={classNames(styles.unable, value === unable && styles.chosen)}
          aria-pressed={value === unable}
          onClick={() => {
            setText('');
            setProblem(undefined);
            onAnswer(value === unable ? undefined : unable);
          }}
        >
          {t('instruments.unable')}
        </button>
      )}
      {problem !== undefined && (
        <p className={styles.problem} role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
