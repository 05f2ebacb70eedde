import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { Tag } from '#components/ui/Tag.tsx';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { Part } from './Preview.tsx';
import styles from './preview.module.css';

const nothings = { none: 'empty', notPermitted: 'locked', unanswered: 'failed' } as const;

/** The client's own goal, in the client's words where it was recorded so. */
export function PreviewGoal({ row: { plan } }: { row: WorklistRow }) {
  const { t, format } = useWords();
  if (plan.state !== 'recorded') {
    return (
      <Part title={t('terms.ownGoal')}>
        <NothingMark state={nothings[plan.state]} />
      </Part>
    );
  }
  const { goal, type } = plan;
  const register = type === 'clientPlan' ? 'social' : 'health';
  return (
    <Part
      title={t(goal?.ownWords === false ? 'terms.goal' : 'terms.ownGoal')}
      meta={
        <>
          {goal?.set !== undefined && format.date(goal.set)}{' '}
          {type !== 'other' && (
            <Tag
              text={t(`terms.registerShort.${register}`)}
              bar={register === 'social' ? 'double' : 'solid'}
            />
          )}
        </>
      }
    >
      {goal === undefined ? (
        <NothingMark state="empty" />
      ) : (
        <p className={styles.goal}>{goal.ownWords ? t('terms.quoted', { words: goal.text }) : goal.text}</p>
      )}
    </Part>
  );
}
