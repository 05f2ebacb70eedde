import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SectionOf } from '#lib/summary/views.ts';
import { noFindings, noFindingsWords } from '../no-findings.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';
import { shownFindings } from '../shown-findings.ts';
import styles from './Findings.module.css';

/* The rules are evaluated after the client is painted, so what shows their findings comes after it too. */
const FindingsBody = latePart(() => import('#components/findings/FindingsBody.tsx'), { words: ['findings'] });

/** What the rules ask to check. Before they are evaluated the place says so: empty must not read as "nothing found". */
export function Findings({ section }: { section: SectionOf<'findings'> }) {
  const { t } = useWords();
  const { findings, lines } = useSummary();
  const waiting = findings === undefined ? undefined : shownFindings(findings).length;
  const meta =
    findings === undefined || waiting === undefined ? (
      <Mark icon="waiting" tone="quiet" size="detail" words={t('summary.findings.notYet')} />
    ) : waiting === 0 ? (
      noFindingsWords(t, noFindings(findings, lines))
    ) : (
      `${waiting} ${t('summary.findings.awaiting', { count: waiting })}`
    );
  return (
    <SectionFrame
      section={{ ...section, state: findings === undefined ? 'waiting' : 'full' }}
      registers={[]}
      rowsSayNothing
      meta={waiting === undefined || waiting === 0 ? undefined : meta}
      foldedMeta={meta}
    >
      {findings === undefined ? (
        <p className={styles.line}>
          <Mark
            icon="waiting"
            tone="quiet"
            words={t('summary.findings.notYet')}
            more={t('summary.findings.why')}
          />
        </p>
      ) : (
        <FindingsBody findings={findings} />
      )}
    </SectionFrame>
  );
}
