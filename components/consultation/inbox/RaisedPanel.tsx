import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { failureKey } from '../answer/failure-key.ts';
import type { ThreadAccess } from '../consultation-port.ts';
import { ThreadHead } from '../thread/ThreadHead.tsx';
import styles from './Raised.module.css';

interface RaisedPanelProps {
  readonly item: InboxItem;
  readonly access: Pick<ThreadAccess, 'act'>;
  readonly now: () => Date;
  readonly onBack: () => void;
  /** It has been taken up: the conversation is this professional's from now on. */
  readonly onTaken: () => void;
}

/** A colleague's question whose time has run out: why it is seen here, that nothing has moved, and the way to take it up. */
export function RaisedPanel({ item, access, now, onBack, onTaken }: RaisedPanelProps) {
  const { t } = useWords();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { consultation, raised } = item;
  if (raised === undefined) return null;
  const { asked } = consultation.question;
  const name = (consultation.taker ?? consultation.recipient).name;
  const canTake = raised.mayTake && consultation.taker === undefined;
  const take = async () => {
    if (isBusy) return;
    setBusy(true);
    const done = await access.act({ act: 'accept' });
    setBusy(false);
    if (done.ok) onTaken();
    else setProblem(t(failureKey(done.failure)));
  };
  return (
    <div className={styles.panel} data-raised={raised.as}>
      <div className={styles.bar}>
        <LinkButton icon="chevronLeft" onPress={onBack}>
          {t('inbox.back')}
        </LinkButton>
      </div>
      <ThreadHead item={item} now={now()} isActWaiting={false} />
      <div className={styles.content}>
        <p>{t(`inbox.raised.why.${raised.as}`, { name })}</p>
        {asked === '' ? (
          <p>
            <Mark icon="padlock" words={t('inbox.raised.closed')} more={t('inbox.raised.opens')} />
          </p>
        ) : (
          <div>
            <h3 className={styles.note}>{t('inbox.question')}</h3>
            <p>{asked}</p>
          </div>
        )}
        {canTake ? (
          <>
            <button type="button" className={styles.take} aria-disabled={isBusy} onClick={() => void take()}>
              {t('inbox.act.accept')}
            </button>
            <p className={styles.note}>{t('inbox.raised.take')}</p>
          </>
        ) : (
          <p className={styles.note}>{t('inbox.raised.who', { name: consultation.asker.name })}</p>
        )}
        {problem !== undefined && (
          <p role="alert">
            <Mark icon="warning" size="detail" words={problem} />
          </p>
        )}
      </div>
    </div>
  );
}
