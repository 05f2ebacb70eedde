import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { ClientPlan, PlanGoal } from '#lib/plan/client-plan.ts';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { OwnWords } from './OwnWords.tsx';
import { Presses } from './Presses.tsx';

interface GoalFieldsProps {
  readonly plan: ClientPlan;
  /** Goals that the record holds: they are not taken away, but reached or given up. */
  readonly recorded: ReadonlySet<string>;
  readonly onChange: (change: Partial<ClientPlan>) => void;
  readonly newGoal: () => PlanGoal;
}

/** The client's own goal in the client's own words, or the word that there is to be none. */
export function GoalFields({ plan, recorded, onChange, newGoal }: GoalFieldsProps) {
  const { t } = useWords();
  const { goals, noGoal } = plan;
  // One blank goal, the same until something is written in it: a field that is made anew would lose the focus.
  const [blank] = useState(newGoal);
  const shown = goals.length === 0 && !noGoal ? [blank] : goals;
  const change = (next: PlanGoal) => {
    const known = goals.some(({ id }) => id === next.id);
    onChange({
      goals: known ? goals.map((goal) => (goal.id === next.id ? next : goal)) : [...goals, next],
      ...(next.text.trim() === '' ? {} : { noGoal: false }),
    });
  };
  const hasWritten = shown.some(({ text, status }) => text.trim() !== '' && status !== 'dropped');
  return (
    <Field title={t('plan.head.goal')} hint={t('plan.hint.ownWords')} part="goal">
      {shown.map((goal, place) => (
        <div key={goal.id} className={styles.goal}>
          <div className={styles.row}>
            <OwnWords
              label={t('plan.goal.text', { place: place + 1 })}
              value={goal.text}
              quoted={goal.ownWords}
              longest={500}
              onChange={(text) => change({ ...goal, text })}
            />
            {!recorded.has(goal.id) && goals.length > 0 && (
              <IconButton
                icon="close"
                label={t('plan.goal.remove')}
                onPress={() => onChange({ goals: goals.filter(({ id }) => id !== goal.id) })}
              />
            )}
          </div>
          {recorded.has(goal.id) && (
            <Presses
              label={goal.text}
              presses={(['active', 'reached', 'dropped'] as const).map((status) => ({
                id: status,
                words: t(
                  `plan.goal.${{ active: 'keep', reached: 'markReached', dropped: 'markDropped' }[status]}`,
                ),
                chosen: goal.status === status,
                onPress: () => change({ ...goal, status }),
              }))}
            />
          )}
        </div>
      ))}
      <div className={styles.under}>
        {hasWritten && (
          <LinkButton onPress={() => onChange({ goals: [...goals, newGoal()] })}>
            {t('plan.goal.more')}
          </LinkButton>
        )}
        {!hasWritten && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={noGoal}
              onChange={(event) => onChange({ noGoal: event.target.checked })}
            />
            {t('plan.goal.none')}
          </label>
        )}
      </div>
    </Field>
  );
}
