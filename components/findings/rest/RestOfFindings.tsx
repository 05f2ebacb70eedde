import { useWords } from '#components/app/WordsProvider.tsx';
import { findingsInRows, isSensitive, shownFindings } from '#components/summary/shown-findings.ts';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { Subhead } from '#components/ui/Subhead.tsx';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import { answerLine } from '../answer-words.ts';
import { FindingRow } from '../FindingRow.tsx';
import styles from '../FindingsBody.module.css';
import { SensitiveFindings } from '../SensitiveFindings.tsx';
import { NotPermitted } from './NotPermitted.tsx';
import { Unjudged } from './Unjudged.tsx';

/** One line that counts what is behind it, and opens it: nothing is cut off, and nothing is left unsaid. */
export function RestOfFindings({ findings }: { findings: ClientFindings }) {
  const words = useWords();
  const { t, format } = words;
  const more = shownFindings(findings).slice(findingsInRows);
  const { handled, lapsed, notPermitted, insufficient } = findings;
  const counts = [
    ...(more.length > 0 ? [t('findings.rest.more', { count: more.length })] : []),
    ...(handled.length > 0 ? [t('findings.rest.handled', { count: handled.length })] : []),
    ...(lapsed.length > 0 ? [t('findings.rest.lapsed', { count: lapsed.length })] : []),
  ];
  const unsure = notPermitted.length + insufficient.length;
  if (counts.length + unsure === 0) return null;
  const label = counts.length > 0 ? format.list(counts) : t('findings.rest.unsure', { count: unsure });
  return (
    <Disclosure label={label}>
      <Rows findings={more} />
      {handled.length > 0 && (
        <>
          <Subhead>{t('findings.rest.handledTitle')}</Subhead>
          <Rows findings={handled} said={(finding) => answerLine(finding.triage, words)} />
        </>
      )}
      {lapsed.length > 0 && (
        <>
          <Subhead>{t('findings.rest.lapsedTitle')}</Subhead>
          <p className={styles.quiet}>{t('findings.rest.lapsedWhy')}</p>
          <Rows findings={lapsed} />
        </>
      )}
      <NotPermitted rules={notPermitted} />
      <Unjudged unjudged={insufficient} />
    </Disclosure>
  );
}

interface RowsProps {
  readonly findings: readonly Finding[];
  readonly said?: (finding: Finding) => string | undefined;
}

function Rows({ findings, said }: RowsProps) {
  const open = findings.filter((finding) => !isSensitive(finding));
  return (
    <>
      {open.length > 0 && (
        <ul className={styles.rows}>
          {open.map((finding) => (
            <FindingRow key={finding.rule.id} finding={finding} said={said?.(finding)} />
          ))}
        </ul>
      )}
      <SensitiveFindings findings={findings} />
    </>
  );
}
