import { useEffect, useRef, useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { Consultation, Recipient } from '#lib/model/consultation.ts';
import type { ConsultationFailure, ThreadAccess } from '../consultation-port.ts';
import { ActRow } from './ActRow.tsx';
import styles from './Answer.module.css';
import { AttachField } from './AttachField.tsx';
import { attachedIn } from './attached.ts';
import { DraftNote } from './DraftNote.tsx';
import type { ChooseColleague } from './ForwardTo.tsx';
import { failureKey } from './failure-key.ts';
import { MessageField } from './MessageField.tsx';
import { OpenAct } from './OpenAct.tsx';
import { type MayDo, type OfferedAct, offersOf, refusalOf, sideFrom } from './offered-acts.ts';
import { useAnswerDraft } from './use-answer-draft.ts';

interface AnswerFootProps {
  readonly access: ThreadAccess;
  readonly consultation: Consultation;
  readonly now: Date;
  readonly mayDo: MayDo;
  readonly chooseColleague: ChooseColleague;
  readonly onDraft?: ((isDraft: boolean) => void) | undefined;
  /** An act or a message has been put into the outbox. Without an act it was a message. */
  readonly onDone: (act?: ConsultationAct) => void;
  /** Somebody was first: what was put into the outbox last does not leave. */
  readonly isStopped?: boolean | undefined;
}

/** Acts that are done by one press, because nothing is typed or changed with them. */
const atOnce: Readonly<Partial<Record<OfferedAct, ConsultationAct>>> = {
  accept: { act: 'accept' },
  takeBackOffer: { act: 'endTakeOver' },
};

/** What can be said and done now, fixed at the foot: a message, and the acts of one's own side. */
export function AnswerFoot(props: AnswerFootProps) {
  const { access, consultation, now, mayDo, chooseColleague, onDone, onDraft, isStopped = false } = props;
  const { t } = useWords();
  const draft = useAnswerDraft(access);
  const part = access.ownPart(consultation);
  const [open, setOpen] = useState<OfferedAct>();
  const [to, setTo] = useState<Recipient>();
  const [problem, setProblem] = useState<ConsultationFailure | Covered>();
  const [done, setDone] = useState<ConsultationAct['act'] | 'message'>();
  const [isBusy, setBusy] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const isReopened = useRef(false);
  const offers = offersOf(consultation, mayDo);
  const side = sideFrom(consultation, mayDo);
  const refusal = offers.every(({ offered }) => offered === 'leave')
    ? refusalOf(consultation, mayDo)
    : undefined;
  // What was being done may not be possible any more: the other side was first.
  const shown = offers.find(({ offered }) => offered === open)?.offered;

  useEffect(() => {
    if (!draft.isRead || isReopened.current) return;
    isReopened.current = true;
    const { leftOpen, fields } = draft;
    if (leftOpen === undefined || leftOpen === 'message') return;
    const kind = leftOpen === 'answer' && fields['answer.proposedTime'] !== undefined ? 'joint' : undefined;
    const found = offers.find(({ act, offered }) => act === leftOpen && (kind ?? offered) === offered);
    if (found !== undefined) setOpen(found.offered);
  });

  const hasDraft = draft.state.kind !== 'none';
  useEffect(() => onDraft?.(hasDraft), [hasDraft, onDraft]);

  const focusAct = (offered: OfferedAct | undefined) => {
    const button = offered && row.current?.querySelector<HTMLElement>(`[data-offered="${offered}"]`);
    (button || row.current?.querySelector<HTMLElement>('button'))?.focus();
  };
  const close = () => {
    setOpen(undefined);
    focusAct(open);
  };
  const settle = (result: Awaited<ReturnType<ThreadAccess['act']>>, act: ConsultationAct | undefined) => {
    const name = act?.act ?? 'message';
    setBusy(false);
    if (!result.ok) {
      setProblem(result.failure);
      return false;
    }
    setProblem(undefined);
    setDone(name);
    draft.end(name);
    onDone(act);
    return true;
  };
  const perform = async (act: ConsultationAct) => {
    if (isBusy) return;
    setBusy(true);
    const attached = attachedIn(draft, act.act);
    const done = attached.length === 0 ? access.act(act) : access.act(act, attached);
    if (settle(await done, act)) {
      setOpen(undefined);
      setTo(undefined);
      focusAct(undefined);
    }
  };
  const press = (offered: OfferedAct) => {
    setProblem(undefined);
    setDone(undefined);
    setTo(undefined);
    const act = atOnce[offered];
    if (act !== undefined) void perform(act);
    else if (offered === shown) close();
    else setOpen(offered);
  };
  const send = async (text: string) => {
    if (isBusy) return;
    setBusy(true);
    settle(await access.send(text, attachedIn(draft, 'message')), undefined);
  };

  return (
    <section className={styles.foot} aria-label={t('inbox.answer')} data-answer-foot="">
      <DraftNote draft={draft} />
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          <Mark
            icon="warning"
            size="detail"
            words={t(failureKey(problem))}
            more={problem.reason === 'refused' ? t('thread.nothingDone') : undefined}
          />
        </p>
      )}
      {shown !== undefined ? (
        <OpenAct
          key={shown}
          offered={shown}
          consultation={consultation}
          draft={draft}
          to={to}
          now={now}
          attach={access.attach}
          me={part}
          onTo={setTo}
          chooseColleague={chooseColleague}
          isBusy={isBusy}
          onDo={(act) => void perform(act)}
          onClose={close}
        />
      ) : (
        <MessageField
          value={draft.fields['message.text'] ?? ''}
          isBusy={isBusy}
          onChange={(text) => draft.write('message', 'text', text)}
          onSend={(text) => void send(text)}
          isAttached={attachedIn(draft, 'message').length > 0}
          attached={
            access.attach !== undefined && <AttachField attach={access.attach} draft={draft} act="message" />
          }
        />
      )}
      <p className={styles.status} role="status">
        {done !== undefined && !isStopped && t(done === 'message' ? 'inbox.sent' : 'inbox.done')}
      </p>
      {refusal !== undefined && side !== 'asker' && (
        <p className={styles.note} data-refusal={refusal}>
          {t(part === undefined ? `inbox.refused.${refusal}` : 'thread.along')}
        </p>
      )}
      <ActRow ref={row} offers={offers} open={shown} isBusy={isBusy} onPress={press} />
    </section>
  );
}
