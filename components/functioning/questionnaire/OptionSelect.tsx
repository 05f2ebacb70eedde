import { useWords } from '#components/app/WordsProvider.tsx';
import type { FormOption } from '#lib/functioning/questionnaire/form.ts';
import styles from './Questionnaire.module.css';

interface OptionSelectProps {
  readonly options: readonly FormOption[];
  readonly labelId: string;
  /** Place of the chosen one; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (option: FormOption | undefined) => void;
}

/** Many options of one answer. Nothing is chosen ahead. */
export function OptionSelect({ options, labelId, chosen, onChoose }: OptionSelectProps) {
  const { t } = useWords();
  return (
    <select
      className={styles.field}
      aria-labelledby={labelId}
      value={chosen === -1 ? '' : String(chosen)}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : options[Number(target.value)])}
    >
      <option value="">{t('instruments.notChosen')}</option>
      {options.map(({ text, value }, place) => (
        <option key={JSON.stringify(value)} value={String(place)}>
          {text}
        </option>
      ))}
    </select>
  );
}
