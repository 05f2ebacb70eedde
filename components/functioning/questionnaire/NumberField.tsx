import { useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { formatUnit } from '#lib/base/format.ts';
import type { FormUnit } from '#lib/functioning/questionnaire/form.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { readTyped } from '../risk-row/read-number.ts';
import styles from './Questionnaire.module.css';
import type { ValueFieldProps } from './ValueField.tsx';

/** A number, with the unit that the form gives or one of those that it offers. */
export function NumberField({ item, labelId, problemId, value, onChange }: ValueFieldProps) {
  const { t, format } = useWords();
  const { kind, units = [] } = item;
  const number = numberIn(value);
  const [text, setText] = useState(number === undefined ? '' : format.number(number, 10));
  const typed = readTyped(text);
  useEffect(() => {
    // Another tab's draft may be taken; what is half typed stays.
    setText((before) => {
      const now = readTyped(before);
      const isSame = now.kind === 'number' ? now.value === number : number === undefined;
      return isSame ? before : number === undefined ? '' : format.number(number, 10);
    });
  }, [number, format]);
  const unit: FormUnit | undefined =
    value?.kind === 'quantity'
      ? (units.find((each) => (each.code ?? each.unit) === (value.code ?? value.unit)) ?? units[0])
      : units[0];
  const give = (of: number | undefined, inUnit: FormUnit | undefined) => {
    if (of === undefined) return onChange(undefined);
    onChange(
      kind === 'quantity'
        ? { kind: 'quantity', value: of, ...inUnit }
        : { kind: kind === 'integer' ? 'integer' : 'decimal', value: of },
    );
  };
  return (
    <span className={styles.numberLine}>
      <input
        className={styles.number}
        inputMode={kind === 'integer' ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-labelledby={labelId}
        aria-describedby={problemId}
        aria-required={item.required}
        aria-invalid={typed.kind === 'noNumber'}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const next = readTyped(target.value);
          give(next.kind === 'number' ? next.value : undefined, unit);
        }}
      />
      {units.length > 1 ? (
        <select
          className={styles.unitSelect}
          aria-label={t('instruments.form.unit')}
          value={unit === undefined ? '' : String(units.indexOf(unit))}
          onChange={({ target }) => give(number, units[Number(target.value)])}
        >
          {units.map((each, place) => (
            <option key={each.code ?? each.unit} value={String(place)}>
              {formatUnit(each.unit)}
            </option>
          ))}
        </select>
      ) : (
        unit !== undefined && <span className={styles.unit}>{formatUnit(unit.unit)}</span>
      )}
      {typed.kind === 'noNumber' && (
        <span className={styles.problem} role="alert">
          {t('instruments.slip.noNumber', { value: text.trim() })}
        </span>
      )}
    </span>
  );
}

function numberIn(value: FormValue | undefined): number | undefined {
  return value?.kind === 'integer' || value?.kind === 'decimal' || value?.kind === 'quantity'
    ? value.value
    : undefined;
}
