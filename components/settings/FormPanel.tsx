import { type ReactNode, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { Button } from './fields.tsx';
import styles from './form.module.css';

type Problems = readonly SettingsProblem[];

interface FormPanelProps {
  /** Said for the screen reader as the form's name. */
  readonly name: string;
  readonly saveWords: string;
  readonly disabled?: boolean;
  /** Keeps the form's values; what it gives back is shown at the fields. */
  readonly onSave: () => Promise<Problems>;
  readonly onCancel?: () => void;
  readonly children: (problems: Problems) => ReactNode;
}

/** A form that is kept on a press: what is wrong stands at its field, and how many there are at the foot. */
export function FormPanel({ name, saveWords, disabled = false, onSave, onCancel, children }: FormPanelProps) {
  const { t } = useWords();
  const [problems, setProblems] = useState<Problems>([]);
  return (
    <form
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave().then(setProblems);
      }}
    >
      <fieldset className={styles.form} disabled={disabled}>
        {children(problems)}
        {!disabled && (
          <div className={styles.buttons}>
            <Button submits primary>
              {saveWords}
            </Button>
            {onCancel !== undefined && <Button onPress={onCancel}>{t('settings.cancel')}</Button>}
            <span role="status">
              {problems.length > 0 && (
                <Mark
                  icon="warning"
                  tone="late"
                  words={t('settings.notSavedProblems', { count: problems.length })}
                />
              )}
            </span>
          </div>
        )}
      </fieldset>
    </form>
  );
}
