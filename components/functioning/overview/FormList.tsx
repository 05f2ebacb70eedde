import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { formAddress } from '#lib/functioning/fhir/form-address.ts';
import type { AskedSelfAssessment, FunctioningAccess } from '../functioning-port.ts';
import { recordFailureWords } from '../icf/record-words.ts';
import { AskedPanel } from './AskedPanel.tsx';
import { FormRow } from './FormRow.tsx';
import styles from './Overview.module.css';

interface FormListProps {
  readonly access: FunctioningAccess;
  /** The client was asked in the e-service. */
  readonly onAsked: () => void;
  readonly onOpen: (formId: string, byClient: boolean) => void;
}

/** Forms that can be filled in, the quickest first; the professional's way in is the row, the client's ways are in its menu. */
export function FormList({ access, onAsked, onOpen }: FormListProps) {
  const { t, language } = useWords();
  const [came, setCame] = useState<string>();
  const [given, setGiven] = useState<AskedSelfAssessment & { readonly name: string }>();
  const ask = async (form: IcfForm) => {
    const name = form.name[language];
    setCame(undefined);
    setGiven(undefined);
    const asked = await access.askSelfAssessment({ canonical: formAddress(form), name });
    if (asked.ok) {
      setGiven({ ...asked.value, name });
      onAsked();
    } else setCame(recordFailureWords(asked.failure, t));
  };
  return (
    <section aria-label={t('functioning.forms.title')} data-forms>
      <h3 className={styles.head}>{t('functioning.forms.title')}</h3>
      {access.forms.length === 0 && <p className={styles.line}>{t('functioning.forms.none')}</p>}
      <ul>
        {access.forms.map((form) => (
          <FormRow
            key={form.id}
            form={form}
            onOpen={(byClient) => onOpen(form.id, byClient)}
            onAsk={() => void ask(form)}
          />
        ))}
      </ul>
      {given !== undefined && <AskedPanel key={given.code} access={access} asked={given} />}
      {came !== undefined && (
        <p className={styles.came} role="status">
          {came}
        </p>
      )}
    </section>
  );
}
