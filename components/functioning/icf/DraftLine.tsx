import { draftMoment } from '#components/app/draft-moment.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import styles from '#components/ui/Foot.module.css';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Assessment } from '#lib/functioning/assessment.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';

interface DraftLineProps {
  readonly state: DraftState<Assessment>;
  readonly keeper: DraftKeeper<Assessment> | undefined;
  readonly now: Date;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onDiscard: () => void;
}

/** In amber, first that nothing is recorded; then since when it is safe and where, or that it is not. */
export function DraftLine({ state, keeper, now, onResolve, onDiscard }: DraftLineProps) {
  const { t, format } = useWords();
  const moment = (savedAt: string) => draftMoment(format, savedAt, now.toISOString());
  const not = <strong>{t('functioning.draft.not')}</strong>;
  if (state.kind === 'conflict') {
    return (
      <div className={styles.draft} role="alert" data-draft="conflict">
        <p>
          {not} · {t('functioning.draft.conflict', { time: moment(state.newer.savedAt) })}
        </p>
        <LinkButton onPress={() => onResolve('mine')}>{t('functioning.draft.mine')}</LinkButton>
        <LinkButton onPress={() => onResolve('theirs')}>{t('functioning.draft.theirs')}</LinkButton>
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
            {t('functioning.draft.not')}, {t('functioning.draft.failed')}
          </strong>{' '}
          · {t('functioning.draft.onScreen')} ·{' '}
          {t(`functioning.draft.${reason === 'unreadable' ? 'unavailable' : reason}`)}
        </p>
        <LinkButton onPress={() => keeper?.retry()}>{t('functioning.draft.retry')}</LinkButton>
      </div>
    );
  }
  const savedAt = 'savedAt' in state ? state.savedAt : undefined;
  return (
    <div className={styles.draft} data-draft={state.kind}>
      <p>
        {not}
        {state.kind === 'none'
          ? ` · ${t('functioning.draft.empty')}`
          : savedAt === undefined
            ? `, ${t('functioning.draft.keeping')}`
            : `, ${t('functioning.draft.kept', { time: moment(savedAt) })}`}
        {state.kind !== 'none' && ` · ${t('functioning.draft.where')}`}
      </p>
      {state.kind !== 'none' && <LinkButton onPress={onDiscard}>{t('functioning.draft.discard')}</LinkButton>}
    </div>
  );
}
