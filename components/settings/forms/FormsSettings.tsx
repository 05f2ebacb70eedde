import { useMemo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import formStyles from '../form.module.css';
import type { SectionProps } from '../section-props.ts';
import { BuiltInForms } from './BuiltInForms.tsx';
import { CodeLists } from './CodeLists.tsx';
import styles from './Forms.module.css';
import { ImportedForms } from './ImportedForms.tsx';
import { OwnSets } from './OwnSets.tsx';
import { SelfAssessmentAddress } from './SelfAssessmentAddress.tsx';
import { TextPacks } from './TextPacks.tsx';
import { titlesIn, useLibrary } from './use-library.ts';

/** Forms of functional capacity: those that ship, the organisation's own, and what was imported. */
export function FormsSettings(props: SectionProps) {
  const { settings, ports } = props;
  const { t, language } = useWords();
  const content = useLibrary(ports.forms.library);
  const ofSettings = settings.functioning?.titles?.[language];
  const titles = useMemo(() => titlesIn(content, language, ofSettings), [content, language, ofSettings]);
  return (
    <div className={formStyles.form}>
      <p className={formStyles.hint}>{t('forms.hint')}</p>
      {content.failure !== undefined && (
        <p role="alert">
          <Mark
            icon="warning"
            tone="late"
            words={t('forms.libraryFailed')}
            more={t(`settings.storeFailure.${content.failure.reason}`)}
          />
        </p>
      )}
      <OwnSets {...props} titles={titles} />
      <ImportedForms {...props} content={content} />
      <BuiltInForms {...props} titles={titles} />
      <TextPacks {...props} />
      <SelfAssessmentAddress {...props} />
      <CodeLists {...props} content={content} />
      <p className={formStyles.hint}>
        <a className={styles.link} href="/third-party-notices.txt" target="_blank" rel="noreferrer">
          {t('forms.notices')}
        </a>
      </p>
    </div>
  );
}
