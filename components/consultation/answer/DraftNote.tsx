import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import styles from './Answer.module.css';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

/** Of what is typed: first that it has not been sent, then where it is safe. Nothing while nothing is typed. */
export function DraftNote({ draft }: { draft: UsedAnswerDraft }) {
  const { t, format } = useWords();
  const { state } = draft;
  if (state.kind === 'none') return null;
  if (state.kind === 'conflict') {
    return (
      <div className={styles.draft} role="alert" data-draft="conflict">
        <p>
          <strong>{t('inbox.draft.not')}</strong> ·{' '}
          {t('inbox.draft.conflict', { time: format.time(state.newer.savedAt) })}
        </p>
        <LinkButton onPress={() => draft.resolve('mine')}>{t('inbox.draft.mine')}</LinkButton>
        <LinkButton onPress={() => draft.resolve('theirs')}>{t('inbox.draft.theirs')}</LinkButton>
      </div>
    );
  }
  if (state.kind === 'failed') {
    return (
      <div className={styles.draft} role="alert" data-draft="failed">
        <p>
          <strong>{t('inbox.draft.notKept')}</strong> · {t(`inbox.failure.${state.failure.reason}`)}
        </p>
        <LinkButton onPress={draft.retry}>{t('inbox.retry')}</LinkButton>
      </div>
    );
  }
  const { savedAt } = state;
  return (
    <div className={styles.draft} data-draft={state.kind}>
      <p>
        <strong>{t('inbox.draft.not')}</strong> ·{' '}
        {savedAt === undefined
          ? t('inbox.draft.keeping')
          : t('inbox.draft.kept', { time: format.time(savedAt) })}
      </p>
    </div>
  );
}
