import { useWords } from '#components/app/WordsProvider.tsx';
import { GapLines, GapNote } from '#components/summary/GapLines.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type { SourceGap } from '#lib/summary/section.ts';
import type { FormSelfAnswers, FunctioningAccess } from '../functioning-port.ts';
import overview from '../overview/Overview.module.css';
import { AskedLine } from './AskedLine.tsx';
import { useStuckWithdrawals } from './use-stuck-withdrawals.ts';

interface SelfAssessmentsProps {
  readonly access: FunctioningAccess;
  readonly clientName: string;
  /** What the sources did not tell of the client's tasks. */
  readonly gaps: readonly SourceGap[];
  /** The form in whose draft the answers are now. */
  readonly onForm: (form: IcfForm) => void;
  /** Answers to an instrument or an imported form are in its draft now. */
  readonly onTaken: (answers: FormSelfAnswers) => void;
  /** A code was taken back. */
  readonly onWithdrawn: () => void;
}

/** What the client was asked to rate in the e-service, how far it has come, and the answers on a press. */
export function SelfAssessments(props: SelfAssessmentsProps) {
  const { access, clientName, gaps, onForm, onTaken, onWithdrawn } = props;
  const { t } = useWords();
  const stuck = useStuckWithdrawals(access);
  const all = access.selfAssessments();
  return (
    <section aria-label={t('functioning.self.title')} data-self-assessments>
      <h3 className={overview.head}>{t('functioning.self.title')}</h3>
      {all.length === 0 ? (
        <>
          {gaps.length === 0 && (
            <p className={overview.line}>
              <NothingMark state="empty" words={t('functioning.self.none')} />
            </p>
          )}
          <GapLines gaps={gaps} />
        </>
      ) : (
        <>
          <ul>
            {all.map((asked) => (
              <AskedLine
                key={`${asked.sourceId} ${asked.task}`}
                access={access}
                asked={asked}
                clientName={clientName}
                withdrawal={stuck.get(asked.code ?? '')}
                onForm={onForm}
                onWithdrawn={onWithdrawn}
                onTaken={onTaken}
              />
            ))}
          </ul>
          <GapNote gaps={gaps} />
        </>
      )}
    </section>
  );
}
