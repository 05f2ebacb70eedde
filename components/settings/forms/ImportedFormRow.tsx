import { useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { type Form, hasExpressions, itemsIn } from '#lib/functioning/questionnaire/form.ts';
import { reviewForm } from '#lib/functioning/questionnaire/review-form.ts';
import type { StoredExpansion, StoredForm } from '#lib/ports/form-library.ts';
import { isFormOn, openStoredForm } from '#lib/workflows/functioning/imported-forms.ts';
import { Button } from '../fields.tsx';
import formStyles from '../form.module.css';
import type { SectionProps } from '../section-props.ts';
import { withFunctioning } from './change-functioning.ts';
import { FormPreview } from './FormPreview.tsx';
import styles from './Forms.module.css';
import { ReviewList } from './ReviewList.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import { useReview } from './use-review.ts';
import { ValueSets } from './ValueSets.tsx';

interface ImportedFormRowProps extends SectionProps {
  readonly stored: StoredForm;
  readonly onRemove: () => void;
  readonly onExpansions: (next: readonly StoredExpansion[]) => void;
}

/** One imported form: whether it is in use and for whom, and opened, how it looks and what of it is done otherwise than it says. */
export function ImportedFormRow(props: ImportedFormRowProps) {
  const { stored, settings, save, ports, isManaged, onRemove } = props;
  const { t, format } = useWords();
  const [isRemoving, setRemoving] = useState(false);
  const read = useMemo(() => openStoredForm(stored), [stored]);
  const { functioning = {} } = settings;
  const locked = isManaged('functioning');
  const { id, title } = stored;
  const form = read.ok ? read.value : undefined;
  const changed = form === undefined ? 0 : reviewForm(form).filter(({ weight }) => weight !== 'aside').length;
  const questions =
    form === undefined
      ? 0
      : itemsIn(form).filter(({ kind }) => kind !== 'group' && kind !== 'display').length;
  return (
    <SwitchRow
      settings={settings}
      save={save}
      locked={locked}
      id={id}
      name={title}
      isOn={isFormOn(functioning, id)}
      facts={[
        t('forms.imported.questions', { count: questions }),
        ...(form?.version === undefined ? [] : [t('forms.imported.version', { version: form.version })]),
        ...(form !== undefined && hasExpressions(form) ? [t('forms.imported.calculates')] : []),
      ]}
      warning={
        form === undefined
          ? t('forms.imported.failure.unread')
          : changed > 0
            ? t('forms.imported.notes', { count: changed })
            : undefined
      }
      onSwitch={(on) => void save(withFunctioning(settings, { forms: { ...functioning.forms, [id]: on } }))}
    >
      <p className={styles.quiet}>
        {t('forms.imported.from', { from: stored.from })} ·{' '}
        {t('forms.codes.importedOn', { date: format.day(stored.importedAt) })}
      </p>
      <div className={formStyles.buttons}>
        <LinkButton
          label={t('forms.imported.exportNamed', { name: title })}
          onPress={() => ports.saveFile(`${id}.json`, stored.text)}
        >
          {t('forms.imported.export')}
        </LinkButton>
        {!locked && (
          <LinkButton
            label={t('forms.imported.removeNamed', { name: title })}
            onPress={() => setRemoving(true)}
          >
            {t('forms.imported.remove')}
          </LinkButton>
        )}
      </div>
      {isRemoving && (
        <div className={formStyles.buttons} role="alert">
          <span>{t('forms.imported.removeSure')}</span>
          <Button onPress={onRemove}>{t('forms.imported.removeNamed', { name: title })}</Button>
          <Button onPress={() => setRemoving(false)}>{t('forms.imported.cancelRemove')}</Button>
        </div>
      )}
      {form !== undefined && (
        <>
          <FormPreview form={form} port={ports.forms} />
          <FormChecks {...props} form={form} />
        </>
      )}
    </SwitchRow>
  );
}

/** What was told when the form was taken into use, as it stands now. */
function FormChecks({ form, stored, settings, ports, onExpansions }: ImportedFormRowProps & { form: Form }) {
  return (
    <>
      <ValueSets
        form={form}
        expansions={stored.expansions ?? []}
        sources={settings.sources}
        port={ports.forms}
        onFetched={onExpansions}
      />
      <ReviewList points={useReview(form, ports.forms).points} />
    </>
  );
}
