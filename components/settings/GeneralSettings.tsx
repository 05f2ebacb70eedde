import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { type Language, languages } from '#lib/base/language.ts';
import { registers } from '#lib/model/register.ts';
import { type ProfessionalSettings, roles } from '#lib/model/settings/settings.ts';
import { FormPanel } from './FormPanel.tsx';
import { SelectField, TextField } from './fields.tsx';
import styles from './form.module.css';
import { problemsWithin } from './problem-words.ts';
import type { SectionProps } from './section-props.ts';

/** Each language by its own name, so that it is found by somebody who does not read the present one. */
const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function LanguageSettings({ settings, save, isManaged }: SectionProps) {
  const { t } = useWords();
  return (
    <SelectField
      label={t('settings.language.label')}
      value={settings.language}
      options={languages.map((value) => ({ value, words: languageNames[value] }))}
      disabled={isManaged('language')}
      onChange={(language) => void save({ ...settings, language })}
    />
  );
}

export function ProfessionalForm({ settings, save, isManaged }: SectionProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(settings.professional);
  const change = (part: Partial<ProfessionalSettings>) => setDraft({ ...draft, ...part });
  return (
    <FormPanel
      name={t('settings.professional.title')}
      saveWords={t('settings.save')}
      disabled={isManaged('professional')}
      onSave={() => save({ ...settings, professional: draft })}
    >
      {(problems) => {
        const of = problemsWithin(problems, 'professional');
        return (
          <>
            <p className={styles.hint}>{t('settings.professional.untilSignIn')}</p>
            <div className={styles.pair}>
              <TextField
                label={t('settings.professional.name')}
                value={draft.name}
                problem={of.get('name')}
                onChange={(name) => change({ name })}
              />
              <SelectField
                label={t('settings.professional.role')}
                hint={t('settings.professional.roleHint')}
                value={draft.role}
                options={roles.map((value) => ({ value, words: t(`terms.role.${value}`) }))}
                onChange={(role) => change({ role })}
              />
              <SelectField
                label={t('settings.professional.register')}
                hint={t('settings.professional.registerHint')}
                value={draft.register}
                options={registers.map((value) => ({ value, words: t(`terms.registerFull.${value}`) }))}
                onChange={(register) => change({ register })}
              />
              <TextField
                label={t('settings.professional.id')}
                hint={t('settings.professional.idHint')}
                value={draft.id}
                problem={of.get('id')}
                onChange={(id) => change({ id })}
              />
            </div>
          </>
        );
      }}
    </FormPanel>
  );
}

export function CacheForm({ settings, save, isManaged }: SectionProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(String(settings.cacheHours));
  return (
    <FormPanel
      name={t('settings.cache.title')}
      saveWords={t('settings.save')}
      disabled={isManaged('cacheHours')}
      onSave={() =>
        save({ ...settings, cacheHours: draft.trim() === '' ? Number.NaN : Number(draft.replace(',', '.')) })
      }
    >
      {(problems) => (
        <TextField
          label={t('settings.cache.label')}
          hint={t('settings.cache.hint')}
          kind="number"
          value={draft}
          problem={problemsWithin(problems, 'cacheHours').get('')}
          onChange={setDraft}
        />
      )}
    </FormPanel>
  );
}
