import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { isSensitive, shownFindings } from '#components/summary/shown-findings.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { Summary } from '#lib/summary/views.ts';
import { TriageBar } from '../triage/TriageBar.tsx';
import { AnswerHistory } from './AnswerHistory.tsx';
import { Clears } from './Clears.tsx';
import { Evidence } from './Evidence.tsx';
import { FindingHead } from './FindingHead.tsx';
import styles from './FindingPage.module.css';
import { LimitsTable } from './LimitsTable.tsx';
import { PageBar } from './PageBar.tsx';
import { RuleSource } from './RuleSource.tsx';
import { useFindingKeys } from './use-finding-keys.ts';

interface FindingPageProps {
  readonly ruleId: string;
  readonly findings: ClientFindings;
  readonly summary: Summary;
  readonly today: IsoDate;
}

/** The findings that are walked through with this one: those that await an answer, or those of its own kind. */
function walkOf(findings: ClientFindings, finding: Finding | undefined): readonly Finding[] {
  if (finding === undefined) return [];
  // Nobody comes upon a sensitive one by going on from another.
  if (isSensitive(finding)) return [finding];
  if (finding.state === 'open') return shownFindings(findings);
  return [...findings.handled, ...findings.lapsed].filter((each) => !isSensitive(each));
}

/** One finding: what to check, everything it rests on, what would end it, and the professional's answer at the foot. */
export default function FindingPage({ ruleId, findings, summary, today }: FindingPageProps) {
  const { t } = useWords();
  const { openFinding, closeFinding } = useSummary();
  const all = [...findings.open, ...findings.handled, ...findings.lapsed];
  const finding = all.find(({ rule }) => rule.id === ruleId);
  // The walk stays as it was begun: an answer must not renumber what is still to be read.
  const [walk, setWalk] = useState(() => walkOf(findings, finding).map(({ rule }) => rule.id));
  const known = walk.includes(ruleId) ? walk : [ruleId];
  if (known !== walk) setWalk(known);
  const place = known.indexOf(ruleId);
  const go = (step: -1 | 1) => {
    const next = known[place + step];
    if (next !== undefined) openFinding(next);
  };
  useFindingKeys({ onNext: () => go(1), onPrevious: () => go(-1), onClose: closeFinding });

  return (
    <main className={styles.page} data-finding-page={ruleId}>
      <PageBar place={place} count={known.length} onGo={go} onBack={closeFinding} />
      {finding === undefined ? (
        <p className={styles.gone} role="status">
          {t('findings.page.gone')}
        </p>
      ) : (
        <>
          <article className={styles.content} key={ruleId}>
            <FindingHead finding={finding} />
            <Evidence finding={finding} findings={findings} summary={summary} today={today} />
            <LimitsTable finding={finding} />
            <Clears finding={finding} />
            <AnswerHistory finding={finding} />
            <RuleSource rule={finding.rule} />
          </article>
          <TriageBar
            key={`triage ${ruleId}`}
            finding={finding}
            today={today}
            next={summary.sections['service-use'].view.next?.start}
            onNext={place < known.length - 1 ? () => go(1) : undefined}
          />
        </>
      )}
    </main>
  );
}
