import { useWords } from '#components/app/WordsProvider.tsx';
import { NewMark } from '#components/findings/NewMark.tsx';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import { isWaiting } from '#lib/worklist/listed-row.ts';
import type { RowFinding } from '#lib/worklist/worklist-row.ts';
import { useNames } from '../WorklistContext.tsx';
import { Part } from './Preview.tsx';
import styles from './preview.module.css';

/** The rest is one press away, in the record. */
const shownAtMost = 3;

/** What waits for an answer, with how many recorded entries it rests on and of when. */
export function PreviewFindings({ derived: { row } }: { derived: DerivedRow }) {
  const { t } = useWords();
  const open = row.findings.filter(isWaiting);
  const answered = row.findings.length - open.length;
  return (
    <Part
      title={t('worklist.preview.findings')}
      meta={
        row.waiting === 0 ? t('worklist.finding.none') : t('worklist.preview.waiting', { count: row.waiting })
      }
    >
      <ul className={styles.findings}>
        {open.slice(0, shownAtMost).map((finding) => (
          <FindingLine key={finding.ruleId} finding={finding} />
        ))}
      </ul>
      {open.length > shownAtMost && (
        <p className={styles.quiet}>{t('worklist.finding.more', { count: open.length - shownAtMost })}</p>
      )}
      {answered > 0 && <p className={styles.quiet}>{t('worklist.finding.answered', { count: answered })}</p>}
    </Part>
  );
}

function FindingLine({ finding }: { finding: RowFinding }) {
  const { t, format } = useWords();
  const { titleOf } = useNames();
  const { tier, evidence, metOn, isNew, origin, state } = finding;
  const period = format.range(evidence.from, evidence.to);
  const parts = [
    ...(evidence.count > 0 ? [t('worklist.preview.entries', { count: evidence.count })] : []),
    ...(period === '' ? [] : [period]),
    ...(metOn === undefined ? [] : [t('worklist.preview.metOn', { date: format.date(metOn) })]),
    ...(origin === 'server' ? [t('worklist.finding.fromServer')] : []),
    ...(state === 'lapsed' ? [t('worklist.finding.lapsed')] : []),
  ];
  return (
    <li className={styles.finding}>
      <span className={styles.glyph}>
        <TierGlyph tier={tier} />
        <VisuallyHidden>{t(`findings.tier.${tier}`)}</VisuallyHidden>
      </span>
      <span>
        <span className={styles.findingTitle}>{titleOf(finding)}</span> {isNew && <NewMark />}
        <span className={styles.evidence}>{parts.join(' · ')}</span>
      </span>
    </li>
  );
}
