import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { QuestionDraft } from '../consultation-port.ts';
import styles from './Foot.module.css';

interface QuestionDraftLineProps {
  readonly state: DraftState<QuestionDraft>;
  readonly keeper: DraftKeeper<QuestionDraft> | undefined;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  /** Absent while it is being asked whether to. */
  readonly onDiscard: (() => void) | undefined;
}

/** First that it is not sent; then where it is safe, since when and for how long, or that it is not. */
export function QuestionDraftLine({ state, keeper, onResolve, onDiscard }: QuestionDraftLineProps) {
  const { t, format } = useWords();
  const not = t('consultation.ask.draft.not');
  if (state.kind === 'conflict') {
    return (
      <div className={styles.draft} role="alert" data-draft="conflict">
        <p className={styles.whole}>
          <strong>{not}</strong> ·{' '}
          {t('consultation.ask.draft.conflict', { time: format.time(state.newer.savedAt) })}
        </p>
        <LinkButton onPress={() => onResolve('mine')}>{t('consultation.ask.draft.mine')}</LinkButton>
        <LinkButton onPress={() => onResolve('theirs')}>{t('consultation.ask.draft.theirs')}</LinkButton>
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
            {not}, {t('consultation.ask.draft.failed')}
          </strong>{' '}
          · {t('consultation.ask.draft.onScreen')} ·{' '}
          {t(`consultation.ask.draft.${reason === 'unreadable' ? 'unavailable' : reason}`)}
        </p>
        <LinkButton onPress={() => keeper?.retry()}>{t('consultation.ask.draft.retry')}</LinkButton>
      </div>
    );
  }
  const savedAt = 'savedAt' in state ? state.savedAt : undefined;
  return (
    <div className={styles.draft} data-draft={state.kind}>
      <p>
        <strong>{not}</strong>
        {state.kind === 'none' ? (
          <> · {t('consultation.ask.draft.empty')}</>
        ) : (
          <>
            , {t('consultation.ask.draft.where')}{' '}
            {savedAt === undefined ? t('consultation.ask.draft.keeping') : format.time(savedAt)}
          </>
        )}
        {/* Said once, and not again with every keystroke: the time is not among what is said. */}
        <VisuallyHidden>
          <span role="status">{state.kind === 'none' ? '' : t('consultation.ask.draft.said')}</span>
        </VisuallyHidden>
      </p>
      {state.kind !== 'none' && onDiscard !== undefined && (
        <LinkButton label={t('consultation.ask.draft.discard')} onPress={onDiscard}>
          {t('consultation.ask.draft.discardShort')}
        </LinkButton>
      )}
    </div>
  );
}
