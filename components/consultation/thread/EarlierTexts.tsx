import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { ShownMessage } from '../consultation-port.ts';
import { dayAndClock } from '../inbox/time-words.ts';
import styles from './Thread.module.css';

interface EarlierTextsProps extends Pick<ShownMessage, 'earlier'> {
  readonly editedAt: IsoInstant | undefined;
  readonly now: Date;
}

/** That a message was edited is always in sight; what it said before is a press away. */
export function EarlierTexts({ earlier, editedAt, now }: EarlierTextsProps) {
  const words = useWords();
  const { t, format } = words;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton onPress={() => setOpen(!isOpen)} expanded={isOpen}>
        {editedAt === undefined
          ? t('inbox.edited', { count: earlier.length })
          : t('thread.editedAt', { count: earlier.length, at: dayAndClock(words, editedAt, now) })}
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
