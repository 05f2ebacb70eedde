import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SourceFailure } from '#lib/model/source-record.ts';
import styles from './Thread.module.css';

interface ThreadFailedProps {
  readonly failure: SourceFailure | { readonly reason: 'notLogged' };
  readonly onRetry: () => void;
}

/** Why nothing of the conversation is shown, what would open it, and once more. */
export function ThreadFailed({ failure, onRetry }: ThreadFailedProps) {
  const { t } = useWords();
  const { reason } = failure;
  const closed = reason === 'notLogged' || reason === 'forbidden';
  const isAsleep = reason === 'notSignedIn';
  const more = closed
    ? t(reason === 'notLogged' ? 'inbox.opens.notLogged' : 'inbox.opens.notPermitted')
    : isAsleep
      ? t('inbox.opens.notAsked')
      : t(`terms.failure.${reason}`, { ...failure } as never);
  const words = t(
    reason === 'notLogged'
      ? 'inbox.notLogged'
      : closed
        ? 'inbox.thread.notPermitted'
        : isAsleep
          ? 'inbox.thread.notAsked'
          : 'inbox.thread.noAnswer',
  );
  return (
    <div className={styles.failed} role="alert">
      <Mark icon={closed ? 'padlock' : isAsleep ? 'notAsked' : 'warning'} words={words} more={more} />
      <LinkButton icon="retry" onPress={onRetry}>
        {t('inbox.retry')}
      </LinkButton>
    </div>
  );
}
