import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import styles from './Outbox.module.css';
import { OutboxEntry } from './OutboxEntry.tsx';

export interface OutboxActions {
  /** False when the browser did not allow it. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly tryNow: () => void;
  readonly retryRefused: (id: string) => void;
  readonly discardRefused: (id: string) => void;
  readonly resolveConflict: (id: string, choice: 'mine' | 'theirs') => void;
}

export interface OutboxPanelProps {
  /** In the order of putting; undefined when they could not be read. */
  readonly items: readonly OutboxItem[] | undefined;
  /** Writes that lie on this device and do not open. */
  readonly damaged: number;
  readonly sourceName: (sourceId: string) => string;
  /** False where the panel stands under a title that says the same. */
  readonly hasTitle?: boolean;
  /** Whose write it is, where one page has many clients. */
  readonly clientName?: (clientKey: string) => string | undefined;
  readonly actions: OutboxActions;
}

/** Every write that has not arrived: what it is, why it is here and what can be done. Those that need a decision come first. */
export function OutboxPanel({
  items,
  damaged,
  hasTitle = true,
  sourceName,
  clientName,
  actions,
}: OutboxPanelProps) {
  const { t } = useWords();
  const titleId = useId();
  const here = (items ?? []).filter(({ state }) => state.kind !== 'delivered');
  const stuck = here.filter(({ state }) => state.kind !== 'waiting');
  const waiting = here.filter(({ state }) => state.kind === 'waiting');
  return (
    <section className={styles.panel} aria-labelledby={hasTitle ? titleId : undefined}>
      {hasTitle && (
        <h2 id={titleId} className={styles.title}>
          {t('outbox.title')}
        </h2>
      )}
      {items === undefined && (
        <p role="alert">
          <Mark icon="warning" tone="late" words={t('outbox.unreadable')} />
        </p>
      )}
      {damaged > 0 && (
        <p role="alert">
          <Mark icon="warning" tone="late" words={t('outbox.damaged', { count: damaged })} />
        </p>
      )}
      {items !== undefined && here.length === 0 && damaged === 0 && <p>{t('outbox.none')}</p>}
      <ul className={styles.list}>
        {[...stuck, ...waiting].map((item) => (
          <OutboxEntry
            key={item.id}
            item={item}
            source={sourceName(item.write.sourceId)}
            client={clientName?.(item.write.clientKey)}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}
