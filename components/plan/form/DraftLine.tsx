import { draftMoment } from '#components/app/draft-moment.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import styles from './Form.module.css';

interface DraftLineProps<Content> {
  readonly state: DraftState<Content>;
  readonly keeper: DraftKeeper<Content> | undefined;
  readonly today: IsoDate;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
}

/** First that it is not recorded; then where it is safe, since when and for how long, or that it is not. */
export function DraftLine<Content>({ state, keeper, today, onResolve }: DraftLineProps<Content>) {
  const { t, format } = useWords();
  const moment = (at: string) => draftMoment(format, at, today);
  const savedAt = 'savedAt' in state ? state.savedAt : undefined;
  if (state.kind === 'conflict') {
    return (
      <div className={styles.draft} role="alert" data-draft="conflict">
        <p>
          <strong>{t('plan.draft.not')}</strong> ·{' '}
          {t('plan.draft.conflict', { time: moment(state.newer.savedAt) })}
        </p>
        <LinkButton onPress={() => onResolve('mine')}>{t('plan.draft.mine')}</LinkButton>
        <LinkButton onPress={() => onResolve('theirs')}>{t('plan.draft.theirs')}</LinkButton>
      </div>
    );
  }
  if (state.kind === 'failed') {
    const { reason } = state.failure;
    const why = reason === 'unreadable' ? 'unavailable' : reason;
    return (
      <div className={styles.draft} role="alert" data-draft="failed">
        <Icon name="warning" />
        <p>
          <strong>
            {t('plan.draft.not')}, {t('plan.draft.failed')}
          </strong>{' '}
          · {t('plan.draft.onScreen')} · {t(`plan.draft.${why}`)}
        </p>
        <LinkButton onPress={() => keeper?.retry()}>{t('plan.draft.retry')}</LinkButton>
      </div>
    );
  }
  return (
    <div className={styles.draft} data-draft={state.kind}>
      <p>
        <strong>{t('plan.draft.not')}</strong>
        {state.kind === 'none' ? (
          <> · {t('plan.draft.empty')}</>
        ) : (
          <>
            , {t('plan.draft.where')}{' '}
            {savedAt === undefined
              ? t('plan.draft.keeping')
              : t('plan.draft.kept', { time: moment(savedAt) })}{' '}
            · {t('plan.draft.long')}
          </>
        )}
      </p>
    </div>
  );
}
