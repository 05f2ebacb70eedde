import { useEffect, useMemo, useReducer } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { DeceasedLine } from '#components/summary/DeceasedLine.tsx';
import { GapLines, GapNote } from '#components/summary/GapLines.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { todayIn } from '#lib/base/dates.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type { RecordedAssessment } from '#lib/functioning/change/recorded-assessments.ts';
import type { SourceGap } from '#lib/summary/section.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { LatestAssessment } from '../profile/LatestAssessment.tsx';
import { RecordedList } from '../recorded/RecordedList.tsx';
import { SelfAssessments } from '../self-assessment/SelfAssessments.tsx';
import { FormList } from './FormList.tsx';
import styles from './Overview.module.css';
import { StatutoryNotes } from './StatutoryNotes.tsx';
import type { Slots } from './slots.ts';
import { useDrafts } from './use-drafts.ts';
import { useFocusAt } from './use-focus-at.ts';
import { WaitingDraftLines } from './WaitingDraftLines.tsx';

interface OverviewProps {
  readonly access: FunctioningAccess;
  readonly gaps: readonly SourceGap[];
  /** What the sources did not tell of the client's tasks. */
  readonly taskGaps: readonly SourceGap[];
  readonly clientName: string;
  /** The client has died: only what was recorded, and drafts that wait, are left. */
  readonly isDeceased?: boolean;
  readonly slots: Slots;
  /** Where the focus goes at first, as a selector: to the row of what was closed. */
  readonly focusAt?: string | undefined;
  readonly onDraft: (isDraft: boolean) => void;
  /** `isNew`: no draft of this form is known. */
  readonly onOpen: (formId: string, how: { readonly byClient: boolean; readonly isNew: boolean }) => void;
  readonly onInstrument: (instrumentId: string) => void;
  readonly onImported: (formId: string) => void;
  /** The form in whose draft the client's answers are now. */
  readonly onAnswers: (form: IcfForm) => void;
  readonly onRecorded: (recorded: RecordedAssessment) => void;
}

/** What waits, what can be filled in, and what the latest assessment says: in the order in which it is needed. */
export function Overview(props: OverviewProps) {
  const {
    access,
    gaps,
    slots,
    isDeceased = false,
    onDraft,
    onOpen,
    onInstrument,
    onImported,
    onRecorded,
  } = props;
  const { t, timeZone } = useWords();
  const waiting = useDrafts(access);
  /** What was asked of the client is read anew after each asking, and when a code was taken back. */
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const entries = useMemo(() => access.entries(), [access]);
  const page = useFocusAt(props.focusAt);
  const hasDrafts = waiting.state === 'known' ? waiting.drafts.length > 0 : undefined;
  useEffect(() => {
    if (hasDrafts !== undefined) onDraft(hasDrafts);
  }, [hasDrafts, onDraft]);
  if (entries === undefined) return <p className={styles.line}>{t('functioning.gone')}</p>;
  const isKnownNew = (formId: string) =>
    waiting.state === 'known' &&
    !waiting.drafts.some(({ kind, id }) => kind === 'assessment' && id === formId);
  const { RiskRow, InstrumentList, ImportedForms } = isDeceased ? {} : slots;
  const { RecordedScores } = isDeceased ? slots : {};
  const slot = { access, onInstrument };
  return (
    <div data-functioning ref={page}>
      <h2 className={styles.title} tabIndex={-1}>
        {t('functioning.heading')}
      </h2>
      {isDeceased ? (
        <DeceasedLine />
      ) : (
        <StatutoryNotes
          assessments={access.statutory()}
          gaps={gaps}
          today={todayIn(access.now(), timeZone)}
        />
      )}
      <WaitingDraftLines
        access={access}
        waiting={waiting}
        onOpen={({ kind, id }) =>
          kind === 'assessment' ? onOpen(id, { byClient: false, isNew: false }) : onInstrument(id)
        }
      />
      {!isDeceased && (
        <>
          <FormList
            access={access}
            onAsked={drawAnew}
            onOpen={(formId, byClient) => onOpen(formId, { byClient, isNew: isKnownNew(formId) })}
          />
          <SelfAssessments
            access={access}
            clientName={props.clientName}
            gaps={props.taskGaps}
            onForm={props.onAnswers}
            onWithdrawn={drawAnew}
            onTaken={(answers) =>
              answers.kind === 'imported' ? onImported(answers.formId) : onInstrument(answers.instrument.id)
            }
          />
        </>
      )}
      {RiskRow !== undefined && <RiskRow {...slot} />}
      <section aria-label={t('functioning.latest.title')}>
        {entries.length === 0 ? (
          <>
            <h3 className={styles.head}>{t('functioning.latest.title')}</h3>
            {gaps.length === 0 && (
              <p className={styles.line}>
                <NothingMark state="empty" words={t('functioning.latest.none')} />
              </p>
            )}
            <GapLines gaps={gaps} />
          </>
        ) : (
          <>
            <LatestAssessment entries={entries} access={access} />
            <GapNote gaps={gaps} />
            <RecordedList access={access} entries={entries} onOpen={onRecorded} />
          </>
        )}
      </section>
      {InstrumentList !== undefined && <InstrumentList {...slot} />}
      {RecordedScores !== undefined && <RecordedScores access={access} isWhole={gaps.length === 0} />}
      {ImportedForms !== undefined && access.openForms !== undefined && (
        <ImportedForms access={access} onForm={onImported} />
      )}
    </div>
  );
}
