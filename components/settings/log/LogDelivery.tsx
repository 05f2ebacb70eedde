import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { LogState } from '#lib/ports/access-log.ts';
import { Button } from '../fields.tsx';
import { deliveryFailureWords } from './log-words.ts';
import styles from './OwnLog.module.css';

interface LogDeliveryProps {
  readonly state: LogState;
  readonly deliverNow: () => Promise<void>;
}

/** Failures that no waiting mends. */
const deeds: Readonly<Record<string, string>> = {
  notSignedIn: 'signIn',
  forbidden: 'tellAdmin',
  notFound: 'tellAdmin',
  refused: 'tellAdmin',
  notFhir: 'tellAdmin',
};

/** Where the events are: at the server, waiting (since when, and why), or here because there is no server. */
export function LogDelivery({ state, deliverNow }: LogDeliveryProps) {
  const { t, format } = useWords();
  const [sending, setSending] = useState(false);
  const { waiting, oldestWaiting, failure, hasServer } = state;

  async function send() {
    setSending(true);
    await deliverNow();
    setSending(false);
  }

  const storeFailed =
    failure !== undefined && (failure.reason === 'full' || failure.reason === 'unavailable');
  if (waiting === 0 && !storeFailed) {
    return hasServer ? (
      <Mark icon="check" tone="answered" words={t('log.delivery.all')} />
    ) : (
      <Mark icon="notAsked" tone="quiet" words={t('log.delivery.noServer')} />
    );
  }
  if (!hasServer) {
    return (
      <Mark
        icon="notAsked"
        tone="quiet"
        words={t('log.delivery.noServer')}
        more={t('log.delivery.stays', { count: waiting })}
      />
    );
  }
  const deed = failure === undefined ? undefined : deeds[failure.reason];
  return (
    <div className={styles.block}>
      <Mark
        icon={failure === undefined ? 'waiting' : 'warning'}
        tone={failure === undefined ? 'quiet' : 'late'}
        words={t('log.delivery.waiting', { count: waiting })}
        more={
          oldestWaiting !== undefined && t('log.delivery.since', { time: format.dayAndTime(oldestWaiting) })
        }
      />
      {failure !== undefined && (
        <p>
          {t('log.delivery.failedAt', {
            time: format.dayAndTime(failure.at),
            reason: deliveryFailureWords(t, failure.reason),
          })}
          {deed !== undefined && ` ${t(`log.delivery.${deed}`)}`}
        </p>
      )}
      {!storeFailed && <p className={styles.quiet}>{t('log.delivery.safe')}</p>}
      <div>
        <Button onPress={() => void send()} disabled={sending}>
          {sending ? t('log.delivery.sending') : t('log.delivery.now')}
        </Button>
      </div>
    </div>
  );
}
