import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import styles from './Foot.module.css';

interface DraftLineProps {
  readonly state: DraftState<unknown>;
  readonly keeper: DraftKeeper<unknown> | undefined;
  readonly now: Date;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  /** Absent while it is being asked whether to. */
  readonly onDiscard: (() => void) | undefined;
}

/** In amber, first that nothing is recorded; then since when it is safe and where, or that it is not. */
export function DraftLine({ state, keeper, now, onResolve, onDiscard }: DraftLineProps) {
  const { t, format } = useWords();
  // A draft of another day says its day.
  const when = (at: IsoInstant) =>
    format.day(at) === format.day(now.toISOString()) ? format.time(at) : format.dayAndTime(at);
  const not = t('instruments.draft.not');
  if (state.kind === 'conflict') {
    return (
      <div className={styles.draft} role="alert" data-draft="conflict">
        <p className={styles.whole}>
          <strong>{not}</strong> · {t('instruments.draft.conflict', { time: when(state.newer.savedAt) })}
        </p>
        <LinkButton onPress={() => onResolve('mine')}>{t('instruments.draft.mine')}</LinkButton>
        <LinkButton onPress={() => onResolve('theirs')}>{t('instruments.draft.theirs')}</LinkButton>
      </div>
    );
  }
  if (state.kind === 'failed') {
    const { reason } = state.failure;
    return (
      <div className={styles.draft} role="alert" data-draft="failed">
        <Icon name="warning" />
        <p>
          <strong>
            {not}, {t('instruments.draft.failed')}
          </strong>{' '}
          · {t('instruments.draft.onScreen')} ·{' '}
          {t(`instruments.draft.${reason === 'unreadable' ? 'unavailable' : reason}`)}
        </p>
        <LinkButton onPress={() => keeper?.retry()}>{t('instruments.draft.retry')}</LinkButton>
      </div>
    );
  }
  const savedAt = 'savedAt' in state ? state.savedAt : undefined;
  return (
    <div className={styles.draft} data-draft={state.kind}>
      <p>
        <strong>{not}</strong>
        {state.kind === 'none'
          ? ` · ${t('instruments.draft.empty')}`
          : `, ${t('instruments.draft.where')} ${savedAt === undefined ? t('instruments.draft.keeping') : when(savedAt)}`}
        {/* Said once, and not again with every press: the time is not among what is said. */}
        <VisuallyHidden>
          <span role="status">{state.kind === 'none' ? '' : t('instruments.draft.said')}</span>
        </VisuallyHidden>
      </p>
      {state.kind !== 'none' && onDiscard !== undefined && (
        <LinkButton label={t('instruments.draft.discard')} onPress={onDiscard}>
          {t('instruments.draft.discardShort')}
        </LinkButton>
      )}
    </div>
  );
}
