import { useState } from 'react';
import { DiscardQuestion } from '#components/app/DiscardQuestion.tsx';
import { DraftLine } from '#components/app/DraftLine.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from '#components/ui/Foot.module.css';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Assessment } from '#lib/functioning/assessment.ts';
import type { Register } from '#lib/model/register.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';

interface FormFootProps {
  readonly state: DraftState<Assessment>;
  readonly keeper: DraftKeeper<Assessment> | undefined;
  readonly now: Date;
  readonly register: Register;
  /** Items that were taken from the record and not confirmed: they are left out. */
  readonly proposed: number;
  readonly isBusy: boolean;
  /** Why the last recording did not succeed, in words. */
  readonly problem: string | undefined;
  /** What has to be chosen first, when recording was pressed before it was: a press goes there. */
  readonly contested: readonly { readonly code: string; readonly label: string }[];
  readonly onContested: (code: string) => void;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onText: () => void;
  readonly onRecord: () => void;
  readonly onDiscard: () => void;
}

/** In sight whatever is scrolled: that it is not recorded, the ready text, and where a press records it. */
export function FormFoot(props: FormFootProps) {
  const { state, proposed, isBusy, problem, register } = props;
  const { t } = useWords();
  const [isDiscarding, setDiscarding] = useState(false);
  return (
    <section className={styles.foot} aria-label={t('functioning.draft.not')}>
      <DraftLine
        words="functioning.draft"
        saysHowLong
        state={state}
        keeper={props.keeper}
        now={props.now}
        onResolve={props.onResolve}
        onDiscard={isDiscarding ? undefined : () => setDiscarding(true)}
      />
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
          {props.contested.map(({ code, label }) => (
            <LinkButton key={code} onPress={() => props.onContested(code)}>
              {label} {code}
            </LinkButton>
          ))}
        </p>
      )}
      {isDiscarding ? (
        <DiscardQuestion
          words="functioning.draft"
          onKeep={() => setDiscarding(false)}
          onDiscard={props.onDiscard}
        />
      ) : (
        <div className={styles.deeds}>
          {proposed > 0 && <p>{t('functioning.proposedLeft', { count: proposed })}</p>}
          <button type="button" className={styles.button} data-text onClick={props.onText}>
            {t('functioning.text.press')}
          </button>
          <button
            type="button"
            className={classNames(styles.button, styles.primary)}
            aria-disabled={isBusy}
            data-record
            onClick={props.onRecord}
          >
            {t(isBusy ? 'functioning.record.busy' : `functioning.record.${register}`)}
          </button>
        </div>
      )}
    </section>
  );
}
