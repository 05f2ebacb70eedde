import { useWords } from '#components/app/WordsProvider.tsx';
import { NewMark } from '#components/findings/NewMark.tsx';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { useNames } from '../../WorklistContext.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** Longer titles need a second line in a narrow column: the tier then follows on it instead of standing on its own. */
const shortTitle = 27;

/** The first finding that waits, its tier, how many more there are and whether any is new. */
export function FindingCell({ derived: { row, top, fresh } }: CellProps) {
  const { t } = useWords();
  const { titleOf } = useNames();
  if (top === undefined || row.waiting === 0) {
    return (
      <span className={styles.quiet}>
        {row.findings.length === 0
          ? t('worklist.finding.none')
          : t('worklist.finding.answered', { count: row.findings.length })}
      </span>
    );
  }
  const title = titleOf(top);
  return (
    <span className={styles.finding}>
      <span className={styles.glyph}>
        <TierGlyph tier={top.tier} />
      </span>
      <span className={classNames(styles.findingText, title.length <= shortTitle && styles.shortTitle)}>
        <span className={styles.title}>{title}</span>{' '}
        <span className={styles.meta}>
          <span className={styles.tierWord}>{t(`findings.tier.${top.tier}`)}</span>
          {top.state === 'lapsed' && <span>{t('worklist.finding.lapsed')}</span>}
          {top.origin === 'server' && (
            <span title={t('worklist.finding.fromServer')}>{t('worklist.finding.server')}</span>
          )}
          {row.waiting > 1 && <span>{t('worklist.finding.more', { count: row.waiting - 1 })}</span>}
          {fresh > 0 && <NewMark />}
        </span>
      </span>
    </span>
  );
}
