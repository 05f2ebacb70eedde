import { useEffect, useState } from 'react';
import type { PageProps } from '#components/app/TabPanel.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { PlanPage } from './PlanPage.tsx';
import type { PlanAccess } from './plan-port.ts';
import styles from './view/View.module.css';

/** The client's plan beside the summary. Nothing of it is shown before its look is in the use log. */
export default function PlanTab({ summary, start, onDraft }: PageProps) {
  const { t } = useWords();
  const { actions } = useSummary();
  const [access, setAccess] = useState<PlanAccess | 'notLogged'>();
  useEffect(() => {
    let current = true;
    void actions.openPlan?.().then((opened) => {
      if (current) setAccess(opened);
    });
    return () => {
      current = false;
    };
  }, [actions]);
  if (access === undefined) return <p className={styles.line}>{t('plan.opening')}</p>;
  if (access === 'notLogged') {
    return (
      <p className={styles.line} role="alert">
        <Mark icon="warning" words={t('plan.notLogged')} />
      </p>
    );
  }
  return <PlanPage access={access} summary={summary} startedBy={start.ruleId} onDraft={onDraft} />;
}
