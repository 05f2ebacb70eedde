import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Button, CheckField, TextField } from '../fields.tsx';
import formStyles from '../form.module.css';
import styles from './OwnLog.module.css';
import { noFilter, type OwnLogFilter } from './use-own-log.ts';

interface LogFilterFormProps {
  readonly filter: OwnLogFilter;
  readonly onChange: (filter: OwnLogFilter) => void;
}

/** "Who looked at this client, and why": by identity code, by day, and only what came from another register. */
export function LogFilterForm({ filter, onChange }: LogFilterFormProps) {
  const { t } = useWords();
  return (
    <fieldset className={formStyles.form}>
      <legend className={styles.legend}>{t('log.filter.title')}</legend>
      <div className={styles.filters}>
        <TextField
          label={t('log.filter.client')}
          hint={t('log.filter.clientHint')}
          value={filter.clientCode}
          onChange={(clientCode) => onChange({ ...filter, clientCode })}
        />
        <DayField
          label={t('log.filter.from')}
          value={filter.from}
          onChange={(from) => onChange({ ...filter, from })}
        />
        <DayField
          label={t('log.filter.to')}
          value={filter.to}
          onChange={(to) => onChange({ ...filter, to })}
        />
      </div>
      <CheckField
        label={t('log.filter.onlyDisclosures')}
        checked={filter.onlyDisclosures}
        onChange={(onlyDisclosures) => onChange({ ...filter, onlyDisclosures })}
      />
      {filter !== noFilter && (
        <div>
          <Button onPress={() => onChange(noFilter)}>{t('log.filter.clear')}</Button>
        </div>
      )}
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={formStyles.field}>
      <label className={formStyles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={formStyles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
