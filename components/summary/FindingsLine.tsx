import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import styles from './StatusStrip.module.css';
import { useSummary } from './SummaryContext.tsx';
import { shownFindings } from './shown-findings.ts';
import { TierGlyph } from './TierGlyph.tsx';

/** How many findings await an answer, and beside it what is new. A press goes to them; what they are is not said here. */
export function FindingsLine({ findings, end }: { findings: ClientFindings; end: ReactNode }) {
  const { t } = useWords();
  const { actions, folding } = useSummary();
  const shown = shownFindings(findings);
  const [gravest] = shown;
  if (gravest === undefined) return null;
  const goTo = () => {
    if (folding.findings === 'folded') actions.setFolding({ ...folding, findings: 'open' });
    const section = document.querySelector('section[data-section="findings"]');
    section?.scrollIntoView({ block: 'center' });
    section?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <div className={classNames(styles.line, styles.pressed)}>
      <TierGlyph tier={gravest.rule.tier} />
      <p className={styles.words}>
        <button type="button" className={styles.press} onClick={goTo}>
          <strong>{t('summary.findings.count', { count: shown.length })}</strong>{' '}
          {t('summary.findings.awaiting', { count: shown.length })}
        </button>
      </p>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </div>
  );
}
