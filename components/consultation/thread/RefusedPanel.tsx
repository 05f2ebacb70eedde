import { useEffect, useRef, useState } from 'react';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Result } from '#lib/base/result.ts';
import { failureKey } from '../answer/failure-key.ts';
import type { ConsultationFailure, RefusedDeed } from '../consultation-port.ts';
import styles from './Thread.module.css';
import { useSettling } from './use-settling.ts';

interface RefusedPanelProps {
  readonly deed: RefusedDeed;
  readonly copyText: SidebarActions['copyText'];
  readonly onSettle: (choice: 'discard' | 'retry') => Promise<Result<void, ConsultationFailure>>;
}

/** What the server did not take: why, that the text is safe, and what can be done with it. Removing it asks once more. */
export function RefusedPanel({ deed, copyText, onSettle }: RefusedPanelProps) {
  const { t } = useWords();
  const { settle, problem } = useSettling(onSettle);
  const panel = useRef<HTMLElement>(null);
  // As a conflict does, it comes unasked and stands before whatever is new.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'end' });
  }, []);
  const [isAsking, setAsking] = useState(false);
  const [copied, setCopied] = useState<Awaited<ReturnType<SidebarActions['copyText']>>>();
  const { act, text, status } = deed;
  const why = status === 401 || status === 403 ? 'right' : status === 0 ? 'unclear' : 'status';
  return (
    <section
      ref={panel}
      className={styles.conflict}
      role="alert"
      aria-label={t('thread.refused.title')}
      data-refused={act ?? 'message'}
    >
      <Mark
        icon="warning"
        words={
          act === undefined
            ? t('thread.refused.message')
            : t('thread.refused.act', { act: t(`inbox.actName.${act}`) })
        }
        more={t(`thread.refused.why.${why}`, { status })}
      />
      {text !== '' && <blockquote className={styles.mine}>{text}</blockquote>}
      <p className={styles.meta}>{t(text === '' ? 'thread.refused.safeNoText' : 'thread.refused.safe')}</p>
      <div className={styles.deeds}>
        <span className={styles.meta} role="status">
          {copied !== undefined && t(`inbox.text.${copied}`)}
        </span>
        {isAsking ? (
          <>
            <span className={styles.strong}>{t('thread.refused.sure')}</span>
            <LinkButton onPress={() => setAsking(false)}>{t('thread.refused.no')}</LinkButton>
            <LinkButton onPress={() => settle('discard')}>{t('thread.refused.yes')}</LinkButton>
          </>
        ) : (
          <>
            {text !== '' && (
              <LinkButton icon="copy" onPress={() => void copyText(text).then(setCopied)}>
                {t('thread.refused.copy')}
              </LinkButton>
            )}
            <LinkButton icon="retry" onPress={() => settle('retry')}>
              {t('thread.refused.retry')}
            </LinkButton>
            <LinkButton onPress={() => setAsking(true)}>{t('thread.refused.discard')}</LinkButton>
          </>
        )}
      </div>
      {problem !== undefined && <Mark icon="warning" size="detail" words={t(failureKey(problem))} />}
    </section>
  );
}
