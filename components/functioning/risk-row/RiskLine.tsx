import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { Register } from '#lib/model/register.ts';
import type { RiskFactorLine, RiskFactorValue } from '../functioning-port.ts';
import { failureWords } from '../instruments/failure-words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import { PressureEntry } from './PressureEntry.tsx';
import styles from './RiskRow.module.css';
import { factorName, isQuiet } from './risk-words.ts';
import type { LineOutcome } from './use-risk-lines.ts';
import { valueWords } from './value-words.ts';

interface RiskLineProps {
  readonly line: RiskFactorLine;
  /** In which a press records. */
  readonly register: Register;
  readonly outcome: LineOutcome | undefined;
  readonly instrumentName: string | undefined;
  /** `byKey`: the hand is on the keyboard, so the next line is gone on to. */
  readonly onRecord: (value: RiskFactorValue, byKey: boolean) => Promise<boolean>;
  readonly onInstrument: (instrumentId: string) => void;
}

/** One factor: its name, what the record says of it, how it is recorded, and what became of that. */
export function RiskLine(props: RiskLineProps) {
  const { line, outcome, register } = props;
  const words = useWords();
  const { t } = words;
  const nameId = useId();
  const name = factorName(line.measures, t);
  return (
    <li
      className={styles.factor}
      data-factor={line.measures}
      data-state={line.state}
      aria-labelledby={nameId}
    >
      <span className={styles.name} id={nameId}>
        {name}
      </span>
      <span className={styles.last}>
        <LastValue line={line} isReplaced={outcome?.kind === 'saved'} />
      </span>
      {line.state !== 'notPermitted' && <Entry {...props} nameId={nameId} name={name} />}
      <p className={styles.outcome} role="status">
        {outcome?.kind === 'saved' && (
          <>
            <Icon name="check" size={12} color="var(--answered)" />
            <span>
              {!isQuiet(line.measures) && <strong>{valueWords(line, outcome.value, words)} </strong>}
              {t(`instruments.saved.${register}`)}
            </span>
          </>
        )}
      </p>
      {line.unsure === true && outcome?.kind !== 'saved' && (
        <p className={styles.unsure}>{t('instruments.risk.unsure')}</p>
      )}
      {outcome?.kind === 'refused' && (
        <p className={styles.problem} role="alert">
          {failureWords(outcome.failure, t)}
        </p>
      )}
    </li>
  );
}

/** `isReplaced`: a newer one was recorded here just now, so this one is the one before it. */
function LastValue({ line, isReplaced }: { readonly line: RiskFactorLine; readonly isReplaced: boolean }) {
  const { t, format } = useWords();
  const { state, last, measures } = line;
  if (state === 'notPermitted') return <NothingMark state="locked" size="detail" />;
  if (last === undefined) return isReplaced ? null : <NothingMark state="empty" size="detail" />;
  const value = isQuiet(measures) ? t('instruments.risk.asked') : last.text;
  return (
    <>
      {isReplaced ? (
        <span className={styles.date}>
          {t('terms.previousShort')} {value} {format.day(last.date)}
        </span>
      ) : state === 'outdated' ? (
        <span>
          <strong>{t('instruments.risk.outdated', { date: format.day(last.date) })}</strong> · {value}
        </span>
      ) : (
        <span>
          <strong className={styles.value}>{value}</strong>{' '}
          <span className={styles.date}>{format.day(last.date)}</span>
        </span>
      )}
      <RegisterTag register={last.register} />
    </>
  );
}

interface EntryProps extends RiskLineProps {
  readonly name: string;
  readonly nameId: string;
}

function Entry({
  line,
  outcome,
  name,
  nameId,
  register,
  instrumentName,
  onRecord,
  onInstrument,
}: EntryProps) {
  const { t } = useWords();
  const { entry } = line;
  const isBusy = outcome?.kind === 'busy';
  const label = t(`instruments.record.${register}`);
  switch (entry.kind) {
    case 'choice':
      return (
        <ChoiceEntry
          measures={line.measures}
          codes={entry.codes}
          nameId={nameId}
          chosen={
            outcome?.kind === 'saved' && outcome.value.kind === 'choice' ? outcome.value.code : undefined
          }
          isBusy={isBusy}
          onChoose={(code, byKey) => void onRecord({ kind: 'choice', code }, byKey)}
        />
      );
    case 'number':
      return (
        <NumberEntry
          {...entry}
          name={name}
          recordLabel={label}
          isBusy={isBusy}
          onEnter={(value, byKey) => onRecord({ kind: 'number', value }, byKey)}
        />
      );
    case 'pressure':
      return (
        <PressureEntry
          name={name}
          recordLabel={label}
          isBusy={isBusy}
          onEnter={(value, byKey) => onRecord({ kind: 'pressure', ...value }, byKey)}
        />
      );
    case 'instrument':
      return (
        <span className={styles.entry}>
          {instrumentName === undefined ? (
            <span className={styles.date}>{t('instruments.risk.instrumentOff')}</span>
          ) : (
            <button
              type="button"
              className={styles.open}
              data-first
              onClick={() => onInstrument(entry.instrumentId)}
            >
              {t('instruments.risk.fill', { name: instrumentName })}
              <Icon name="chevronRight" size={12} />
            </button>
          )}
        </span>
      );
  }
}
