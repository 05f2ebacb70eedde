import { useEffect, useRef, useState } from 'react';
import { useDraft } from '#components/app/use-draft.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, Urgency } from '#lib/model/consultation.ts';
import type { AskAccess, QuestionDraft } from '../consultation-port.ts';
import styles from './Ask.module.css';
import { AskForm } from './AskForm.tsx';
import {
  begunFrom,
  emptyQuestion,
  isSameColleague,
  type StartedBy,
  withRecipient,
} from './question-draft.ts';
import { type Delivery, SentPanel } from './SentPanel.tsx';
import { useAttachable } from './use-attachable.ts';
import { useDirectory } from './use-directory.ts';
import { useSending } from './use-sending.ts';

export interface AskPageProps {
  readonly access: AskAccess;
  /** By when an answer of this urgency is needed, counted from now. */
  readonly dueOf: (urgency: Urgency) => IsoInstant;
  /** What the question begins from. */
  readonly startedBy?: StartedBy | undefined;
  /** Who was pressed before the form opened; of what is written already only the recipient changes. */
  readonly to?: Colleague | undefined;
  /** How far what was sent has come; without it only what the consultation itself says is known. */
  readonly delivery?: Delivery | undefined;
  /** Back to the consultations. The draft stays. */
  readonly onClose: () => void;
  readonly onSent?: ((consultation: Consultation) => void) | undefined;
  /** Opens the conversation of what was sent. */
  readonly onOpen: (consultation: Consultation) => void;
  /** Something is written and not sent. */
  readonly onDraft?: ((isDraft: boolean) => void) | undefined;
}

/** One question about one client: its draft, who can be asked, what would leave, and what became of it. */
export function AskPage(props: AskPageProps) {
  const { access, startedBy, to, onDraft } = props;
  const { t } = useWords();
  const used = useDraft<QuestionDraft>(access);
  const { directory, retry: askDirectory } = useDirectory(access);
  const { draft } = used;
  const found =
    directory.state === 'ready'
      ? directory.people.find(({ colleague }) => isSameColleague(colleague, draft?.recipient))
      : undefined;
  // Rights and duty are as the directory says them now, not as they were when the draft was begun.
  const recipient = found?.colleague ?? draft?.recipient;
  const attachable = useAttachable(access, recipient);
  const sending = useSending(access, used, (consultation) => props.onSent?.(consultation));

  const isBegun = useRef(false);
  useEffect(() => {
    if (!used.isRead || isBegun.current) return;
    isBegun.current = true;
    const begun = begunFrom(draft ?? emptyQuestion, startedBy);
    const next = to === undefined ? begun : withRecipient(begun, to);
    if (draft === undefined) used.begin(next);
    else if (JSON.stringify(next) !== JSON.stringify(draft)) used.change(next);
  });
  const hasDraft = used.state.kind !== 'none';
  useEffect(() => onDraft?.(hasDraft), [hasDraft, onDraft]);

  const again = () => {
    sending.forget();
    used.begin(emptyQuestion);
  };
  const [isDiscarded, setDiscarded] = useState(false);
  const discard = async () => {
    setDiscarded(true);
    await used.end();
    props.onClose();
  };

  if (sending.sent !== undefined) {
    return (
      <SentPanel
        sent={sending.sent}
        delivery={props.delivery}
        onOpen={props.onOpen}
        onClose={props.onClose}
        onAgain={again}
      />
    );
  }
  if (!used.isRead || draft === undefined || isDiscarded) {
    return <p className={styles.quietLine}>{t('consultation.ask.opening')}</p>;
  }
  return (
    <AskForm
      access={access}
      draft={recipient === undefined ? draft : { ...draft, recipient }}
      state={used.state}
      keeper={used.keeper}
      hasLostDraft={used.failure?.reason === 'unreadable'}
      directory={directory}
      chosen={found}
      attachable={attachable}
      startedBy={startedBy}
      dueOf={props.dueOf}
      isBusy={sending.isBusy}
      problem={sending.problem}
      onChange={(next) => {
        sending.forgetProblem();
        used.change(next);
      }}
      onResolve={used.resolve}
      onRetryDirectory={askDirectory}
      onSend={sending.send}
      onClose={props.onClose}
      onDiscard={() => void discard()}
    />
  );
}
