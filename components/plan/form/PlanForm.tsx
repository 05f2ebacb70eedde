import { useRef, useState } from 'react';
import { DiscardQuestion } from '#components/app/DiscardQuestion.tsx';
import { DraftLine } from '#components/app/DraftLine.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { hasContent, neededToRecord } from '#lib/plan/needed-to-record.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { PlanPicture } from '#lib/workflows/plan/plan-picture.ts';
import type { PlanDraft } from '../plan-port.ts';
import { ChangeList } from '../view/ChangeList.tsx';
import { ContactFields } from './ContactFields.tsx';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { GoalFields } from './GoalFields.tsx';
import { MeansFields } from './MeansFields.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PartField } from './PartField.tsx';
import { ReviewFields } from './ReviewFields.tsx';
import { SupportFields } from './SupportFields.tsx';

interface PlanFormProps {
  readonly draft: PlanDraft;
  readonly state: DraftState<PlanDraft>;
  readonly keeper: DraftKeeper<PlanDraft> | undefined;
  readonly picture: PlanPicture;
  readonly professional: Professional;
  readonly today: IsoDate;
  /** Titles of the findings that the plan answers to. */
  readonly findings: readonly string[];
  readonly isBusy: boolean;
  /** The record holds a newer version: it is looked at first. */
  readonly isOlder: boolean;
  /** Why the last recording did not succeed, in words. */
  readonly problem: string | undefined;
  readonly newGoalId: () => string;
  readonly onChange: (plan: ClientPlan) => void;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onRecord: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** The form: in the order in which it is talked about with the client. Everything but a goal and a review date may be left out. */
export function PlanForm(props: PlanFormProps) {
  const { draft, state, keeper, picture, professional, today, findings, isBusy, isOlder, problem } = props;
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { plan, before } = draft;
  const change = (next: Partial<ClientPlan>) => props.onChange({ ...plan, ...next });
  const missing = neededToRecord(plan, today);
  const reference = professional.references.find(({ sourceId }) => sourceId === picture.sourceId)?.reference;
  const names = [...new Set([professional.name, ...picture.people.map(({ name }) => name)])];
  const recorded = new Set([...(before?.goals ?? []), ...picture.looseGoals].map(({ id }) => id));

  const record = () => {
    setAsks(true);
    const [first] = missing;
    if (first === undefined) return props.onRecord();
    const part = first === 'goal' ? 'goal' : 'reviewDate';
    form.current?.querySelector<HTMLElement>(`[data-part="${part}"] :is(textarea, button, input)`)?.focus();
  };

  return (
    <>
      <div className={styles.form} ref={form} data-plan-form>
        <h2 className={styles.title} tabIndex={-1}>
          {t(`plan.title.${plan.type}`)}
        </h2>
        {findings.map((title) => (
          <p key={title} className={styles.finding}>
            <Icon name="clock" />
            <span>
              {t('plan.head.finding')}: <strong>{title}</strong>
            </span>
          </p>
        ))}
        <Field title={t('plan.head.matters')} hint={t('plan.hint.ownWords')}>
          <OwnWords
            label={t('plan.head.matters')}
            value={plan.matters ?? ''}
            quoted
            longest={2000}
            onChange={(matters) => {
              const { matters: _before, ...rest } = plan;
              props.onChange(matters === '' ? rest : { ...rest, matters });
            }}
          />
        </Field>
        <GoalFields
          plan={plan}
          recorded={recorded}
          onChange={change}
          newGoal={() => ({ id: props.newGoalId(), text: '', ownWords: true, status: 'active' })}
        />
        <MeansFields means={plan.means} onChange={(means) => change({ means })} />
        <SupportFields
          support={plan.support}
          people={picture.people}
          onChange={(support) => change({ support })}
        />
        <ContactFields
          contacts={plan.contacts}
          today={today}
          names={names}
          me={professional.name}
          onChange={(contacts) => change({ contacts })}
        />
        <ReviewFields
          due={plan.reviewDue}
          today={today}
          onChange={(reviewDue) => {
            const { reviewDue: _before, ...rest } = plan;
            props.onChange(reviewDue === undefined ? rest : { ...rest, reviewDue });
          }}
        />
        <PartField
          parts={plan.parts}
          professional={professional}
          reference={reference}
          onChange={(parts) => change({ parts })}
        />
        {before !== undefined && (
          <ChangeList before={before} after={plan} title={t('plan.changes.preview')} />
        )}
      </div>
      <section className={styles.foot} aria-label={t('plan.draft.not')} data-focus-group="">
        <DraftLine
          words="plan.draft"
          saysHowLong
          state={state}
          keeper={keeper}
          now={today}
          onResolve={props.onResolve}
        />
        {asks && missing.length > 0 && (
          <p className={styles.problem} role="alert">
            {t('plan.record.needs')} {missing.map((part) => t(`plan.record.${part}`)).join(', ')}
          </p>
        )}
        {problem !== undefined && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {isDiscarding ? (
          <DiscardQuestion
            words="plan.draft"
            onKeep={() => setDiscarding(false)}
            onDiscard={props.onDiscard}
          />
        ) : (
          <div className={styles.deeds}>
            <p className={styles.quietDeeds}>
              {state.kind !== 'none' && (
                <LinkButton onPress={() => setDiscarding(true)}>{t('plan.draft.discard')}</LinkButton>
              )}
              {hasContent(plan) && <LinkButton onPress={props.onCopy}>{t('plan.copy')}</LinkButton>}
            </p>
            <button type="button" className={styles.button} onClick={props.onClose}>
              {t('plan.close')}
            </button>
            <button
              type="button"
              className={classNames(styles.button, styles.primary)}
              disabled={isOlder || state.kind === 'conflict'}
              aria-disabled={isBusy}
              onClick={isBusy ? undefined : record}
            >
              {t(isBusy ? 'plan.record.busy' : `plan.record.${professional.register}`)}
            </button>
          </div>
        )}
      </section>
    </>
  );
}
