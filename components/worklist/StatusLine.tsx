import { useWords, type Words } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import styles from './page.module.css';

interface StatusLineProps {
  readonly state: Pick<WorklistState, 'refresh' | 'sources' | 'left' | 'notShown'>;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
}

/** Of when the list is, from which sources, who is not in it, and how far a refresh has come. */
export function StatusLine({ state, onRefresh, onCancel }: StatusLineProps) {
  const { t, format } = useWords();
  const { sources, left, notShown } = state;
  const isWhole = sources.length > 0 && sources.every(({ failure, readAt }) => !failure && readAt);
  return (
    <div className={styles.status}>
      <span className={styles.statusPart} data-sources={isWhole ? 'whole' : 'partial'}>
        <Icon name={isWhole ? 'check' : 'warning'} color={isWhole ? 'var(--answered)' : 'var(--late)'} />
        <span>
          {t(isWhole ? 'worklist.status.data' : 'worklist.status.partial')}{' '}
          {sources
            .map(({ source, readAt, failure }) => {
              const name = t(`worklist.registerWord.${source.register}`);
              if (failure !== undefined) return `${name} ${t('worklist.unansweredShort')}`;
              return readAt === undefined
                ? `${name} ${t('terms.nothing.notAskedFor')}`
                : `${name} ${format.dayAndTime(readAt)}`;
            })
            .join(' · ')}
        </span>
      </span>
      <span>{t('worklist.status.onlyOwn')}</span>
      {left > 0 && <span>{t('worklist.status.left', { count: left })}</span>}
      {notShown > 0 && (
        <span className={styles.statusPart}>
          <Icon name="padlock" size={12} />
          {t('worklist.status.notShown', { count: notShown })}
        </span>
      )}
      <Refresh refresh={state.refresh} onRefresh={onRefresh} onCancel={onCancel} />
    </div>
  );
}

function Refresh({
  refresh,
  onRefresh,
  onCancel,
}: Pick<StatusLineProps, 'onRefresh' | 'onCancel'> & { readonly refresh: WorklistState['refresh'] }) {
  const words = useWords();
  const { t } = words;
  if (refresh.kind === 'loading')
    return <Mark icon="waiting" tone="quiet" size="detail" words={t('worklist.refresh.loading')} />;
  if (refresh.kind === 'running') {
    const { done, total } = refresh;
    return (
      <span className={styles.statusPart}>
        <progress
          className={styles.progress}
          {...(total === 0 ? {} : { value: done, max: total })}
          aria-label={t('worklist.refresh.label')}
        />
        <span>{howFar(refresh, words)}</span>
        <LinkButton onPress={onCancel}>{t('worklist.refresh.cancel')}</LinkButton>
      </span>
    );
  }
  return (
    <span className={styles.statusPart} role="status">
      {refresh.kind !== 'idle' && (
        <Mark
          icon="warning"
          tone={refresh.kind === 'failed' ? 'late' : 'quiet'}
          size="detail"
          words={howFar(refresh, words)}
        />
      )}
      <LinkButton icon="retry" onPress={onRefresh}>
        {t(refresh.kind === 'idle' ? 'worklist.refresh.deed' : 'worklist.refresh.goOn')}
      </LinkButton>
    </span>
  );
}

/** Of how many clients it has read how many; of none while it is not known yet who is in the team. */
function howFar(
  refresh: Extract<WorklistState['refresh'], { readonly total: number }>,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const { kind, done, total } = refresh;
  if (total === 0) return t(`worklist.refresh.unread.${kind}`);
  const values = { done: format.number(done), total: format.number(total) };
  return t(`worklist.refresh.${kind === 'running' && refresh.resumed ? 'resumed' : kind}`, values);
}
