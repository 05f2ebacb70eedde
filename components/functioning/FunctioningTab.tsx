import type { PageProps } from '#components/app/TabPanel.tsx';
import { useOpened } from '#components/app/use-opened.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { FunctioningPage } from './overview/FunctioningPage.tsx';
import styles from './overview/Overview.module.css';
import { slots } from './overview/slots.ts';

/** Functional capacity beside the summary. Nothing of it is shown before its look is in the use log. */
export default function FunctioningTab({ summary, onDraft }: PageProps) {
  const { t } = useWords();
  const { actions, pages, openPage } = useSummary();
  const access = useOpened(actions.openFunctioning);
  if (access === undefined) return <p className={styles.line}>{t('functioning.opening')}</p>;
  if (access === 'notLogged') {
    return (
      <p className={styles.line} role="alert">
        <Mark icon="warning" words={t('functioning.notLogged')} />
      </p>
    );
  }
  const { deceased: isDeceased } = summary.banner;
  return (
    <FunctioningPage
      access={access}
      clientName={summary.banner.name}
      gaps={summary.sections.functioning.gaps}
      taskGaps={summary.sections.pathways.gaps}
      slots={slots}
      onDraft={onDraft}
      isDeceased={isDeceased}
      {...(pages.includes('plan') && !isDeceased ? { onPlan: () => openPage('plan') } : {})}
      {...(pages.includes('consultations') && !isDeceased
        ? { onAsk: (text) => openPage('consultations', { begins: { text, section: 'functioning' } }) }
        : {})}
    />
  );
}
