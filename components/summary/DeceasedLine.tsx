import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './DeceasedLine.module.css';

/** What a death means for the page: everything may be read, nothing new is begun. The banner says the death and its day. */
export function DeceasedLine() {
  const { t } = useWords();
  return (
    <p className={styles.line} data-deceased>
      {t('summary.deceased.note')}
    </p>
  );
}
