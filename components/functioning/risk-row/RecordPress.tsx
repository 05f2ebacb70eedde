import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './RiskRow.module.css';

interface RecordPressProps {
  /** In full: what is recorded, and where. */
  readonly label: string;
  readonly onPress: () => void;
}

/** For whoever has no Enter at hand. */
export function RecordPress({ label, onPress }: RecordPressProps) {
  const { t } = useWords();
  return (
    <button type="button" className={styles.record} aria-label={label} onClick={onPress}>
      {t('instruments.record.short')}
    </button>
  );
}

/** What is typed and not recorded says so. */
export function NotRecorded() {
  const { t } = useWords();
  return (
    <p className={styles.unrecorded}>
      <strong>{t('instruments.draft.not')}</strong> · {t('instruments.risk.enter')}
    </p>
  );
}
