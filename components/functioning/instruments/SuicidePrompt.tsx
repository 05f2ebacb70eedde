import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import styles from './Instruments.module.css';

/**
 * What to do now, in calm words, under the answer that asks for it; whatever the sum is and however much is missing.
 * `comes`: the answer was given just now, so it comes into sight.
 */
export function SuicidePrompt({ comes }: { readonly comes: boolean }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (comes) box.current?.scrollIntoView({ block: 'nearest' });
  }, [comes]);
  return (
    <div ref={box} className={styles.prompt} role="alert" data-prompt="suicide">
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
