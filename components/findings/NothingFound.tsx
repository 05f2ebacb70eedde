import { useWords } from '#components/app/WordsProvider.tsx';
import { noFindings, noFindingsIcons, noFindingsWords } from '#components/summary/no-findings.ts';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import styles from './FindingsBody.module.css';
import { SearchLimits } from './SearchLimits.tsx';
import { searchedRegisters } from './search-limits.ts';

/** Nothing awaits an answer: said with what was looked into, because a silent place would read as "all is well". */
export function NothingFound({ findings }: { findings: ClientFindings }) {
  const { t, format } = useWords();
  const { lines } = useSummary();
  const none = noFindings(findings, lines);
  const { searched } = searchedRegisters(findings, lines);
  const registers = format.list(searched.map((register) => t(`terms.register.${register}`)));
  return (
    <>
      <p className={styles.line}>
        <Mark
          icon={noFindingsIcons[none]}
          tone="quiet"
          words={noFindingsWords(t, none)}
          more={[
            t('findings.search.judged', { count: findings.judged }),
            ...(registers === '' ? [] : [t('findings.search.registers', { registers })]),
          ].join(' · ')}
        />
      </p>
      <SearchLimits findings={findings} />
    </>
  );
}
