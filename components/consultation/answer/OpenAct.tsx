import { useWords } from '#components/app/WordsProvider.tsx';
import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { Consultation, Party, Recipient } from '#lib/model/consultation.ts';
import type { AttachAccess } from '../consultation-port.ts';
import { ActSheet } from './ActSheet.tsx';
import styles from './Answer.module.css';
import { AttachField } from './AttachField.tsx';
import { actForms } from './act-forms.ts';
import { type ChooseColleague, ForwardTo } from './ForwardTo.tsx';
import { InviteSheet } from './InviteSheet.tsx';
import { OutcomeChoices } from './OutcomeChoices.tsx';
import type { OfferedAct } from './offered-acts.ts';
import { SheetFields } from './SheetFields.tsx';
import { TakeOverFacts } from './TakeOverFacts.tsx';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

interface OpenActProps {
  readonly offered: OfferedAct;
  readonly consultation: Consultation;
  readonly draft: UsedAnswerDraft;
  readonly to: Recipient | undefined;
  readonly onTo: (to: Recipient | undefined) => void;
  readonly chooseColleague: ChooseColleague;
  readonly now: Date;
  /** As what one was asked along, by oneself or with one's team; undefined on the two sides. */
  readonly me: Party | undefined;
  readonly attach: AttachAccess | undefined;
  readonly isBusy: boolean;
  readonly onDo: (act: ConsultationAct) => void;
  readonly onClose: () => void;
}

/** Acts with which something is told of the client. */
const saying: ReadonlySet<OfferedAct> = new Set(['advice', 'joint', 'askBack', 'reply', 'askAgain']);

/** What is chosen or written for one act before it is done. */
export function OpenAct(props: OpenActProps) {
  const { offered, consultation, draft, to, onTo, chooseColleague, now, me, attach, isBusy, onDo, onClose } =
    props;
  const { t } = useWords();
  const typed = (name: string): string | undefined => draft.fields[name]?.trim() || undefined;
  const frame = { title: t(`inbox.sheet.${offered}`), isBusy, onClose };
  const deed = t(`inbox.deed.${offered}`);

  if (offered === 'close') {
    const text = typed('close.text');
    return (
      <ActSheet {...frame}>
        <OutcomeChoices
          draft={draft}
          onChoose={(outcome) => onDo({ act: 'close', outcome, ...(text === undefined ? {} : { text }) })}
        />
      </ActSheet>
    );
  }
  if (offered === 'takeOver' || offered === 'handOver' || offered === 'acceptTakeOver') {
    const act = offered === 'acceptTakeOver' ? 'acceptTakeOver' : 'offerTakeOver';
    return (
      <ActSheet {...frame} deed={deed} onDo={() => onDo({ act })}>
        <TakeOverFacts consultation={consultation} offered={offered} />
      </ActSheet>
    );
  }
  if (offered === 'forward') {
    const reason = typed('forward.reason');
    const forward = () => {
      if (to !== undefined) onDo({ act: 'forward', to, ...(reason === undefined ? {} : { reason }) });
    };
    return (
      <ActSheet
        {...frame}
        deed={deed}
        lacks={to === undefined ? t('inbox.lacks.to') : undefined}
        onDo={forward}
      >
        <ForwardTo draft={draft} to={to} onTo={onTo} chooseColleague={chooseColleague} onSend={forward} />
      </ActSheet>
    );
  }
  if (offered === 'invite') {
    const reason = typed('invite.reason');
    const invite = () => {
      if (to === undefined) return;
      const { reference, name, profession, register } = to;
      const party = {
        reference,
        name,
        ...(profession === undefined ? {} : { profession }),
        ...(register === undefined ? {} : { register }),
      };
      onDo({ act: 'invite', party, ...(reason === undefined ? {} : { reason }) });
    };
    return (
      <ActSheet
        {...frame}
        deed={deed}
        lacks={to === undefined ? t('inbox.lacks.to') : undefined}
        onDo={invite}
      >
        <InviteSheet
          consultation={consultation}
          draft={draft}
          to={to}
          now={now}
          onTo={onTo}
          chooseColleague={chooseColleague}
          onSend={invite}
          onEnd={(party) => onDo({ act: 'endPart', party })}
        />
      </ActSheet>
    );
  }
  if (offered === 'leave') {
    const reason = typed('endPart.reason');
    const leave = () => {
      if (me !== undefined) onDo({ act: 'endPart', party: me, ...(reason === undefined ? {} : { reason }) });
    };
    return (
      <ActSheet {...frame} deed={deed} onDo={leave}>
        <p className={styles.note}>{t('thread.leave.note')}</p>
        <SheetFields
          draft={draft}
          act="endPart"
          fields={[{ name: 'reason', isRequired: false, rows: 1 }]}
          words="leave"
          onSend={leave}
        />
      </ActSheet>
    );
  }
  const form = actForms[offered];
  if (form === undefined) return null;
  const key = offered === 'advice' || offered === 'joint' ? 'answer' : offered;
  if (key === 'accept' || key === 'takeBackOffer') return null;
  const act = form.make(
    Object.fromEntries(form.fields.map(({ name }) => [name, typed(`${key}.${name}`)] as const)),
  );
  const missing = form.fields.find(
    ({ name, isRequired }) => isRequired && typed(`${key}.${name}`) === undefined,
  );
  const perform = () => {
    if (act !== undefined) onDo(act);
  };
  return (
    <ActSheet
      {...frame}
      deed={deed}
      lacks={
        missing === undefined
          ? undefined
          : t('inbox.lacks.field', { field: t(`inbox.field.${offered}.${missing.name}`).toLowerCase() })
      }
      onDo={perform}
    >
      <SheetFields draft={draft} act={key} fields={form.fields} words={offered} onSend={perform} />
      {attach !== undefined && saying.has(offered) && <AttachField attach={attach} draft={draft} act={key} />}
    </ActSheet>
  );
}
