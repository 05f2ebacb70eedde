import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './RiskRow.module.css';

interface RecordPressProps {
  /** False while nothing is typed. */
  readonly isThere: boolean;
  /** In full: what is recorded, and where. */
  readonly label: string;
  readonly onPress: () => void;
}

/** What is typed is not recorded yet: it says so, and offers the press to whoever has no Enter at hand. */
export function RecordPress({ isThere, label, onPress }: RecordPressProps) {
  const { t } = useWords();
  if (!isThere) return null;
  return (
    <>
      <button type="button" className={styles.record} aria-label={label} onClick={onPress}>
        {t('instruments.record.short')}
      </button>
      <span className={styles.unrecorded}>{t('instruments.draft.not')}</span>
    </>
  );
}
