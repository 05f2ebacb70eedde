import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Urgency } from '#lib/model/consultation.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { AskAccess, QuestionDraft, ShownColleague } from '../consultation-port.ts';
import { AgreementField } from './AgreementField.tsx';
import styles from './Ask.module.css';
import { AskFoot } from './AskFoot.tsx';
import { AttachField } from './AttachField.tsx';
import { titleWords } from './colleague-words.ts';
import { HandOverField } from './HandOverField.tsx';
import { LineField } from './LineField.tsx';
import { QuestionField } from './QuestionField.tsx';
import { agreed, lacksOf, type StartedBy, withRecipient, withSection } from './question-draft.ts';
import { RecipientField } from './RecipientField.tsx';
import { templateOf } from './templates.ts';
import { UrgencyField } from './UrgencyField.tsx';
import type { UsedAttachable } from './use-attachable.ts';
import type { Directory } from './use-directory.ts';
import type { Sending } from './use-sending.ts';

interface AskFormProps {
  readonly access: AskAccess;
  readonly draft: QuestionDraft;
  readonly state: DraftState<QuestionDraft>;
  readonly keeper: DraftKeeper<QuestionDraft> | undefined;
  /** An earlier draft was there and could not be opened. */
  readonly hasLostDraft: boolean;
  readonly directory: Directory;
  /** The recipient as the directory says now; absent while it has not answered, or when it no longer knows them. */
  readonly chosen: ShownColleague | undefined;
  readonly attachable: UsedAttachable;
  readonly startedBy: StartedBy | undefined;
  readonly dueOf: (urgency: Urgency) => IsoInstant;
  readonly isBusy: boolean;
  readonly problem: Sending['problem'];
  readonly onChange: (draft: QuestionDraft) => void;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onRetryDirectory: () => void;
  readonly onSend: (draft: QuestionDraft) => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** The form, in the order in which a colleague would be asked at the door: whom, how soon, what, with what. */
export function AskForm(props: AskFormProps) {
  const { access, draft, state, attachable, startedBy, onChange } = props;
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const context = attachable.attachable.state === 'ready' ? attachable.attachable.context : undefined;
  const isGone =
    props.directory.state === 'ready' && draft.recipient !== undefined && props.chosen === undefined;
  const lacks = lacksOf(draft, { context, startedBy, isGone });
  const template = templateOf(draft.recipient);
  const problem = props.problem;

  const goTo = (part: string) => {
    const node = form.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    (node?.querySelector<HTMLElement>('[data-first], [data-recipient] button') ?? node)?.focus();
  };
  const send = () => {
    setAsks(true);
    const [first] = lacks;
    if (first !== undefined) return goTo(first);
    if (state.kind === 'conflict') return;
    const attached = context?.attachable.map(({ id }) => id) ?? [];
    props.onSend({ ...draft, sections: draft.sections.filter((id) => attached.includes(id)) });
  };

  return (
    <div data-ask-form ref={form}>
      <p className={styles.back}>
        <LinkButton icon="chevronLeft" onPress={props.onClose}>
          {t('consultation.ask.back')}
        </LinkButton>
      </p>
      {props.hasLostDraft && (
        <p className={styles.notice} role="alert">
          <Icon name="warning" /> {t('consultation.ask.draft.unreadable')}
        </p>
      )}
      <div className={styles.form}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {titleWords(draft.recipient, { t })}
        </h2>
        <RecipientField
          recipient={draft.recipient}
          chosen={props.chosen}
          directory={props.directory}
          me={access.professional}
          now={access.now()}
          onChoose={(recipient) => onChange(withRecipient(draft, recipient))}
          onRetry={props.onRetryDirectory}
        />
        <UrgencyField
          urgency={draft.urgency}
          recipient={draft.recipient}
          dueOf={props.dueOf}
          onChange={(urgency) => onChange({ ...draft, urgency })}
        />
        <QuestionField
          asked={draft.asked}
          template={template}
          onChange={(asked) => onChange({ ...draft, asked })}
        />
        <div className={styles.lines}>
          <LineField
            label={t('consultation.ask.tried')}
            value={draft.tried}
            hint={t(`consultation.ask.template.${template}.tried`)}
            onChange={(tried) => onChange({ ...draft, tried })}
          />
          <LineField
            label={t('consultation.ask.wishes')}
            value={draft.wishes}
            hint={t(`consultation.ask.template.${template}.wishes`)}
            quoted
            onChange={(wishes) => onChange({ ...draft, wishes })}
          />
        </div>
        <HandOverField isChosen={draft.handOver} onChange={(handOver) => onChange({ ...draft, handOver })} />
      </div>
      <AttachField
        draft={draft}
        attachable={attachable}
        onTick={(id, isTicked) => onChange(withSection(draft, id, isTicked))}
      />
      {context?.needsAgreement === true && (
        <AgreementField
          agreement={draft.agreement}
          register={draft.recipient?.register}
          onAgree={(isAgreed) => onChange(agreed(draft, isAgreed ? access.now().toISOString() : undefined))}
          onChange={(agreement) => onChange({ ...draft, agreement })}
        />
      )}
      <AskFoot
        now={access.now()}
        state={state}
        keeper={props.keeper}
        lacks={asks ? lacks : []}
        hasConflict={asks && state.kind === 'conflict'}
        problem={problem}
        isBusy={props.isBusy}
        onResolve={props.onResolve}
        onSend={send}
        onClose={props.onClose}
        onDiscard={props.onDiscard}
      />
    </div>
  );
}
