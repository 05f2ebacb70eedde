import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { evidenceLine } from './evidence-line.ts';
import styles from './FindingRow.module.css';
import { NewMark } from './NewMark.tsx';

interface FindingRowProps {
  readonly finding: Finding;
  /** Instead of the evidence: what was answered, or that it lapsed. */
  readonly said?: ReactNode;
}

/** What to check, what it rests on and whether it is new; the whole row opens the finding's page. */
export function FindingRow({ finding, said }: FindingRowProps) {
  const words = useWords();
  const { t, language } = words;
  const { openFinding } = useSummary();
  const { rule, isNew } = finding;
  const { text, registers } = evidenceLine(finding, words);
  return (
    <li className={styles.row} data-finding={rule.id} data-tier={rule.tier}>
      <span className={styles.glyph}>
        <TierGlyph tier={rule.tier} />
      </span>
      <button type="button" className={styles.title} onClick={() => openFinding(rule.id)}>
        <VisuallyHidden>{t(`findings.tier.${rule.tier}`)}: </VisuallyHidden>
        {rule.words[language].title}
      </button>
      <span className={styles.end}>
        {isNew && <NewMark />}
        <Icon name="chevronRight" />
      </span>
      <span className={styles.evidence}>
        {said ?? text}{' '}
        {said === undefined &&
          registers.map((register) => (
            <span key={register} className={styles.tag}>
              <RegisterTag register={register} />
            </span>
          ))}
      </span>
    </li>
  );
}
