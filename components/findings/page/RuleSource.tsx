import { useWords } from '#components/app/WordsProvider.tsx';
import type { Rule } from '#lib/risk/rule.ts';
import { PagePart } from './PagePart.tsx';
import styles from './Text.module.css';
import { webAddress } from './web-address.ts';

/** Which rule in which version says this, on what source, and how sure that source is. */
export function RuleSource({ rule }: { rule: Rule }) {
  const { t, format } = useWords();
  const address = webAddress(rule.source.url);
  return (
    <PagePart title={t('findings.source.title')}>
      <p className={styles.detail}>
        {t('findings.source.rule')} <strong>{rule.id}</strong>{' '}
        {t('findings.source.version', { version: rule.version, date: format.date(rule.updated) })}
      </p>
      <p className={styles.detail}>
        {rule.source.text}
        {address !== undefined && (
          <>
            {' · '}
            {/* The rule's page opens beside the record, and learns nothing of where it was opened from. */}
            <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer">
              {t('findings.source.open')}
            </a>
          </>
        )}
      </p>
      <p className={styles.detail}>{t(`findings.source.confidence.${rule.confidence}`)}</p>
      <p className={styles.quiet}>{t('findings.source.intended')}</p>
    </PagePart>
  );
}
