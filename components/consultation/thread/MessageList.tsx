import { Fragment, useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { ShownMessage, ShownThread, ThreadAccess } from '../consultation-port.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { Message } from './Message.tsx';
import styles from './Thread.module.css';

interface MessageListProps {
  readonly access: ThreadAccess;
  readonly thread: ShownThread;
  readonly now: Date;
  /** Keys of what was unread when the conversation was opened. */
  readonly fresh: ReadonlySet<string>;
  readonly onEdited: () => void;
}

/** What has been said, in order. The newest answer is shown in its parts. */
export function MessageList({ access, thread, now, fresh, onEdited }: MessageListProps) {
  const { t } = useWords();
  const said = thread.messages.filter(({ message }) => message.kind !== 'context' && message.kind !== 'read');
  const { answer } = thread.item.consultation;
  const answers = said.filter(({ message }) => message.kind === 'answer');
  const newest = answers[answers.length - 1];
  const isNew = ({ message }: ShownMessage) => fresh.has(message.key);
  const first = said.find(isNew);
  const list = useRef<HTMLElement>(null);
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    // Whoever opens it for the first time begins with the question.
    if (thread.messages.some((shown) => shown.message.kind === 'context' && fresh.has(shown.message.key)))
      return;
    const at =
      list.current?.querySelector('[data-first-new]') ?? list.current?.querySelector('ol > :last-child');
    at?.scrollIntoView({ block: at.matches('[data-first-new]') ? 'center' : 'nearest' });
  }, [thread, fresh]);
  return (
    <section ref={list} aria-label={t('inbox.conversation')}>
      <h3 className={styles.part}>{t('inbox.conversation')}</h3>
      {said.length === 0 && answer === undefined && (
        <p className={styles.quietLine}>
          {t(thread.stale?.isWhole === false ? 'thread.notFetched' : 'inbox.noMessages')}
        </p>
      )}
      <ol className={styles.messages}>
        {said.map((shown) => (
          <Fragment key={shown.message.key}>
            {shown === first && (
              <li className={styles.fresh} data-first-new="">
                {t('thread.new', { count: said.filter(isNew).length })}
              </li>
            )}
            <Message
              access={access}
              shown={shown}
              answer={shown === newest ? answer : undefined}
              now={now}
              isNew={isNew(shown)}
              onEdited={onEdited}
            />
          </Fragment>
        ))}
      </ol>
      {newest === undefined && answer !== undefined && (
        <div className={styles.message}>
          <AnswerFacts answer={answer} isByLine />
        </div>
      )}
    </section>
  );
}
