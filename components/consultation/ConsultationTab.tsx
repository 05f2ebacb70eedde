import { useCallback, useEffect, useMemo, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import type { PageProps } from '#components/app/TabPanel.tsx';
import { useOpened } from '#components/app/use-opened.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { evidenceLine } from '#components/findings/evidence-line.ts';
import { DeceasedLine } from '#components/summary/DeceasedLine.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { dueAtOf } from '#lib/consultation/due.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, Urgency } from '#lib/model/consultation.ts';
import type { StartedBy } from './ask/question-draft.ts';
import type { ConsultationAccess } from './consultation-port.ts';
import { deliveryIn } from './delivery.ts';
import styles from './inbox/Inbox.module.css';
import { OpenThread } from './OpenThread.tsx';

const AskTab = latePart(() => import('./ask/AskTab.tsx'), { words: ['consultation'] });
const StartAsk = latePart(() => import('./ask/StartAsk.tsx'), { words: ['consultation'] });
const AskAnother = latePart(() => import('./ask/AskAnother.tsx'), { words: ['consultation'] });
const ClientInbox = latePart(() => import('./inbox/ClientInbox.tsx'));

/** Consultations of the client who is open and of everybody, and a new question. Nothing is shown before its look is logged. */
export default function ConsultationTab({ summary, start, onDraft }: PageProps) {
  const { t } = useWords();
  const { actions } = useSummary();
  const access = useOpened(actions.openConsultations);
  if (access === undefined) return <p className={styles.nothing}>{t('inbox.reading')}</p>;
  if (access === 'notLogged') {
    return (
      <p className={styles.nothing} role="alert">
        <Mark icon="warning" words={t('inbox.notLogged')} />
      </p>
    );
  }
  return (
    <Consultations key={start.press} access={access} summary={summary} start={start} onDraft={onDraft} />
  );
}

function Consultations({
  access,
  summary,
  start,
  onDraft,
}: Pick<PageProps, 'summary' | 'start' | 'onDraft'> & { access: ConsultationAccess }) {
  const { timeZone, language } = useWords();
  const { actions } = useSummary();
  // Most who come here ask; where it fails, the press says so.
  useEffect(() => void AskTab.load(language).catch(() => undefined), [language]);
  const isDeceased = summary.banner.deceased;
  const [isAsking, setAsking] = useState(
    !isDeceased && (start.asks === true || start.ruleId !== undefined || start.begins !== undefined),
  );
  const [to, setTo] = useState<Colleague>();
  const [startAt, setStartAt] = useState(start.threadId);
  const startedByFinding = useStartedBy(start.ruleId);
  const startedBy = startedByFinding ?? start.begins;
  const delivery = useMemo(() => deliveryIn(actions.outbox), [actions]);
  const answered = useAnswering(start.ruleId);

  const ask = (colleague: Colleague) => {
    setTo(colleague);
    setAsking(true);
  };
  const close = () => {
    setAsking(false);
    setTo(undefined);
  };

  if (isAsking) {
    return (
      <AskTab
        access={access.ask}
        dueOf={(urgency: Urgency) => dueAtOf(urgency, access.ask.now().toISOString(), timeZone)}
        startedBy={startedBy}
        to={to}
        delivery={delivery}
        onDraft={onDraft}
        onSent={answered}
        onClose={close}
        onOpen={({ threadId }: Consultation) => {
          setStartAt(threadId);
          close();
        }}
      />
    );
  }
  return (
    <>
      {isDeceased && <DeceasedLine />}
      <ClientInbox
        access={access}
        wide={false}
        openClient={summary.banner}
        {...(isDeceased
          ? {}
          : {
              onAsk: () => setAsking(true),
              startAsk: <StartAsk access={access.ask} onChoose={ask} />,
              askAnother: <AskAnother access={access.ask} onChoose={ask} />,
            })}
        startAt={startAt}
        thread={(item, onBack, thread) => (
          <OpenThread
            access={access}
            thread={thread}
            item={item}
            onDraft={onDraft}
            onBack={onBack}
            copyText={actions.copyText}
            insertText={actions.canInsert ? actions.insertText : undefined}
          />
        )}
      />
    </>
  );
}

/** The finding from which the question begins, in its own words. */
function useStartedBy(ruleId: string | undefined): StartedBy | undefined {
  const words = useWords();
  const { findings } = useSummary();
  return useMemo(() => {
    const all = findings === undefined ? [] : [...findings.open, ...findings.handled, ...findings.lapsed];
    const finding = all.find(({ rule }) => rule.id === ruleId);
    if (finding === undefined) return undefined;
    const { text } = evidenceLine(finding, words);
    const { title } = finding.rule.words[words.language];
    return { ruleId: finding.rule.id, title, ...(text === '' ? {} : { evidence: text }) };
  }, [findings, ruleId, words]);
}

/** What was asked because of a finding is the answer to it: given when the question is safe. */
function useAnswering(ruleId: string | undefined): () => void {
  const { actions, findings } = useSummary();
  return useCallback(() => {
    const finding = [...(findings?.open ?? []), ...(findings?.lapsed ?? [])].find(
      ({ rule }) => rule.id === ruleId,
    );
    if (finding !== undefined) void actions.answerFinding(finding, { answer: 'act', deed: 'consultation' });
  }, [actions, findings, ruleId]);
}
