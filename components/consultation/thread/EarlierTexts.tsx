import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { ShownMessage } from '../consultation-port.ts';
import styles from './Thread.module.css';

/** That a message was edited is always in sight; what it said before is a press away. */
export function EarlierTexts({ earlier }: Pick<ShownMessage, 'earlier'>) {
  const { t, format } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton onPress={() => setOpen(!isOpen)} expanded={isOpen}>
        {t('inbox.edited', { count: earlier.length })}
      </LinkButton>
      {isOpen && (
        <ol className={styles.earlier} aria-label={t('inbox.earlierTexts')}>
          {earlier.map(({ text, at }) => (
            <li key={at}>
              <span className={styles.meta}>{t('inbox.earlierText', { at: format.dayAndTime(at) })}</span>{' '}
              {text}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
