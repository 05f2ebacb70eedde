import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { GapLines, GapNote } from '#components/summary/GapLines.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { todayIn } from '#lib/base/dates.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type { SourceGap } from '#lib/summary/section.ts';
import type { FormSelfAnswers, FunctioningAccess, SelfAssessment } from '../functioning-port.ts';
import overview from '../overview/Overview.module.css';
import { AnswersPanel } from './AnswersPanel.tsx';
import styles from './SelfAssessments.module.css';

interface SelfAssessmentsProps {
  readonly access: FunctioningAccess;
  readonly clientName: string;
  /** What the sources did not tell of the client's tasks. */
  readonly gaps: readonly SourceGap[];
  /** The form in whose draft the answers are now. */
  readonly onForm: (form: IcfForm) => void;
  /** Answers to an instrument or an imported form are in its draft now. */
  readonly onTaken: (answers: FormSelfAnswers) => void;
}

/** What the client was asked to rate in the e-service, how far it has come, and the answers on a press. */
export function SelfAssessments({ access, clientName, gaps, onForm, onTaken }: SelfAssessmentsProps) {
  const { t } = useWords();
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
              <Asked
                key={`${asked.sourceId} ${asked.task}`}
                access={access}
                asked={asked}
                clientName={clientName}
                onForm={onForm}
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

interface AskedProps extends Omit<SelfAssessmentsProps, 'gaps'> {
  readonly asked: SelfAssessment;
}

function Asked({ access, asked, clientName, onForm, onTaken }: AskedProps) {
  const { t, format, language, timeZone } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { form, text, state, asked: at, by, due, changed, code, register } = asked;
  const name = form?.name[language] ?? text;
  const isAwaited = state === 'asked' || state === 'opened';
  const isLate = isAwaited && due !== undefined && due < todayIn(access.now(), timeZone);
  const facts = [
    at === undefined ? undefined : t('functioning.self.askedAt', { date: format.day(at) }),
    by,
    isAwaited && due !== undefined && !isLate
      ? t('functioning.self.due', { date: format.date(due) })
      : undefined,
    state === 'asked' ? code : undefined,
  ].filter((each) => each !== undefined);
  const date = changed === undefined || state === 'asked' ? '' : ` ${format.day(changed)}`;
  return (
    <li className={styles.asked} data-self-assessment={state ?? 'unknown'}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>
          {t(`functioning.self.state.${state ?? 'unknown'}`)}
          {date}
        </span>
        <RegisterTag register={register} />
      </div>
      <p className={overview.quiet}>{facts.join(' · ')}</p>
      {isLate && (
        <p data-late-answer>
          <Mark icon="warning" size="detail" words={t('functioning.self.late', { date: format.date(due) })} />
        </p>
      )}
      {state !== 'ended' && (
        <LinkButton
          expanded={isOpen}
          label={`${t(`functioning.self.${state === 'answered' ? 'bring' : 'look'}`)}: ${name}`}
          onPress={() => setOpen((open) => !open)}
        >
          {t(`functioning.self.${state === 'answered' ? 'bring' : 'look'}`)}
        </LinkButton>
      )}
      {isOpen && (
        <AnswersPanel
          access={access}
          asked={asked}
          clientName={clientName}
          onForm={onForm}
          onTaken={onTaken}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
