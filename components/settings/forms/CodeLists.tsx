import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import formStyles from '../form.module.css';
import rowStyles from '../rows.module.css';
import type { SectionProps } from '../section-props.ts';
import { CodeListImport } from './CodeListImport.tsx';
import styles from './Forms.module.css';
import type { LibraryContent } from './use-library.ts';

interface CodeListsProps extends SectionProps {
  readonly content: LibraryContent;
}

/** Where the classification can be read by whoever has imported no titles. */
const classification = ['https://thl.fi/icf', 'https://www.who.int/classifications/icf'];

/** Official titles of ICF that the organisation has the right to: by language, with their publisher and version. */
export function CodeLists({ ports, isManaged, content }: CodeListsProps) {
  const { t, format } = useWords();
  const [failure, setFailure] = useState<string>();
  const { library } = ports.forms;
  const locked = isManaged('functioning');
  return (
    <section aria-label={t('forms.codes.title')} data-code-lists>
      <h3 className={styles.group}>{t('forms.codes.title')}</h3>
      <p className={formStyles.hint}>{t('forms.codes.hint')}</p>
      {content.codeLists.length === 0 && content.state === 'read' && content.failure === undefined && (
        <p className={rowStyles.empty}>
          {t('forms.codes.none')}{' '}
          {classification.map((address) => (
            <a key={address} className={styles.link} href={address} target="_blank" rel="noreferrer">
              {address.replace('https://', '')}
            </a>
          ))}
        </p>
      )}
      <ul className={content.codeLists.length > 0 ? styles.list : undefined}>
        {content.codeLists.map(({ language, source, version, importedAt, titles }) => (
          <li key={language} className={styles.row} data-code-list={language}>
            <div className={styles.head}>
              <span className={styles.name}>{t(`forms.language.${language}`)}</span>
              <span className={styles.quiet}>
                {[
                  t('forms.codes.count', { count: Object.keys(titles).length }),
                  t('forms.codes.facts', { source, version }),
                  t('forms.codes.importedOn', { date: format.day(importedAt) }),
                ].join(' · ')}
              </span>
              {!locked && (
                <span className={styles.end}>
                  <LinkButton
                    onPress={() =>
                      void library
                        .removeCodeList(language)
                        .then((removed) => setFailure(removed.ok ? undefined : removed.failure.reason))
                    }
                  >
                    {t('forms.codes.remove', { language: t(`forms.language.${language}`) })}
                  </LinkButton>
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {failure !== undefined && (
        <p role="alert">
          <Mark
            icon="warning"
            tone="late"
            words={t('forms.codes.failed')}
            more={t(`settings.storeFailure.${failure}`)}
          />
        </p>
      )}
      {!locked && <CodeListImport port={ports.forms} kept={content.codeLists} />}
    </section>
  );
}
