import { useWords } from '#components/app/WordsProvider.tsx';
import type { ShownThread, ThreadAccess } from '../consultation-port.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { Message } from './Message.tsx';
import styles from './Thread.module.css';

interface MessageListProps {
  readonly access: ThreadAccess;
  readonly thread: ShownThread;
  readonly now: Date;
  readonly onEdited: () => void;
}

/** What has been said, in order. The newest answer is shown in its parts. */
export function MessageList({ access, thread, now, onEdited }: MessageListProps) {
  const { t } = useWords();
  const said = thread.messages.filter(({ message }) => message.kind !== 'context' && message.kind !== 'read');
  const { answer } = thread.item.consultation;
  const answers = said.filter(({ message }) => message.kind === 'answer');
  const newest = answers[answers.length - 1];
  return (
    <section aria-label={t('inbox.conversation')}>
      <h3 className={styles.part}>{t('inbox.conversation')}</h3>
      {said.length === 0 && answer === undefined && (
        <p className={styles.quietLine}>{t('inbox.noMessages')}</p>
      )}
      <ol className={styles.messages}>
        {said.map((shown) => (
          <Message
            key={shown.message.key}
            access={access}
            shown={shown}
            answer={shown === newest ? answer : undefined}
            now={now}
            onEdited={onEdited}
          />
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
