import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ClientConsultations } from '../consultation-port.ts';
import styles from './Inbox.module.css';

interface InboxGapsProps {
  readonly failures: ClientConsultations['failures'];
  readonly onRetry: () => void;
}

/** Which of the four kinds of nothing a failure is: a padlock, a source that was not asked, or one that did not answer. */
function kindOf({ reason }: SourceFailure): 'notPermitted' | 'notAsked' | 'noAnswer' {
  if (reason === 'forbidden') return 'notPermitted';
  return reason === 'notSignedIn' ? 'notAsked' : 'noAnswer';
}

const icons = { notPermitted: 'padlock', notAsked: 'notAsked', noAnswer: 'warning' } as const;

/** Sources that told nothing, by name and why; what they have may be missing below. */
export function InboxGaps({ failures, onRetry }: InboxGapsProps) {
  const { t } = useWords();
  if (failures.length === 0) return null;
  return (
    <div className={styles.gaps} data-inbox-gaps={failures.length}>
      <ul>
        {failures.map(({ sourceName, failure }) => {
          const kind = kindOf(failure);
          return (
            <li key={sourceName}>
              <Mark
                icon={icons[kind]}
                size="detail"
                words={t(`inbox.gap.${kind}`, { source: sourceName })}
                more={
                  kind === 'noAnswer'
                    ? t(`terms.failure.${failure.reason}`, { ...failure } as never)
                    : t(`inbox.opens.${kind}`)
                }
              />
            </li>
          );
        })}
      </ul>
      <LinkButton icon="retry" onPress={onRetry}>
        {t('inbox.retry')}
      </LinkButton>
    </div>
  );
}
