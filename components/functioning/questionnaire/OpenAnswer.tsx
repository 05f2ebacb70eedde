import { useWords } from '#components/app/WordsProvider.tsx';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import styles from './Questionnaire.module.css';

interface OpenAnswerProps {
  readonly value: FormValue | undefined;
  readonly maxLength: number | undefined;
  readonly onChange: (value: FormValue | undefined) => void;
}

/** An answer in own words, beside the options of an open choice. */
export function OpenAnswer({ value, maxLength, onChange }: OpenAnswerProps) {
  const { t } = useWords();
  return (
    <label className={styles.open}>
      <span>{t('instruments.form.other')}</span>
      <input
        className={styles.field}
        maxLength={maxLength}
        value={value?.kind === 'string' ? value.value : ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? undefined : { kind: 'string', value: target.value })
        }
      />
    </label>
  );
}
