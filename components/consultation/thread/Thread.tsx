import { useEffect, useRef, useState } from 'react';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { isUnderLayer } from '#components/ui/is-under-layer.ts';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { AnswerFoot } from '../answer/AnswerFoot.tsx';
import type { ChooseColleague } from '../answer/ForwardTo.tsx';
import type { MayDo } from '../answer/offered-acts.ts';
import type { ThreadAccess } from '../consultation-port.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { MessageList } from './MessageList.tsx';
import { Outcome } from './Outcome.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { ReadyText } from './ReadyText.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import styles from './Thread.module.css';
import { ThreadFailed } from './ThreadFailed.tsx';
import { ThreadHead } from './ThreadHead.tsx';
import { useThread } from './use-thread.ts';
import { WentAlong } from './WentAlong.tsx';

export interface ThreadProps {
  readonly access: ThreadAccess;
  /** The line that led here: its client and question stand until the conversation has been read. */
  readonly item: InboxItem;
  readonly now: () => Date;
  readonly mayDo: MayDo;
  readonly chooseColleague: ChooseColleague;
  readonly onBack: () => void;
  readonly copyText: SidebarActions['copyText'];
  /** Something is typed here and not sent. */
  readonly onDraft?: ((isDraft: boolean) => void) | undefined;
  /** Absent where the record's fields cannot be written to. */
  readonly insertText?: SidebarActions['insertText'] | undefined;
}

/** One consultation: who asks whom what, what has been said, who answers for the client, and what can be done now. */
export function Thread(props: ThreadProps) {
  const { access, item: line, now, mayDo, chooseColleague, onBack, copyText, insertText, onDraft } = props;
  const { t } = useWords();
  const { read, conflict, refresh } = useThread(access);
  const [gone, setGone] = useState<{ readonly words: string; readonly more: string }>();
  const back = useRef(onBack);
  useEffect(() => {
    back.current = onBack;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isUnderLayer()) back.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const thread = read.state === 'read' ? read.thread : undefined;
  const item = thread?.item ?? line;
  /** Whoever has passed the question on, or has left, takes no part any more, and is told so rather than that something failed. */
  const hasLeft = gone !== undefined && read.state === 'failed' && read.failure.reason === 'forbidden';
  useEffect(() => {
    // Its foot has gone before it could say that nothing is left in it.
    if (hasLeft) onDraft?.(false);
  }, [hasLeft, onDraft]);
  const isHidden = hasLeft || (read.state === 'failed' && read.failure.reason === 'notLogged');
  return (
    <article className={styles.page} data-thread-page={read.state}>
      <div className={styles.bar}>
        <LinkButton icon="chevronLeft" onPress={onBack}>
          {t('inbox.back')}
        </LinkButton>
        {thread !== undefined && (
          <ReadyText access={access} thread={thread} copyText={copyText} insertText={insertText} />
        )}
      </div>
      {!isHidden && <ThreadHead item={item} now={now()} isActWaiting={thread?.isActWaiting === true} />}
      {hasLeft && (
        <p className={styles.left} role="status">
          <Mark icon="check" tone="answered" words={gone.words} more={gone.more} />
        </p>
      )}
      {read.state === 'failed' && !hasLeft && <ThreadFailed failure={read.failure} onRetry={refresh} />}
      {read.state === 'reading' && (
        <p className={styles.line} role="status">
          {t('inbox.reading')}
        </p>
      )}
      {read.state === 'read' && (
        <>
          {read.thread.stale !== undefined && (
            <div className={styles.stale} data-stale="">
              <Mark
                icon="warning"
                size="detail"
                words={t(read.thread.stale.isWhole ? 'inbox.stale' : 'thread.partial')}
                more={t(`terms.failure.${read.thread.stale.failure.reason}`, {
                  ...read.thread.stale.failure,
                } as never)}
              />
              <LinkButton icon="retry" onPress={refresh}>
                {t('inbox.retry')}
              </LinkButton>
            </div>
          )}
          <div className={styles.content}>
            <QuestionBox consultation={item.consultation} />
            <WentAlong consultation={item.consultation} messages={read.thread.messages} />
            <MessageList
              access={access}
              thread={read.thread}
              now={now()}
              fresh={read.fresh}
              onEdited={refresh}
            />
            <Outcome consultation={item.consultation} now={now()} />
          </div>
          {read.thread.refused?.map((deed) => (
            <RefusedPanel
              key={deed.id}
              deed={deed}
              copyText={copyText}
              onSettle={async (choice) => {
                const settled = await access.settleRefused(deed, choice);
                refresh();
                return settled;
              }}
            />
          ))}
          {conflict !== undefined && (
            <ConflictPanel
              conflict={conflict}
              onSettle={async (choice) => {
                const settled = await access.settleConflict(conflict, choice);
                refresh();
                return settled;
              }}
            />
          )}
          <AnswerFoot
            access={access}
            consultation={item.consultation}
            now={now()}
            mayDo={mayDo}
            chooseColleague={chooseColleague}
            isStopped={conflict !== undefined}
            onDone={(act) => {
              const more = t('inbox.forward.left');
              if (act?.act === 'forward') {
                setGone({ words: t('inbox.forward.done', { name: act.to.name }), more });
              }
              if (act?.act === 'endPart') setGone({ words: t('thread.leave.done'), more });
              refresh();
            }}
            onDraft={onDraft}
          />
        </>
      )}
    </article>
  );
}
