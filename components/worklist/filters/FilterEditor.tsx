import { useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { isIsoDate } from '#lib/base/dates.ts';
import { type Nothing, nothings, type WorklistColumn } from '#lib/worklist/list/column.ts';
import type { DerivedRows } from '#lib/worklist/list/derived-rows.ts';
import type { Condition } from '#lib/worklist/list/filters.ts';
import { useNames } from '../WorklistContext.tsx';
import { columnValues, mostValues } from './column-values.ts';
import { valueWords } from './condition-words.ts';
import styles from './filters.module.css';

interface FilterEditorProps {
  readonly column: WorklistColumn;
  readonly condition: Condition | undefined;
  readonly rows: DerivedRows;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** What a column has to hold: chosen values, a text, a range of numbers or of days; or nothing, and why. */
export function FilterEditor(props: FilterEditorProps) {
  const { column } = props;
  if (column.kind === 'number') return <NumberRange {...props} />;
  if (column.kind === 'date') return <DateRange {...props} />;
  return <Values {...props} />;
}

const hasNothing = (column: WorklistColumn) => column.nothing !== undefined || column.kind === 'choice';

function Values({ column, condition, rows, onChange }: FilterEditorProps) {
  const words = useWords();
  const { t, format } = words;
  const names = useNames();
  const values = useMemo(() => columnValues(column, rows), [column, rows]);
  const chosen = condition?.kind === 'oneOf' ? condition.values : [];
  const nothing = nothingOf(condition);
  const change = (next: readonly string[], reasons: readonly Nothing[]) =>
    onChange(
      next.length + reasons.length === 0
        ? undefined
        : { kind: 'oneOf', values: next, ...(reasons.length > 0 ? { nothing: reasons } : {}) },
    );
  const toggled = <Item,>(list: readonly Item[], item: Item) =>
    list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
  return (
    <>
      {column.kind === 'text' && values.length > mostValues ? (
        <Contains condition={condition} onChange={onChange} />
      ) : (
        values.map(({ value, count }) => (
          <label key={value} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => change(toggled(chosen, value), nothing)}
            />
            <span className={styles.optionText}>{valueWords(column.id, value, words, names)}</span>
            <span className={styles.optionCount}>{format.number(count)}</span>
          </label>
        ))
      )}
      {hasNothing(column) && (
        <Nothings column={column} nothing={nothing} onChange={(reasons) => change(chosen, reasons)} />
      )}
      {values.length === 0 && <p className={styles.hint}>{t('worklist.filter.noValues')}</p>}
    </>
  );
}

function nothingOf(condition: Condition | undefined): readonly Nothing[] {
  if (condition?.kind === 'nothing') return condition.nothing;
  return condition?.kind === 'oneOf' ? (condition.nothing ?? []) : [];
}

function Nothings({
  column,
  nothing,
  onChange,
}: {
  readonly column: WorklistColumn;
  readonly nothing: readonly Nothing[];
  readonly onChange: (nothing: readonly Nothing[]) => void;
}) {
  const { t } = useWords();
  const reasons = column.nothing === undefined ? (['notRecorded'] as const) : nothings;
  return (
    <div className={styles.nothings}>
      {reasons.map((reason) => (
        <label key={reason} className={styles.option}>
          <input
            type="checkbox"
            checked={nothing.includes(reason)}
            onChange={() =>
              onChange(
                nothing.includes(reason) ? nothing.filter((one) => one !== reason) : [...nothing, reason],
              )
            }
          />
          <span className={styles.optionText}>{t(`worklist.nothing.${reason}`)}</span>
        </label>
      ))}
    </div>
  );
}

function Contains({ condition, onChange }: Pick<FilterEditorProps, 'condition' | 'onChange'>) {
  const { t } = useWords();
  const [text, setText] = useState(condition?.kind === 'contains' ? condition.text : '');
  return (
    <label className={styles.field}>
      <span>{t('worklist.filter.contains')}</span>
      <input
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const said = event.target.value.trim();
          onChange(said === '' ? undefined : { kind: 'contains', text: said });
        }}
      />
    </label>
  );
}

function NumberRange({ condition, onChange }: FilterEditorProps) {
  const { t } = useWords();
  const given = condition?.kind === 'between' ? condition : undefined;
  const [from, setFrom] = useState(given?.from?.toString() ?? '');
  const [to, setTo] = useState(given?.to?.toString() ?? '');
  const change = (nextFrom: string, nextTo: string) => {
    setFrom(nextFrom);
    setTo(nextTo);
    const [least, most] = [numberIn(nextFrom), numberIn(nextTo)];
    onChange(
      least === undefined && most === undefined
        ? undefined
        : {
            kind: 'between',
            ...(least === undefined ? {} : { from: least }),
            ...(most === undefined ? {} : { to: most }),
          },
    );
  };
  return (
    <div className={styles.range}>
      <label className={styles.field}>
        <span>{t('worklist.filter.least')}</span>
        <input
          type="number"
          className={styles.input}
          value={from}
          onChange={(event) => change(event.target.value, to)}
        />
      </label>
      <label className={styles.field}>
        <span>{t('worklist.filter.most')}</span>
        <input
          type="number"
          className={styles.input}
          value={to}
          onChange={(event) => change(from, event.target.value)}
        />
      </label>
    </div>
  );
}

function numberIn(text: string): number | undefined {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}

function DateRange({ column, condition, onChange }: FilterEditorProps) {
  const { t } = useWords();
  const given = condition?.kind === 'dates' ? condition : undefined;
  const change = (from: string | undefined, to: string | undefined) => {
    const [first, last] = [from, to].map((day) => (day !== undefined && isIsoDate(day) ? day : undefined));
    onChange(
      first === undefined && last === undefined
        ? undefined
        : {
            kind: 'dates',
            ...(first === undefined ? {} : { from: first }),
            ...(last === undefined ? {} : { to: last }),
          },
    );
  };
  return (
    <>
      <div className={styles.range}>
        <label className={styles.field}>
          <span>{t('worklist.filter.fromDay')}</span>
          <input
            type="date"
            className={styles.input}
            value={given?.from ?? ''}
            onChange={(event) => change(event.target.value, given?.to)}
          />
        </label>
        <label className={styles.field}>
          <span>{t('worklist.filter.toDay')}</span>
          <input
            type="date"
            className={styles.input}
            value={given?.to ?? ''}
            onChange={(event) => change(given?.from, event.target.value)}
          />
        </label>
      </div>
      <Nothings
        column={column}
        nothing={nothingOf(condition)}
        onChange={(nothing) => onChange(nothing.length === 0 ? undefined : { kind: 'nothing', nothing })}
      />
    </>
  );
}
