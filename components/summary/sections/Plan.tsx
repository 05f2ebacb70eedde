import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SectionOf } from '#lib/summary/views.ts';
import { NothingMark } from '../NothingMark.tsx';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';
import styles from './Plan.module.css';

/** What was agreed: the client's own goal first, then the plans with their review. */
export function Plan({ section }: { section: SectionOf<'plan'> }) {
  const { t, format } = useWords();
  const { showSource, isDeceased = false } = useSummary();
  const { goals, plans, worstLateDays } = section.view;
  const goalAbsent = !isDeceased && goals.length === 0 && plans.length > 0 && section.gaps.length === 0;
  return (
    <SectionFrame
      section={section}
      registers={registersOf([...goals, ...plans])}
      foldedMeta={worstLateDays === undefined ? undefined : <Late days={worstLateDays} />}
    >
      <EntryList>
        {goals.map((goal) => {
          const date = goal.date === undefined ? t('terms.undated') : format.date(goal.date);
          const text = goal.ownWords ? t('terms.quoted', { words: goal.text }) : goal.text;
          return (
            <EntryRow
              key={rowKey(goal)}
              className={styles.goal}
              content={<span className={classNames(goal.ownWords && styles.ownWords)}>{text}</span>}
              date={date}
              tag={<RegisterTag register={goal.provenance.register} />}
              onPress={() => showSource({ title: text, date, provenance: goal.provenance })}
            />
          );
        })}
        {goalAbsent && <EntryRow label={t('terms.ownGoal')} content={<NothingMark state="empty" />} />}
        {plans.map((plan) => {
          const date =
            plan.reviewDue !== undefined
              ? t('terms.review', { date: format.date(plan.reviewDue) })
              : plan.from !== undefined
                ? t('terms.since', { date: format.date(plan.from) })
                : t('terms.undated');
          const title = plan.type === 'other' ? plan.title : t(`terms.planType.${plan.type}`);
          return (
            <EntryRow
              key={rowKey(plan)}
              content={title}
              detail={plan.lateDays === undefined ? undefined : <Late days={plan.lateDays} />}
              date={date}
              tag={<RegisterTag register={plan.provenance.register} />}
              onPress={() =>
                showSource({
                  title,
                  date,
                  provenance: plan.provenance,
                  facts: [{ label: t('summary.recordedTitle'), value: plan.title }],
                })
              }
            />
          );
        })}
      </EntryList>
    </SectionFrame>
  );
}

/** Stands on the late row; in the head only while the section is closed. */
function Late({ days }: { days: number }) {
  const { t } = useWords();
  return (
    <Mark
      icon="clock"
      tone="late"
      size="detail"
      wordsTone="late"
      words={t('terms.reviewLate', { count: days })}
    />
  );
}
