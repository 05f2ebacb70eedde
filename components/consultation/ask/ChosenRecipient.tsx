import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Colleague } from '#lib/model/colleague.ts';
import type { ShownColleague } from '../consultation-port.ts';
import { ColleagueLines } from './ColleagueLines.tsx';
import styles from './Recipient.module.css';
import { SubstitutePress } from './SubstitutePress.tsx';

interface ChosenRecipientProps {
  readonly recipient: Colleague;
  readonly shown: ShownColleague | undefined;
  readonly people: readonly ShownColleague[];
  readonly isAsking: boolean;
  /** The directory has answered and does not know them any more. */
  readonly isGone: boolean;
  readonly now: Date;
  readonly takesFocus: boolean;
  readonly onChange: () => void;
  readonly onChoose: (recipient: Colleague) => void;
}

/** The box of who is asked, as the picture has it. */
export function ChosenRecipient(props: ChosenRecipientProps) {
  const { recipient, takesFocus, onChoose } = props;
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The row that was pressed is gone: the focus stays where its choice now stands.
    if (takesFocus) box.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const shown = props.shown ?? { colleague: recipient, presence: { state: 'unknown' as const } };
  return (
    <div className={styles.box} ref={box} data-recipient={recipient.reference}>
      <div className={styles.boxed}>
        <ColleagueLines shown={shown} now={props.now} isAsked={!props.isAsking} />
        <LinkButton
          label={t('consultation.ask.changeRecipient', { name: recipient.name })}
          onPress={props.onChange}
        >
          {t('consultation.ask.change')}
        </LinkButton>
      </div>
      <SubstitutePress shown={shown} people={props.people} onChoose={onChoose} />
      {props.isGone && (
        <p role="alert">
          <Mark icon="warning" size="detail" words={t('consultation.ask.gone')} />
        </p>
      )}
      {recipient.role === undefined && <p className={styles.note}>{t('consultation.ask.roleUnknown')}</p>}
    </div>
  );
}
