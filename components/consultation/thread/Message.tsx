import { useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Answer } from '#lib/model/consultation.ts';
import { failureKey } from '../answer/failure-key.ts';
import { GrowingField } from '../answer/GrowingField.tsx';
import type { ConsultationFailure, ShownMessage, ThreadAccess } from '../consultation-port.ts';
import { partyInWords } from '../inbox/item-words.ts';
import { dayAndClock } from '../inbox/time-words.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { Attached } from './Attached.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import styles from './Thread.module.css';

interface MessageProps {
  readonly access: ThreadAccess;
  readonly shown: ShownMessage;
  /** Of the newest answer, in its parts. */
  readonly answer: Answer | undefined;
  readonly now: Date;
  /** It had not been read when the conversation was opened. */
  readonly isNew: boolean;
  readonly onEdited: () => void;
}

/** One message: who, when, what; its earlier texts and readers. One's own says so in words, and stands to the right. */
export function Message({ access, shown, answer, now, isNew, onEdited }: MessageProps) {
  const words = useWords();
  const { t, format } = words;
  const [edited, setEdited] = useState<string>();
  const [problem, setProblem] = useState<ConsultationFailure | Covered>();
  const [isBusy, setBusy] = useState(false);
  const { message, text, earlier, editedAt, isMine, readBy } = shown;
  const { kind, by, sentAt, attachments, isOnItsWay } = message;

  const save = async () => {
    const next = edited?.trim() ?? '';
    if (next === '' || isBusy) return;
    if (next === text) return setEdited(undefined);
    setBusy(true);
    const result = await access.edit(message, next);
    setBusy(false);
    if (!result.ok) return setProblem(result.failure);
    setProblem(undefined);
    setEdited(undefined);
    onEdited();
  };
  return (
    <li
      className={classNames(styles.message, isMine && styles.own)}
      data-message={kind}
      data-mine={isMine}
      data-new={isNew ? '' : undefined}
    >
      <p className={styles.by}>
        <strong>{isMine ? t('inbox.me') : partyInWords(by)}</strong>
        {kind !== 'message' && ` ${t(`inbox.kind.${kind}.${isMine ? 'mine' : 'theirs'}`)}`}
        <span className={styles.meta}> · {dayAndClock(words, sentAt, now)}</span>
      </p>
      {isOnItsWay && (
        <p className={styles.waiting} data-waiting="">
          <Icon name="clock" size={12} /> {t('thread.waiting')}
        </p>
      )}
      {edited === undefined ? (
        answer === undefined ? (
          <p className={styles.said}>{text}</p>
        ) : (
          <AnswerFacts answer={answer} />
        )
      ) : (
        <fieldset
          className={styles.editing}
          aria-label={t('inbox.edit.label')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setEdited(undefined);
          }}
        >
          <GrowingField
            label={t('inbox.message')}
            value={edited}
            first
            onChange={setEdited}
            onSend={() => void save()}
          />
          <div className={styles.deeds}>
            <LinkButton onPress={() => setEdited(undefined)}>{t('inbox.edit.cancel')}</LinkButton>
            <LinkButton onPress={() => void save()}>{t('inbox.edit.save')}</LinkButton>
          </div>
        </fieldset>
      )}
      {problem !== undefined && (
        <p role="alert">
          <Mark icon="warning" size="detail" words={t(failureKey(problem))} />
        </p>
      )}
      {attachments.length > 0 && <Attached attachments={attachments} attach={access.attach} />}
      <div className={styles.foot}>
        {earlier.length > 0 && <EarlierTexts earlier={earlier} editedAt={editedAt} now={now} />}
        {readBy.length > 0 && (
          <span className={styles.meta}>{t('inbox.readBy', { names: format.list(readBy) })}</span>
        )}
        {isMine && kind === 'message' && edited === undefined && (
          <LinkButton onPress={() => setEdited(text)}>{t('inbox.edit.deed')}</LinkButton>
        )}
      </div>
    </li>
  );
}
