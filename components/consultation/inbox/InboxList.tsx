import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import styles from './Inbox.module.css';
import { InboxRow } from './InboxRow.tsx';
import { useRowKeys } from './use-row-keys.ts';

/** So many of the client's own stand above the inbox; the others are a press away. */
const clientRowsAtFirst = 3;
/** Red on one screen. */
const mostRed = 2;
const rowRem = 2.75;

interface InboxListProps {
  /** Undefined where no client is open. */
  readonly ofClient: readonly InboxItem[] | undefined;
  /** What is said of the client's part: sources that failed, or that there is nothing. */
  readonly clientNote: ReactNode;
  /** What stands under the client's rows. */
  readonly clientFoot?: ReactNode;
  /** The box that is open, in the order given. */
  readonly items: readonly InboxItem[];
  /** Head of the box: its switch, and what could not be asked. */
  readonly head: ReactNode;
  /** In the place of rows when there are none. */
  readonly nothing: ReactNode;
  readonly now: Date;
  readonly wide: boolean;
  readonly shown: string | undefined;
  /** About the client who is open: its conversation is read here. Any other opens that client in the record. */
  readonly isOfClient: (item: InboxItem) => boolean;
  readonly onRead: (item: InboxItem) => void;
  readonly onOpenClient: (item: InboxItem) => void;
}

/** The client's own consultations, then the open box: thousands of rows of which a screenful is in the document. */
export function InboxList(props: InboxListProps) {
  const {
    ofClient,
    clientNote,
    clientFoot,
    items,
    head,
    nothing,
    now,
    wide,
    shown,
    isOfClient,
    onRead,
    onOpenClient,
  } = props;
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const clientRows = useMemo(
    () => (ofClient === undefined ? [] : isWhole ? ofClient : ofClient.slice(0, clientRowsAtFirst)),
    [ofClient, isWhole],
  );
  const first = clientRows.length;
  const height = useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return (Number.isFinite(rem) && rem > 0 ? rem : 16) * rowRem;
  }, []);

  // What stands above the box scrolls with it, and may be higher than before after any change.
  useLayoutEffect(() => setAbove(body.current?.offsetTop ?? 0));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: above,
    scrollPaddingStart: height * 1.5,
    scrollPaddingEnd: 8,
    // The first frame has rows too, before anything has been measured.
    initialRect: { width: 400, height: 700 },
  });
  const rows = virtualizer.getVirtualItems();
  const keys = useRowKeys({
    count: first + items.length,
    reveal: (at) => {
      if (at >= first) virtualizer.scrollToIndex(at - first);
      else scroll.current?.scrollTo({ top: 0 });
    },
  });
  const red = new Set(
    [...clientRows, ...rows.map(({ index }) => items[index])]
      .filter((item): item is InboxItem => item?.time === 'late')
      .slice(0, mostRed),
  );
  const row = (item: InboxItem, at: number) => (
    <InboxRow
      item={item}
      now={now}
      wide={wide}
      isRed={red.has(item)}
      isActive={at === keys.active}
      isShown={item.consultation.threadId === shown}
      opensRecord={!isOfClient(item)}
      onOpen={() => {
        keys.setActive(at);
        if (isOfClient(item)) onRead(item);
        else onOpenClient(item);
      }}
      onRead={
        wide
          ? () => {
              keys.setActive(at);
              onRead(item);
            }
          : undefined
      }
      onKeyDown={keys.onKeyDown}
      button={keys.hold(at)}
    />
  );
  return (
    <div className={styles.scroll} ref={scroll}>
      {ofClient !== undefined && (
        <section aria-labelledby="inbox-of-client">
          <h2 className={styles.head} id="inbox-of-client">
            {t('inbox.ofClient')}
          </h2>
          {clientNote}
          <ul>
            {clientRows.map((item, at) => (
              <li key={item.consultation.threadId}>{row(item, at)}</li>
            ))}
          </ul>
          {ofClient.length > clientRowsAtFirst && (
            <div className={styles.more}>
              <LinkButton onPress={() => setWhole(!isWhole)} expanded={isWhole}>
                {isWhole ? t('inbox.fewer') : t('inbox.more', { count: ofClient.length - clientRowsAtFirst })}
              </LinkButton>
            </div>
          )}
          {clientFoot}
        </section>
      )}
      <section aria-label={t('inbox.all')}>
        {head}
        {nothing}
        <ul
          className={styles.body}
          ref={body}
          style={{ height: virtualizer.getTotalSize() }}
          data-inbox-rows={rows.length}
        >
          {rows.map(({ index, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <li
                key={item.consultation.threadId}
                className={styles.placed}
                style={{ transform: `translateY(${start - above}px)` }}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                {row(item, first + index)}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
