import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { OutboxItem, WriteState } from '#lib/ports/outbox.ts';
import { ConflictVersions } from './ConflictVersions.tsx';
import styles from './Outbox.module.css';
import type { OutboxActions } from './OutboxPanel.tsx';
import { isMergedByItem, kindOfWrite } from './write-kind.ts';

interface OutboxEntryProps {
  readonly item: OutboxItem;
  readonly source: string;
  /** Named where the page has many clients. */
  readonly client?: string | undefined;
  readonly actions: OutboxActions;
}

const knownFailures = [
  'unreachable',
  'timedOut',
  'notSignedIn',
  'notFound',
  'conflict',
  'tooMany',
  'serverError',
  'notFhir',
];

export function OutboxEntry({ item, source, client, actions }: OutboxEntryProps) {
  const { t, format } = useWords();
  const [copying, setCopying] = useState<'copied' | 'notCopied'>();
  const { write, state } = item;
  const what = kindOfWrite(write.what);
  const isMerged = isMergedByItem(item);
  const copy = () =>
    void actions.copyText(write.text).then((done) => setCopying(done ? 'copied' : 'notCopied'));
  return (
    <li className={styles.item} data-outbox-item={state.kind}>
      <h3 className={styles.head}>
        {[t(`outbox.what.${what}`), client].filter((part) => part !== undefined).join(' · ')}
      </h3>
      <span className={styles.meta}>
        {t('outbox.put', { time: format.time(item.putAt) })} · {t('outbox.target', { source })}
      </span>
      <Reason state={state} isMerged={isMerged} />
      {state.kind === 'waiting' && write.after !== undefined && (
        <span className={styles.meta}>{t('outbox.waiting.after')}</span>
      )}
      <p className={styles.text}>{write.text}</p>
      {state.kind === 'conflict' && !isMerged && (
        <ConflictVersions mine={write.change.resource} theirs={state.theirs} />
      )}
      <div className={styles.deeds}>
        <LinkButton icon="copy" onPress={copy}>
          {t('outbox.copy')}
        </LinkButton>
        {state.kind === 'waiting' && (
          <LinkButton icon="retry" onPress={actions.tryNow}>
            {t('outbox.waiting.now')}
          </LinkButton>
        )}
        {state.kind === 'conflict' && !isMerged && (
          <>
            <LinkButton onPress={() => actions.resolveConflict(item.id, 'mine')}>
              {t('outbox.conflict.keepMine')}
            </LinkButton>
            <LinkButton onPress={() => actions.resolveConflict(item.id, 'theirs')}>
              {t('outbox.conflict.keepTheirs')}
            </LinkButton>
          </>
        )}
        {state.kind === 'refused' && (
          <LinkButton icon="retry" onPress={() => actions.retryRefused(item.id)}>
            {t('outbox.refused.retry')}
          </LinkButton>
        )}
      </div>
      <span role="status">{copying !== undefined && t(`outbox.${copying}`)}</span>
      {state.kind === 'refused' && (
        <Discard copied={copying !== undefined} onDiscard={() => actions.discardRefused(item.id)} />
      )}
    </li>
  );
}

/** What happened, what is still safe, what to do. */
function Reason({ state, isMerged }: { state: WriteState; isMerged: boolean }) {
  const { t, format } = useWords();
  switch (state.kind) {
    case 'waiting': {
      const { failure, next } = state;
      const reason =
        failure === undefined || knownFailures.includes(failure.reason) ? failure?.reason : 'other';
      return (
        <>
          <Mark icon="clock" words={t('outbox.waiting.head')} />
          {reason !== undefined && <span>{t(`outbox.failure.${reason}`)}</span>}
          {next !== undefined && (
            <span className={styles.meta}>{t('outbox.waiting.next', { time: format.time(next) })}</span>
          )}
        </>
      );
    }
    case 'conflict':
      return (
        <>
          <Mark icon="warning" tone="late" words={t('outbox.conflict.head')} />
          {isMerged ? (
            <span data-open-recorded>{t('outbox.conflict.assessment')}</span>
          ) : (
            <span>{t('outbox.conflict.text')}</span>
          )}
        </>
      );
    case 'refused':
      return (
        <>
          <Mark icon="warning" tone="late" words={t('outbox.refused.head')} />
          {state.status === 0 ? (
            <span>{t('outbox.refused.unverifiable')}</span>
          ) : (
            <span>
              {state.status === 403 && `${t('outbox.refused.forbidden')} `}
              {state.status === 412 && `${t('outbox.refused.many')} `}
              {t('outbox.refused.status', { status: state.status })}
              {state.detail !== '' && <q> {state.detail}</q>}
            </span>
          )}
          <span>{t('outbox.refused.text')}</span>
        </>
      );
    default:
      return null;
  }
}

/** Only after the text has been copied, and asked once more: nothing else has it. */
function Discard({ copied, onDiscard }: { copied: boolean; onDiscard: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  if (!copied) return <span className={styles.meta}>{t('outbox.refused.copyFirst')}</span>;
  if (!asking) return <LinkButton onPress={() => setAsking(true)}>{t('outbox.refused.discard')}</LinkButton>;
  return (
    <div className={styles.confirm} role="alert">
      <span>{t('outbox.refused.confirm')}</span>
      <div className={styles.deeds}>
        <LinkButton onPress={onDiscard}>{t('outbox.refused.yes')}</LinkButton>
        <LinkButton onPress={() => setAsking(false)}>{t('outbox.refused.no')}</LinkButton>
      </div>
    </div>
  );
}
