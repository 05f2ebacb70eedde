import { useEffect } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { findingsInRows, shownFindings } from '#components/summary/shown-findings.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { FindingRow } from './FindingRow.tsx';
import styles from './FindingsBody.module.css';
import { NothingFound } from './NothingFound.tsx';
import { RestOfFindings } from './rest/RestOfFindings.tsx';
import { SearchLimits } from './SearchLimits.tsx';
import { SensitiveFindings } from './SensitiveFindings.tsx';
import { SegmentBlock } from './segment/SegmentBlock.tsx';
import { segmentViewOf } from './segment/segment-view-of.ts';

/** At most three findings as rows, then one line that opens everything else the rules have said. */
export default function FindingsBody({ findings }: { findings: ClientFindings }) {
  const { t, language } = useWords();
  const { segment: given, isDeceased = false } = useSummary();
  const segment = isDeceased ? undefined : (given ?? segmentViewOf(findings.segment, { t, language }));
  const shown = shownFindings(findings);
  useEffect(() => {
    // The page of a finding is one press away: it should not have to be waited for.
    void import('./page/FindingPage.tsx');
  }, []);
  if (isDeceased)
    return (
      <p className={styles.line} data-findings={0}>
        {t('findings.deceased')}
      </p>
    );
  return (
    <div data-findings={shown.length}>
      {shown.length === 0 && <NothingFound findings={findings} />}
      {shown.length > 0 && (
        <>
          <ul className={styles.rows} aria-label={t('findings.awaiting')}>
            {shown.slice(0, findingsInRows).map((finding) => (
              <FindingRow key={finding.rule.id} finding={finding} />
            ))}
          </ul>
          <SearchLimits findings={findings} />
        </>
      )}
      <SensitiveFindings findings={findings.open} />
      <RestOfFindings findings={findings} />
      {segment !== undefined && <SegmentBlock view={segment} />}
    </div>
  );
}
