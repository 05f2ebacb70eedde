import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { TextField } from './fields.tsx';
import formStyles from './form.module.css';
import { type FieldDraft, type HostDraft, type ReadField, readFields } from './host-draft.ts';
import { problemWords } from './problem-words.ts';
import styles from './ReadingFields.module.css';

interface ReadingFieldsProps {
  readonly draft: HostDraft;
  /** By path inside the host: `reading.name.pattern`. */
  readonly problems: ReadonlyMap<string, SettingsProblem>;
  readonly onChange: (part: Partial<HostDraft>) => void;
}

/** How a record UI that nobody here can see is read: where the header is, and each fact in it. */
export function ReadingFields({ draft, problems, onChange }: ReadingFieldsProps) {
  const { t } = useWords();
  const whole = problems.get('reading');
  const text = (key: 'header' | 'urlPattern' | 'frame' | 'dateFormat' | 'absentWhen') => (
    <TextField
      label={t(`settings.reading.${key}`)}
      hint={t(`settings.reading.${key}Hint`)}
      kind="code"
      value={draft[key]}
      problem={problems.get(`reading.${key}`)}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <fieldset className={classNames(formStyles.form, styles.reading)}>
      <legend className={styles.legend}>{t('settings.reading.title')}</legend>
      <p className={formStyles.hint}>{t('settings.reading.intro')}</p>
      {whole !== undefined && (
        <p className={formStyles.error} role="alert">
          <Icon name="warning" />
          <span>{problemWords(t, whole)}</span>
        </p>
      )}
      <div className={formStyles.pair}>
        {text('header')}
        {text('urlPattern')}
        {text('frame')}
        {text('absentWhen')}
      </div>
      <ReadTable draft={draft} problems={problems} onChange={onChange} />
      {text('dateFormat')}
    </fieldset>
  );
}

const parts: readonly (keyof FieldDraft)[] = ['selector', 'attribute', 'pattern'];

/** One line a fact, one column a way to find it. */
function ReadTable({ draft, problems, onChange }: ReadingFieldsProps) {
  const { t } = useWords();
  const change = (field: ReadField, part: Partial<FieldDraft>) =>
    onChange({ fields: { ...draft.fields, [field]: { ...draft.fields[field], ...part } } });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {parts.map((part) => (
            <th key={part} scope="col">
              {t(`settings.reading.${part}`)}
              <span className={formStyles.hint}>{t(`settings.reading.${part}Hint`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readFields.map((field) => {
          const wrong = problems.get(`reading.${field}.pattern`);
          return (
            <tr key={field}>
              <th scope="row">{t(`settings.reading.field.${field}`)}</th>
              {parts.map((part) => (
                <td key={part}>
                  <input
                    className={classNames(formStyles.input, formStyles.code)}
                    aria-label={`${t(`settings.reading.field.${field}`)}, ${t(`settings.reading.${part}`)}`}
                    aria-invalid={part === 'pattern' && wrong !== undefined}
                    value={draft.fields[field][part]}
                    spellCheck={false}
                    autoComplete="off"
                    onChange={(event) => change(field, { [part]: event.target.value })}
                  />
                  {part === 'pattern' && wrong !== undefined && (
                    <span className={formStyles.error}>
                      <Icon name="warning" />
                      {problemWords(t, wrong)}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
