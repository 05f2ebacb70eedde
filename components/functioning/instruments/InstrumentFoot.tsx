import { type ReactNode, useState } from 'react';
import { DiscardQuestion } from '#components/app/DiscardQuestion.tsx';
import { DraftLine } from '#components/app/DraftLine.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from '#components/ui/Foot.module.css';
import type { Register } from '#lib/model/register.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';

interface InstrumentFootProps {
  readonly state: DraftState<unknown>;
  readonly keeper: DraftKeeper<unknown> | undefined;
  readonly now: Date;
  readonly register: Register;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** The score. */
  readonly children: ReactNode;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onRecord: () => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** In sight whatever is scrolled: what the answers come to, that it is not recorded, and where a press records it. */
export function InstrumentFoot(props: InstrumentFootProps) {
  const { state, register, isBusy, problem } = props;
  const { t } = useWords();
  const [isDiscarding, setDiscarding] = useState(false);
  return (
    <section className={styles.foot} aria-label={t('instruments.draft.not')}>
      {props.children}
      <DraftLine
        words="instruments.draft"
        state={state}
        keeper={props.keeper}
        now={props.now}
        onResolve={props.onResolve}
        onDiscard={isDiscarding ? undefined : () => setDiscarding(true)}
      />
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {isDiscarding ? (
        <DiscardQuestion
          words="instruments.draft"
          onKeep={() => setDiscarding(false)}
          onDiscard={props.onDiscard}
        />
      ) : (
        <div className={styles.deeds}>
          <button type="button" className={styles.button} onClick={props.onClose}>
            {t('instruments.close')}
          </button>
          <button
            type="button"
            className={classNames(styles.button, styles.primary)}
            aria-disabled={isBusy}
            data-record
            onClick={props.onRecord}
          >
            {t(isBusy ? 'instruments.record.busy' : `instruments.record.${register}`)}
          </button>
        </div>
      )}
    </section>
  );
}
