import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './NewMark.module.css';

/** Its limits were first met after this professional's last look. */
export function NewMark() {
  const { t } = useWords();
  return <span className={styles.mark}>{t('findings.new')}</span>;
}
