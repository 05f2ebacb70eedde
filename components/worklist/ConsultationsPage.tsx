import { useEffect, useState } from 'react';
import { useOpened } from '#components/app/use-opened.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import ConsultationFigures from '#components/consultation/figures/ConsultationFigures.tsx';
import InboxPage from '#components/consultation/inbox/InboxPage.tsx';
import { OpenThread } from '#components/consultation/OpenThread.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import styles from './consultations.module.css';
import type { WorklistConsultations } from './worklist-actions.ts';

interface ConsultationsPageProps {
  readonly open: () => Promise<WorklistConsultations>;
}

/** The inbox of whoever leads the team, in a wide window, and how the team's consultations have gone. */
export default function ConsultationsPage({ open }: ConsultationsPageProps) {
  const { t } = useWords();
  const consultations = useOpened(open);
  if (consultations === undefined) return <main className={styles.page}>{t('inbox.reading')}</main>;
  const { inbox, copyText } = consultations;
  return (
    <main className={styles.page} data-consultations>
      <div className={styles.figures}>
        <Disclosure label={t('worklist.consultations.figures')}>
          <Figures read={consultations.figures} />
        </Disclosure>
      </div>
      <div className={styles.inbox}>
        <InboxPage
          access={inbox}
          wide
          thread={(item, onBack, thread) => (
            <OpenThread access={inbox} thread={thread} item={item} onBack={onBack} copyText={copyText} />
          )}
        />
      </div>
    </main>
  );
}

/** Asked of the sources when it is opened: nobody waits for it otherwise. */
function Figures({ read }: { read: WorklistConsultations['figures'] }) {
  const { t } = useWords();
  const [figures, setFigures] = useState<Awaited<ReturnType<typeof read>>>();
  useEffect(() => {
    let current = true;
    void read().then((told) => {
      if (current) setFigures(told);
    });
    return () => {
      current = false;
    };
  }, [read]);
  return figures === undefined ? <p>{t('inbox.reading')}</p> : <ConsultationFigures {...figures} />;
}
