import { useWords } from '#components/app/WordsProvider.tsx';
import { localDate } from '#lib/base/dates.ts';
import { clockIn, instantAt } from '#lib/base/local-time.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import styles from './Questionnaire.module.css';
import type { ValueFieldProps } from './ValueField.tsx';

/** A date, a time of day, or both: a moment without its time stays a date. */
export function MomentField({ item, labelId, problemId, value, onChange }: ValueFieldProps) {
  const { t, timeZone } = useWords();
  const shared = {
    'aria-labelledby': labelId,
    'aria-describedby': problemId,
    className: styles.moment,
  };
  if (item.kind === 'time') {
    return (
      <input
        {...shared}
        type="time"
        value={value?.kind === 'time' ? value.value.slice(0, 5) : ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? undefined : { kind: 'time', value: `${target.value}:00` })
        }
      />
    );
  }
  const { date, clock } = partsOf(value, timeZone);
  const give = (day: string, time: string) => {
    const at = day !== '' && time !== '' ? instantAt(day, time, timeZone) : undefined;
    if (at !== undefined) onChange({ kind: 'dateTime', value: at });
    else onChange(day === '' ? undefined : { kind: 'date', value: day });
  };
  return (
    <span className={styles.numberLine}>
      {date !== '' && date.length < 10 ? (
        // A year or a month alone, as it was read: the field of a whole date could not show it.
        <input {...shared} value={date} onChange={({ target }) => give(target.value, '')} />
      ) : (
        <input {...shared} type="date" value={date} onChange={({ target }) => give(target.value, clock)} />
      )}
      {item.kind === 'dateTime' && (
        <input
          type="time"
          className={styles.moment}
          aria-label={t('instruments.form.time')}
          disabled={date.length < 10}
          value={clock}
          onChange={({ target }) => give(date, target.value)}
        />
      )}
    </span>
  );
}

function partsOf(value: FormValue | undefined, timeZone: string) {
  if (value?.kind === 'date') return { date: value.value, clock: '' };
  if (value?.kind !== 'dateTime') return { date: '', clock: '' };
  return { date: localDate(value.value, timeZone), clock: clockIn(value.value, timeZone) };
}
