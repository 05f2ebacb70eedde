import { useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { type Colleague, type ColleagueKind, colleagueKinds } from '#lib/model/colleague.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { ShownColleague } from '../consultation-port.ts';
import { ChosenRecipient } from './ChosenRecipient.tsx';
import styles from './Recipient.module.css';
import { RecipientSearch } from './RecipientSearch.tsx';
import type { Directory } from './use-directory.ts';

interface RecipientFieldProps {
  /** In the place of the usual head. */
  readonly title?: string | undefined;
  readonly recipient: Colleague | undefined;
  readonly chosen: ShownColleague | undefined;
  readonly directory: Directory;
  readonly me: Professional;
  readonly now: Date;
  readonly onChoose: (recipient: Colleague) => void;
  readonly onRetry: () => void;
}

/** Who is asked: found by typing, then one box with what one wants to know before asking. */
export function RecipientField(props: RecipientFieldProps) {
  const { recipient, directory } = props;
  const { t } = useWords();
  const titleId = useId();
  const [sought, setSought] = useState<ColleagueKind>();
  /** Whether the user is at it: then the focus follows what they press. */
  const [isTouched, setTouched] = useState(false);
  const isSeeking = recipient === undefined || sought !== undefined;
  const kind = sought ?? recipient?.kind ?? 'person';
  const seek = (next: ColleagueKind) => {
    setTouched(true);
    setSought(next);
  };
  const choose = (next: Colleague) => {
    setTouched(true);
    setSought(undefined);
    props.onChoose(next);
  };
  const people = directory.state === 'ready' ? directory.people : [];
  return (
    <fieldset className={styles.field} data-part="recipient" aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 className={styles.legend} id={titleId}>
          {props.title ?? t('consultation.ask.recipient')}
        </h3>
        <fieldset className={styles.kinds} aria-label={t('consultation.ask.kindLabel')}>
          {colleagueKinds.map((each) => (
            <button
              key={each}
              type="button"
              className={classNames(styles.kind, each === kind && styles.chosenKind)}
              aria-pressed={each === kind}
              onClick={() => seek(each)}
            >
              {t(`consultation.ask.kind.${each}`)}
            </button>
          ))}
        </fieldset>
      </div>
      {isSeeking ? (
        <RecipientSearch
          key={kind}
          kind={kind}
          directory={directory}
          me={props.me}
          now={props.now}
          takesFocus={isTouched}
          onChoose={choose}
          onRetry={props.onRetry}
          onCancel={recipient === undefined ? undefined : () => setSought(undefined)}
        />
      ) : (
        <ChosenRecipient
          recipient={recipient}
          shown={props.chosen}
          people={people}
          isAsking={directory.state === 'asking'}
          isGone={directory.state === 'ready' && props.chosen === undefined}
          now={props.now}
          takesFocus={isTouched}
          onChange={() => seek(recipient.kind)}
          onChoose={choose}
        />
      )}
    </fieldset>
  );
}
