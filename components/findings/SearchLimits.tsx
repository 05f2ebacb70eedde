import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import styles from './FindingsBody.module.css';
import { lackWords, searchedRegisters } from './search-limits.ts';

/** What the rules could not look into, in one quiet line; nothing when every register was searched in full. */
export function SearchLimits({ findings }: { findings: ClientFindings }) {
  const { t, format } = useWords();
  const { lines } = useSummary();
  const { lacking } = searchedRegisters(findings, lines);
  if (lacking.length === 0) return null;
  const registers = lacking.map(
    ({ register, why }) => `${t(`terms.register.${register}`)} (${lackWords(t, why)})`,
  );
  return (
    <p className={styles.quiet} data-search="limited">
      {t('findings.search.limited', { registers: format.list(registers) })}
      {lacking.some(({ why }) => why === 'role') && ` ${t('findings.search.roleOpens')}`}
    </p>
  );
}
