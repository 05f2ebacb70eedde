import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import styles from './Instruments.module.css';

/** What to do now, in calm words, under the answer that asks for it; whatever the sum is and however much is missing. */
export function SuicidePrompt() {
  const { t } = useWords();
  return (
    <div className={styles.prompt} role="alert" data-prompt="suicide">
      <p className={styles.promptTitle}>
        <Icon name="speech" /> {t('instruments.suicide.title')}
      </p>
      <ol className={styles.promptSteps}>
        <li>{t('instruments.suicide.ask')}</li>
        <li>{t('instruments.suicide.stay')}</li>
        <li>{t('instruments.suicide.record')}</li>
      </ol>
      <p className={styles.quiet}>{t('instruments.suicide.why')}</p>
    </div>
  );
}
