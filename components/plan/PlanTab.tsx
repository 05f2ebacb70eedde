import { useRef } from 'react';
import type { PageProps } from '#components/app/TabPanel.tsx';
import { useOpened } from '#components/app/use-opened.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import { PlanPage } from './PlanPage.tsx';
import styles from './view/View.module.css';

/** Where the focus goes when the page turns: the title of what has opened, or the language of the client's copy. */
const homes = [
  '[data-plan-form] > h2',
  '[data-client-copy-bar] [aria-pressed="true"]',
  '[data-plan-changed]',
  '[data-plan] h2',
  '[data-plan-deeds] button',
];

/** The client's plan beside the summary. Nothing of it is shown before its look is in the use log. */
export default function PlanTab({ summary, start, onDraft }: PageProps) {
  const { t } = useWords();
  const { actions } = useSummary();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, homes);
  const access = useOpened(actions.openPlan);
  return (
    <div ref={place}>
      {access === undefined && <p className={styles.line}>{t('plan.opening')}</p>}
      {access === 'notLogged' && (
        <p className={styles.line} role="alert">
          <Mark icon="warning" words={t('plan.notLogged')} />
        </p>
      )}
      {access !== undefined && access !== 'notLogged' && (
        <PlanPage access={access} summary={summary} startedBy={start.ruleId} onDraft={onDraft} />
      )}
    </div>
  );
}
