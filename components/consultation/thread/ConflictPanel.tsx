import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Result } from '#lib/base/result.ts';
import { failureKey } from '../answer/failure-key.ts';
import type { ConsultationConflict, ConsultationFailure } from '../consultation-port.ts';
import { partyInWords, stateKey } from '../inbox/item-words.ts';
import styles from './Thread.module.css';
import { useSettling } from './use-settling.ts';

interface ConflictPanelProps {
  readonly conflict: ConsultationConflict;
  readonly onSettle: (choice: 'sendAsMessage' | 'discard') => Promise<Result<void, ConsultationFailure>>;
}

/** Somebody was first: what they did, what one had typed oneself, and what is done with that. */
export function ConflictPanel({ conflict, onSettle }: ConflictPanelProps) {
  const { t, format } = useWords();
  const { settle, problem } = useSettling(onSettle);
  const { mine, text, theirs } = conflict;
  const panel = useRef<HTMLElement>(null);
  // It comes unasked, and has to be seen: the conversation may be longer than the window.
  useEffect(() => {
    // In braces: a newer Chromium answers a promise, which is no function to end the effect with.
    panel.current?.scrollIntoView({ block: 'end' });
  }, []);
  return (
    <section
      ref={panel}
      className={styles.conflict}
      role="alert"
      aria-label={t('inbox.conflict.title')}
      data-conflict={mine}
    >
      <Mark
        icon="warning"
        words={t('inbox.conflict.first', {
          name: partyInWords(theirs.changedBy),
          at: format.dayAndTime(theirs.changedAt),
        })}
        more={t('inbox.conflict.now', { state: t(`inbox.state.${stateKey(theirs)}`) })}
      />
      <p className={styles.meta}>{t('inbox.conflict.notDone', { act: t(`inbox.actName.${mine}`) })}</p>
      {text !== '' && <blockquote className={styles.mine}>{text}</blockquote>}
      {text !== '' && <p className={styles.meta}>{t('thread.conflictSafe')}</p>}
      <div className={styles.deeds}>
        {text !== '' && (
          <LinkButton onPress={() => settle('sendAsMessage')}>{t('inbox.conflict.send')}</LinkButton>
        )}
        <LinkButton onPress={() => settle('discard')}>
          {t(text === '' ? 'inbox.conflict.dismiss' : 'inbox.conflict.discard')}
        </LinkButton>
      </div>
      {problem !== undefined && <Mark icon="warning" size="detail" words={t(failureKey(problem))} />}
    </section>
  );
}
