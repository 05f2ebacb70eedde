import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { RefreshState } from '#lib/worklist/worklist-state.ts';
import styles from './GroupView.module.css';

interface NoticeProps {
  readonly refresh: RefreshState;
  readonly notShown: number;
  readonly hasRows: boolean;
}

/** What the figures are not made of: said before them. The number of those who may not be shown is told by the list. */
export function GroupNotice({ refresh, notShown, hasRows }: NoticeProps) {
  const { t, format } = useWords();
  const counts =
    'done' in refresh
      ? { done: format.number(refresh.done, 0), total: format.number(refresh.total, 0) }
      : undefined;
  const isStopped = refresh.kind === 'failed' || refresh.kind === 'cancelled';
  const isRunning = refresh.kind === 'running';
  const isPartial = hasRows && counts !== undefined && (isStopped || isRunning);
  if (!isPartial && !(hasRows && notShown > 0)) return null;
  return (
    <div className={styles.notices}>
      {isPartial && (
        <p className={styles.partial}>
          <Mark
            icon={isStopped ? 'warning' : 'waiting'}
            words={t(isStopped ? 'group.state.failed' : 'group.state.running')}
            more={t(isStopped ? 'group.state.failedMore' : 'group.state.runningMore', counts)}
            size="detail"
          />
        </p>
      )}
      {hasRows && notShown > 0 && (
        <p className={styles.padlock}>
          <Mark
            icon="padlock"
            words={t('group.state.locked')}
            more={t('group.state.someNotShown')}
            size="detail"
          />
        </p>
      )}
    </div>
  );
}

interface WhyProps {
  readonly count: number;
  readonly refresh: RefreshState;
  readonly notShown: number;
}

/** Why there is no figure at all: each reason in its own words. */
export function WhyNoFigures({ count, refresh, notShown }: WhyProps) {
  const { t } = useWords();
  const isReading = refresh.kind === 'loading' || refresh.kind === 'running';
  const isStopped = refresh.kind === 'failed' || refresh.kind === 'cancelled';
  return (
    <div className={styles.none}>
      {count > 0 ? (
        <Mark icon="notAsked" tone="quiet" words={t('group.state.tooSmall')} />
      ) : isReading ? (
        <Mark icon="waiting" tone="quiet" words={t('group.state.loading')} />
      ) : isStopped ? (
        <Mark icon="warning" words={t('group.state.failed')} />
      ) : notShown > 0 ? (
        <Mark icon="padlock" words={t('group.state.locked')} more={t('group.state.lockedMore')} />
      ) : (
        <Mark icon="notRecorded" tone="quiet" words={t('group.state.empty')} />
      )}
    </div>
  );
}
