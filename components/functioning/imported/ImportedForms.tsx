import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from '../instruments/Instruments.module.css';
import type { FormsAccess } from '../questionnaire/forms-access.ts';
import lines from './Imported.module.css';
import { useForms, useFormsAccess } from './use-forms.ts';

export interface ImportedFormsProps {
  readonly access: FunctioningAccess;
  readonly onForm: (formId: string) => void;
}

/** Questionnaires that the organisation imported. Where there are none, nothing is said: most organisations have none. */
export default function ImportedForms({ access, onForm }: ImportedFormsProps) {
  const forms = useFormsAccess(access.openForms);
  if (forms === undefined) return null;
  return (
    <LateWords namespace="forms">
      <LateWords namespace="instruments">
        <Lines forms={forms} onForm={onForm} />
      </LateWords>
    </LateWords>
  );
}

function Lines({ forms, onForm }: { forms: FormsAccess; onForm: ImportedFormsProps['onForm'] }) {
  const { t, format } = useWords();
  const listed = useForms(forms);
  if (listed === 'asking' || listed.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="imported-forms-title" data-imported-forms>
      <h3 className={styles.subhead} id="imported-forms-title">
        {t('forms.side.title')}
      </h3>
      {listed === 'failed' ? (
        <p className={styles.about} role="alert">
          <Mark icon="warning" size="detail" words={t('forms.side.failed')} />
        </p>
      ) : (
        <ul>
          {listed.map(({ id, title, draftAt }) => (
            <li key={id}>
              <button type="button" className={lines.entry} data-imported={id} onClick={() => onForm(id)}>
                <span className={lines.name}>{title}</span>
                <Icon name="chevronRight" size={12} />
                {draftAt !== undefined && (
                  <span className={lines.detail}>
                    <span className={styles.waits}>{t('instruments.draft.not')}</span>{' '}
                    {t('forms.side.waits', { time: format.dayAndTime(draftAt) })}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
