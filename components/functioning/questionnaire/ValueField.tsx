import { useWords } from '#components/app/WordsProvider.tsx';
import type { FormItem } from '#lib/functioning/questionnaire/form.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { MomentField } from './MomentField.tsx';
import { NumberField } from './NumberField.tsx';
import styles from './Questionnaire.module.css';

export interface ValueFieldProps {
  readonly item: FormItem;
  readonly labelId: string;
  /** Of what is wrong with it; absent when nothing is. */
  readonly problemId: string | undefined;
  readonly value: FormValue | undefined;
  readonly onChange: (value: FormValue | undefined) => void;
}

/** The field of one typed answer, by the type of its item. */
export function ValueField(props: ValueFieldProps) {
  const { item, labelId, problemId, value, onChange } = props;
  const { t } = useWords();
  // What this screen cannot show stays as it was read: it is not overwritten by an empty field.
  if (value?.kind === 'other') return <p className={styles.fixed}>{t('instruments.form.kept')}</p>;
  switch (item.kind) {
    case 'integer':
    case 'decimal':
    case 'quantity':
      return <NumberField {...props} />;
    case 'date':
    case 'dateTime':
    case 'time':
      return <MomentField {...props} />;
    default: {
      const kind = item.kind === 'url' ? 'uri' : 'string';
      const shared = {
        className: styles.field,
        'aria-labelledby': labelId,
        'aria-describedby': problemId,
        'aria-required': item.required,
        maxLength: item.maxLength,
        value: value?.kind === 'string' || value?.kind === 'uri' ? value.value : '',
        onChange: ({ target }: { target: { value: string } }) =>
          onChange(target.value === '' ? undefined : { kind, value: target.value }),
      };
      if (item.kind === 'text') return <textarea rows={3} {...shared} />;
      return <input inputMode={kind === 'uri' ? 'url' : undefined} {...shared} />;
    }
  }
}
