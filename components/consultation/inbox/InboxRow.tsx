import type { KeyboardEvent, Ref } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import styles from './Inbox.module.css';
import { clientName, dueInWords, stateKey } from './item-words.ts';
import { RowParties } from './RowParties.tsx';

export interface InboxRowProps {
  readonly item: InboxItem;
  readonly now: Date;
  readonly wide: boolean;
  /** Red is for the first late rows of a screen: after them the word alone says it. */
  readonly isRed: boolean;
  readonly isActive: boolean;
  readonly isShown: boolean;
  /** A press opens the client in the record, with the sidebar at the conversation; else the conversation here. */
  readonly opensRecord: boolean;
  readonly onOpen: () => void;
  /** Where there is room beside the list: the conversation without the record. */
  readonly onRead: (() => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly button: Ref<HTMLButtonElement>;
}

/** One consultation in two lines, a press away from its conversation. */
export function InboxRow(props: InboxRowProps) {
  const { item, now, wide, isRed, isActive, isShown, opensRecord, onOpen, onRead, onKeyDown, button } = props;
  const words = useWords();
  const { t, format } = words;
  const { consultation, client, time, unread = 0 } = item;
  const name = clientName(t, item);
  const due = dueInWords(words, item, now);
  const key = stateKey(consultation);
  const state =
    item.raised === undefined
      ? t(
          `inbox.state.${key === 'answered' && item.isMyTurn && item.waitingFor === 'asker' ? 'markOutcome' : key}`,
        )
      : t(`inbox.raised.${item.raised.as}`);
  const urgency = t(`inbox.urgency.${consultation.urgency}`);
  // The other two say themselves in the day that is named.
  const isUrgent = !wide && due !== undefined && consultation.urgency === 'now';
  const when = due ?? format.date(consultation.changedAt);
  return (
    <div className={classNames(styles.row, wide && styles.wideRow, isShown && styles.shownRow)}>
      <button
        ref={button}
        type="button"
        className={styles.open}
        tabIndex={isActive ? 0 : -1}
        aria-current={isShown ? 'true' : undefined}
        data-thread={consultation.threadId}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={styles.client}>
          {unread > 0 && (
            <span className={styles.unread}>
              <VisuallyHidden>{t('inbox.unread', { count: unread })}, </VisuallyHidden>
            </span>
          )}
          <strong className={classNames(styles.name, client === undefined && styles.noName)}>{name}</strong>
          {wide && client?.birthDate !== undefined && (
            <span className={styles.second}>{t('inbox.born', { date: format.date(client.birthDate) })}</span>
          )}
        </span>
        <RowParties item={item} wide={wide} />
        <span className={styles.asked} data-asked="">
          <VisuallyHidden>, </VisuallyHidden>
          {consultation.question.asked}
        </span>
        <span className={classNames(styles.due, time === 'late' && (isRed ? styles.red : styles.late))}>
          <VisuallyHidden>, {!isUrgent && `${urgency}, `}</VisuallyHidden>
          {time === 'late' && <Icon name="clock" size={12} />}
          {isUrgent ? `${urgency}, ${when}` : when}
          {wide && due !== undefined && <span className={styles.second}>{urgency}</span>}
        </span>
        <span className={styles.state}>
          <VisuallyHidden>, {item.isMyTurn && `${t('inbox.yourTurn')}, `}</VisuallyHidden>
          <span className={classNames(item.isMyTurn && styles.mine)}>{state}</span>
          {wide && (
            <span className={styles.second}>
              {t('inbox.responsibleShort', { name: consultation.responsible.name })}
            </span>
          )}
        </span>
        {opensRecord && (
          <span className={styles.goes}>
            <VisuallyHidden>, {t('inbox.opensRecord')}</VisuallyHidden>
            <Icon name="open" />
          </span>
        )}
      </button>
      {onRead !== undefined && (
        <IconButton icon="speech" label={t('inbox.readHereOf', { name })} onPress={onRead} />
      )}
    </div>
  );
}
