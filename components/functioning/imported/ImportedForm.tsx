import { useEffect, useState } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from '../instruments/Instruments.module.css';
import type { FormsAccess } from '../questionnaire/forms-access.ts';
import { ImportedFormPage } from './ImportedFormPage.tsx';
import { useFormsAccess } from './use-forms.ts';

export interface ImportedFormProps {
  readonly access: FunctioningAccess;
  readonly formId: string;
  /** Back to where it was opened. The draft stays. */
  readonly onClose: () => void;
  /** Something is written and not recorded. */
  readonly onDraft: (isDraft: boolean) => void;
}

/** One imported form, filled in for the client who is open. */
export default function ImportedForm(props: ImportedFormProps) {
  const forms = useFormsAccess(props.access.openForms);
  if (forms === undefined) return null;
  return (
    <LateWords namespace="forms">
      <LateWords namespace="instruments">
        <Opened {...props} forms={forms} />
      </LateWords>
    </LateWords>
  );
}

function Opened(props: ImportedFormProps & { readonly forms: FormsAccess }) {
  const { forms, formId, onClose } = props;
  const { t } = useWords();
  const [form, setForm] = useState<Form | 'gone'>();
  useEffect(() => {
    let current = true;
    void forms.open(formId).then((opened) => {
      if (current) setForm(opened ?? 'gone');
    });
    return () => {
      current = false;
    };
  }, [forms, formId]);
  if (form === undefined) return <p className={styles.about}>{t('forms.side.opening')}</p>;
  if (form !== 'gone') return <ImportedFormPage {...props} form={form} />;
  return (
    <div className={styles.about} data-form-gone>
      <NothingMark state="empty" words={t('forms.side.gone')} />
      <LinkButton icon="chevronLeft" onPress={onClose}>
        {t('instruments.back')}
      </LinkButton>
    </div>
  );
}
