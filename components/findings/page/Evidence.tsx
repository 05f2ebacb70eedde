import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { Summary } from '#lib/summary/views.ts';
import { entriesOf, evidenceEntry } from '../evidence-entry.ts';
import { findingText } from '../finding-text.ts';
import { EvidencePlot } from '../plot/EvidencePlot.tsx';
import styles from './Evidence.module.css';
import { EvidenceRow } from './EvidenceRow.tsx';
import { LeftOut } from './LeftOut.tsx';
import { PagePart } from './PagePart.tsx';

/** Entries listed at once; a year of contacts is behind one line. */
const entriesAtFirst = 8;

interface EvidenceProps {
  readonly finding: Finding;
  readonly findings: ClientFindings;
  readonly summary: Summary;
  readonly today: IsoDate;
}

/** The recorded entries that made the finding, newest first, and what was left out of it. */
export function Evidence({ finding, findings, summary, today }: EvidenceProps) {
  const words = useWords();
  const { t } = words;
  const { actions, lines } = useSummary();
  const [notice, setNotice] = useState('');
  const entries = entriesOf(finding.evidence).map((entry) => evidenceEntry(entry, words));
  const copy = async () => {
    const outcome = await actions.copyText(findingText(finding, { findings, lines, summary, words }));
    setNotice(t(`app.text.${outcome}`));
  };
  const rows = (from: number, to?: number) => (
    <ul className={styles.entries}>
      {entries.slice(from, to).map((entry) => (
        <EvidenceRow key={entry.key} entry={entry} />
      ))}
    </ul>
  );
  return (
    <PagePart
      title={t('findings.page.evidence')}
      meta={t('findings.page.entries', { count: entries.length })}
      end={
        <IconButton
          icon="copy"
          className={styles.copy}
          label={t('findings.page.copy')}
          onPress={() => void copy()}
        />
      }
    >
      <p className={styles.notice} role="status">
        {notice}
      </p>
      <EvidencePlot finding={finding} riskFactors={summary.sections['risk-factors'].view} today={today} />
      {entries.length > 0 && rows(0, entriesAtFirst)}
      {entries.length > entriesAtFirst && (
        <div className={styles.more}>
          <Disclosure label={t('findings.page.moreEntries', { count: entries.length - entriesAtFirst })}>
            {rows(entriesAtFirst)}
          </Disclosure>
        </div>
      )}
      <LeftOut finding={finding} findings={findings} />
    </PagePart>
  );
}
