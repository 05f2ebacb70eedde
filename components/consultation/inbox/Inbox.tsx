import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { InboxBox, InboxItem } from '#lib/consultation/inbox-item.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { ClientConsultations, InboxAccess, ThreadAccess } from '../consultation-port.ts';
import styles from './Inbox.module.css';
import { InboxBoxes, openIn } from './InboxBoxes.tsx';
import { InboxGaps } from './InboxGaps.tsx';
import { InboxList } from './InboxList.tsx';
import { isOpenItem, isSeenByOthers } from './item-words.ts';
import { useInbox } from './use-inbox.ts';

/** What the list itself needs of the inbox's access. */
export type ListAccess = Pick<InboxAccess, 'now' | 'read' | 'observe' | 'openClient' | 'thread'>;

export interface InboxProps {
  /** One object as long as somebody is signed in: another one reads everything anew. */
  readonly access: ListAccess;
  /** Who is open in the record, to whom the same press does not open them once more; a consultation may be kept at another register. */
  readonly openClient?: Pick<ClientIdentity, 'name' | 'birthDate'> | undefined;
  /** Where a client is open: that client's, which stand first. Undefined while they are being read. */
  readonly clientConsultations?: ClientConsultations | 'reading' | 'notLogged' | undefined;
  /** Shown where nobody has been asked about the client yet: the first step of a question. */
  readonly startAsk?: ReactNode;
  /** Under the client's consultations: the first step of another question, in one line. */
  readonly askAnother?: ReactNode;
  readonly onAsk?: (() => void) | undefined;
  /** The whole tab of a wide window: columns, and the conversation at the side. */
  readonly wide: boolean;
  /** The conversation to stand at when its line is there, once. */
  readonly startAt?: string | undefined;
  /** The conversation of a line that was pressed, in the place of the list or beside it; its access is one as long as it is open. */
  readonly thread: (item: InboxItem, onBack: () => void, access: ThreadAccess) => ReactNode;
  /** Asks for the client's own once more. */
  readonly onRetryClient?: (() => void) | undefined;
}

interface NotOpened {
  readonly why: 'noHost' | 'noAddress' | 'noClient';
  readonly item: InboxItem;
}

/** All consultations of whoever is signed in, and first those of the client who is open. */
export function Inbox({
  access,
  openClient: inRecord,
  clientConsultations,
  startAsk,
  askAnother,
  onAsk,
  wide,
  startAt,
  thread,
  onRetryClient,
}: InboxProps) {
  const { t } = useWords();
  const { inbox, retry } = useInbox(access);
  const [chosen, setChosen] = useState<InboxBox>();
  const [opened, setOpened] = useState<InboxItem>();
  const [problem, setProblem] = useState<NotOpened>();
  const root = useRef<HTMLDivElement>(null);
  const left = useRef<string>(undefined);
  const isStarted = useRef(false);

  const all = inbox.state === 'read' ? inbox.consultations.items : [];
  const clients = typeof clientConsultations === 'object' ? clientConsultations : { items: [], failures: [] };
  useEffect(() => {
    if (startAt === undefined || isStarted.current) return;
    const found = [...clients.items, ...all].find(({ consultation }) => consultation.threadId === startAt);
    if (found === undefined) return;
    isStarted.current = true;
    setOpened(found);
  });
  // Back from a conversation to the line that led there.
  useEffect(() => {
    if (opened !== undefined || left.current === undefined) return;
    const line = root.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(left.current)}"]`);
    left.current = undefined;
    (line ?? root.current?.querySelector<HTMLElement>('[data-box][aria-pressed="true"]'))?.focus();
  }, [opened]);
  const threadAccess = useMemo(
    () => (opened === undefined ? undefined : access.thread(opened)),
    [access, opened],
  );
  const back = () => {
    left.current = opened?.consultation.threadId;
    setOpened(undefined);
  };

  const box = chosen ?? (openIn(all, 'waiting') > 0 ? 'waiting' : 'mine');
  const items = all.filter(({ boxes }) => boxes.includes(box));
  const failures = inbox.state === 'read' ? inbox.consultations.failures : [];
  const openClient = async (item: InboxItem) => {
    const outcome = await access.openClient(item);
    setProblem(outcome === 'opened' ? undefined : { why: outcome, item });
  };
  const read = (item: InboxItem) => {
    setProblem(undefined);
    setOpened(item);
  };
  // Until it is known which are the open client's, none of them may open that client once more.
  const isOfClient = ({ consultation: { threadId }, client }: InboxItem) =>
    clientConsultations === 'reading' ||
    (inRecord?.birthDate !== undefined &&
      client?.name === inRecord.name &&
      client.birthDate === inRecord.birthDate) ||
    clients.items.some(({ consultation }) => consultation.threadId === threadId);
  const isClientKnown = typeof clientConsultations === 'object';
  const isAway = opened !== undefined && !wide;
  const conversation =
    opened === undefined || threadAccess === undefined ? undefined : (
      <Fragment key={opened.consultation.threadId}>{thread(opened, back, threadAccess)}</Fragment>
    );
  const list = (
    <div
      className={classNames(wide ? styles.wide : styles.narrow, isAway && styles.away)}
      ref={root}
      data-inbox={inbox.state}
    >
      <div className={styles.list}>
        <div className={styles.bar}>
          <p className={styles.sum}>
            {inbox.state === 'read' &&
              t('inbox.sum', {
                count: all.filter(isOpenItem).length,
                mine: all.filter(({ isMyTurn }) => isMyTurn).length,
              })}
          </p>
          {onAsk !== undefined && (
            <button type="button" className={styles.ask} data-ask="" onClick={onAsk}>
              <Icon name="speech" /> {t('inbox.ask')}
            </button>
          )}
        </div>
        <InboxList
          ofClient={clientConsultations === undefined ? undefined : clients.items}
          clientNote={
            <>
              {clientConsultations === 'reading' && <p className={styles.nothing}>{t('inbox.reading')}</p>}
              {clientConsultations === 'notLogged' && <NotLogged />}
              <InboxGaps failures={clients.failures} onRetry={onRetryClient ?? retry} />
              {isClientKnown && clients.items.length === 0 && (
                <p className={styles.nothing}>
                  <Mark
                    icon="notRecorded"
                    tone="quiet"
                    words={t(clients.failures.length === 0 ? 'inbox.noneOfClient' : 'inbox.noneKnown')}
                  />
                </p>
              )}
              {isClientKnown && clients.items.length === 0 && startAsk}
            </>
          }
          clientFoot={clients.items.length > 0 && askAnother}
          items={items}
          head={
            <div className={styles.boxHead}>
              {clientConsultations !== undefined && <h2 className={styles.head}>{t('inbox.all')}</h2>}
              {inbox.state === 'read' && <InboxBoxes items={all} open={box} onOpen={setChosen} />}
              <InboxGaps failures={failures} onRetry={retry} />
              {items.some(isSeenByOthers) && <p className={styles.note}>{t('inbox.raised.note')}</p>}
              {wide && items.length > 0 && <ColumnHeads />}
              {problem !== undefined && (
                <p className={styles.problem} role="alert">
                  <Mark icon="warning" size="detail" words={t(`inbox.notOpened.${problem.why}`)} />{' '}
                  <LinkButton onPress={() => read(problem.item)}>{t('inbox.readHere')}</LinkButton>
                </p>
              )}
            </div>
          }
          nothing={
            inbox.state === 'reading' ? (
              <p className={styles.nothing} role="status">
                {t('inbox.reading')}
              </p>
            ) : inbox.state === 'notLogged' ? (
              <NotLogged onRetry={retry} />
            ) : items.length > 0 ? null : (
              <p className={styles.nothing}>
                <Mark
                  icon="notRecorded"
                  tone="quiet"
                  words={t(failures.length > 0 ? 'inbox.noneKnown' : `inbox.none.${box}`)}
                />
              </p>
            )
          }
          now={access.now()}
          wide={wide}
          shown={opened?.consultation.threadId}
          isOfClient={isOfClient}
          onRead={read}
          onOpenClient={(item) => void openClient(item)}
        />
      </div>
      {wide && conversation !== undefined && <div className={styles.side}>{conversation}</div>}
    </div>
  );
  // The list stays where it was scrolled to, out of sight and out of reach.
  return (
    <>
      {list}
      {isAway && conversation}
    </>
  );
}

/** Nothing is shown whose look could not be written down; what would open it is said. */
function NotLogged({ onRetry }: { onRetry?: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.nothing} role="alert">
      <Mark icon="padlock" words={t('inbox.notLogged')} more={t('inbox.opens.notLogged')} />
      {onRetry !== undefined && (
        <LinkButton icon="retry" onPress={onRetry}>
          {t('inbox.retry')}
        </LinkButton>
      )}
    </div>
  );
}

/** Over the columns for the eye; each line says in words of its own what stands in it. */
function ColumnHeads() {
  const { t } = useWords();
  return (
    <div className={styles.columns} aria-hidden="true">
      {(['client', 'from', 'to', 'asked', 'due', 'state'] as const).map((column) => (
        <span key={column} className={column === 'asked' ? styles.columnAsked : undefined}>
          {t(`inbox.column.${column}`)}
        </span>
      ))}
    </div>
  );
}
