import { type ReactNode, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Rule } from '#lib/risk/rule.ts';
import styles from './RuleList.module.css';

interface RuleListProps {
  readonly rules: readonly { readonly rule: Rule; readonly why: string }[];
  readonly glyph: ReactNode;
}

/** Rules by name with why nothing can be said of them; the names of sensitive ones on a press. */
export function RuleList({ rules, glyph }: RuleListProps) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(false);
  const sensitive = rules.filter(({ rule }) => rule.sensitive === true).length;
  const named = rules.filter(({ rule }) => shown || rule.sensitive !== true);
  return (
    <ul className={styles.list}>
      {named.map(({ rule, why }) => (
        <li key={rule.id} className={styles.row} data-rule={rule.id}>
          <span className={styles.glyph}>{glyph}</span>
          <span>
            {rule.words[language].title}
            <span className={styles.why}> · {why}</span>
          </span>
        </li>
      ))}
      {sensitive > 0 && (
        <li className={styles.row}>
          <span className={styles.glyph}>{glyph}</span>
          <span>
            {t('findings.sensitive.rules', { count: sensitive })}{' '}
            <LinkButton expanded={shown} onPress={() => setShown(!shown)}>
              {t(shown ? 'findings.sensitive.hide' : 'findings.sensitive.show')}
            </LinkButton>
          </span>
        </li>
      )}
    </ul>
  );
}
