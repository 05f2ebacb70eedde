import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { isSensitive } from '#components/summary/shown-findings.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { FindingRow } from './FindingRow.tsx';
import styles from './SensitiveFindings.module.css';

/**
 * Findings that the client or a companion should not read over the shoulder: that something is behind is said, what it is
 * only after a press. Another press hides it again.
 */
export function SensitiveFindings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const sensitive = findings.filter(isSensitive);
  if (sensitive.length === 0) return null;
  return (
    <div data-sensitive={shown ? 'shown' : 'hidden'}>
      <p className={styles.line}>
        <Icon name="eyeOff" />
        <span className={styles.words}>{t('findings.sensitive.count', { count: sensitive.length })}</span>
        <LinkButton expanded={shown} onPress={() => setShown(!shown)}>
          {t(shown ? 'findings.sensitive.hide' : 'findings.sensitive.show')}
        </LinkButton>
      </p>
      {shown && (
        <ul className={styles.rows}>
          {sensitive.map((finding) => (
            <FindingRow key={finding.rule.id} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}
