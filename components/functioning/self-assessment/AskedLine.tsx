import { useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import { todayIn } from '#lib/base/dates.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type { FormSelfAnswers, FunctioningAccess, SelfAssessment } from '../functioning-port.ts';
import overview from '../overview/Overview.module.css';
import { AnswersPanel } from './AnswersPanel.tsx';
import styles from './SelfAssessments.module.css';
import { WithdrawCode } from './WithdrawCode.tsx';

interface AskedLineProps {
  readonly access: FunctioningAccess;
  readonly asked: SelfAssessment;
  readonly clientName: string;
  /** `stuck`: it was taken back, and the source does not have that. `settled`: somebody has decided on it since. */
  readonly withdrawal: 'stuck' | 'settled' | undefined;
  readonly onForm: (form: IcfForm) => void;
  readonly onTaken: (answers: FormSelfAnswers) => void;
  readonly onWithdrawn: () => void;
}

/** What is said of how far it has come: of one that was taken back, whether an answer came all the same. */
function standingOf({ state, withdrawn, answers }: SelfAssessment, isFound: boolean) {
  if (withdrawn !== true) return isFound ? 'answered' : (state ?? 'unknown');
  if (isFound || state === 'answered' || answers !== undefined) return 'lateAnswer';
  return state === 'ended' ? 'withdrawn' : (state ?? 'unknown');
}

/** One time that the client was asked: how far it has come, the answers on a press, and the code taken back. */
export function AskedLine(props: AskedLineProps) {
  const { access, asked, clientName, withdrawal, onForm, onTaken, onWithdrawn } = props;
  const { t, format, language, timeZone } = useWords();
  const line = useRef<HTMLLIElement>(null);
  // The press that took the code back goes with it.
  useKeptFocus(line, ['button']);
  const [isOpen, setOpen] = useState(false);
  /** The answers were read here: the task as it was read before them may still wait for the client. */
  const [isFound, setFound] = useState(false);
  const { form, text, state, asked: at, by, due, changed, code, register } = asked;
  const name = form?.name[language] ?? text;
  const said = standingOf(asked, isFound);
  const standing = said === 'withdrawn' && withdrawal !== undefined ? 'unknown' : said;
  const isAwaited = standing === 'asked' || standing === 'opened';
  const hasAnswers = standing === 'answered' || standing === 'lateAnswer';
  const isLate = isAwaited && due !== undefined && due < todayIn(access.now(), timeZone);
  const facts = [
    at === undefined ? undefined : t('functioning.self.askedAt', { date: format.day(at) }),
    by,
    isAwaited && due !== undefined && !isLate
      ? t('functioning.self.due', { date: format.date(due) })
      : undefined,
    standing === 'asked' || standing === 'withdrawn' ? code : undefined,
  ].filter((each) => each !== undefined);
  // What the task was changed by last is not the answering, where the answers are there and it does not say so.
  const isOlder = state === 'asked' || (hasAnswers && state !== 'answered');
  const date = changed === undefined || isOlder ? '' : ` ${format.day(changed)}`;
  return (
    <li ref={line} className={styles.asked} data-self-assessment={standing} aria-label={name}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>
          {t(`functioning.self.state.${standing}`)}
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
      {standing === 'lateAnswer' && (
        <p role="status" data-late-answer>
          <Mark icon="warning" size="detail" words={t('functioning.self.withdraw.late')} />
        </p>
      )}
      {withdrawal === 'stuck' && (
        <p role="alert" data-withdraw-stuck>
          <Mark icon="warning" size="detail" words={t('functioning.self.withdraw.stuck')} />
        </p>
      )}
      {standing !== 'ended' && (
        <LinkButton
          expanded={isOpen}
          label={`${t(`functioning.self.${hasAnswers ? 'bring' : 'look'}`)}: ${name}`}
          onPress={() => setOpen((open) => !open)}
        >
          {t(`functioning.self.${hasAnswers ? 'bring' : 'look'}`)}
        </LinkButton>
      )}
      {!isFound && access.mayWithdraw(asked) && (
        <WithdrawCode access={access} asked={asked} name={name} onWithdrawn={onWithdrawn} />
      )}
      {isOpen && (
        <AnswersPanel
          access={access}
          asked={asked}
          clientName={clientName}
          onForm={onForm}
          onTaken={onTaken}
          onFound={() => setFound(true)}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
