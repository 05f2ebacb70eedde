import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Glyph } from '#components/summary/timeline/Glyph.tsx';
import type { EvidenceEntry } from '../evidence-entry.ts';
import styles from './EvidenceRow.module.css';

/** When, how, what, by whom and for what reason: two lines, and a press opens where it comes from. */
export function EvidenceRow({ entry }: { entry: EvidenceEntry }) {
  const { t } = useWords();
  const { showSource } = useSummary();
  const { date, time, glyph, title, details, codes, provenance } = entry;
  const when = date ?? t('terms.undated');
  const press = () =>
    showSource({
      title,
      date: time === undefined ? when : `${when} ${time}`,
      provenance,
      facts: [
        { label: t('findings.page.details'), value: details.join(' · ') || undefined },
        { label: t('summary.code'), value: codes.join(', ') || undefined },
      ],
    });
  return (
    <li className={styles.row}>
      <span className={styles.date}>{when}</span>
      <span className={styles.glyph} data-register={provenance.register}>
        {glyph !== undefined && (
          <svg viewBox="-6 -6 12 12" width="0.75rem" height="0.75rem" aria-hidden="true" focusable="false">
            <Glyph kind={glyph} />
          </svg>
        )}
      </span>
      <button type="button" className={styles.title} onClick={press}>
        {title}
      </button>
      <span className={styles.tag}>
        <RegisterTag register={provenance.register} form="full" />
      </span>
      {time !== undefined && <span className={styles.time}>{time}</span>}
      <span className={styles.details}>{[...details, ...codes].join(' · ')}</span>
    </li>
  );
}
