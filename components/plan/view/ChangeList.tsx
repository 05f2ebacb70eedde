import { useWords } from '#components/app/WordsProvider.tsx';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { composePlanChanges } from '#lib/plan/plan-changes.ts';
import { changeWords } from '../plan-words.ts';
import styles from './View.module.css';

interface ChangeListProps {
  readonly before: ClientPlan;
  readonly after: ClientPlan;
  readonly title: string;
  /** Said where nothing has changed; nothing is shown then when absent. */
  readonly none?: string;
}

/** In what two versions differ, one line each. */
export function ChangeList({ before, after, title, none }: ChangeListProps) {
  const words = useWords();
  const changes = composePlanChanges(before, after).map((change) => changeWords(change, words));
  if (changes.length === 0 && none === undefined) return null;
  return (
    <section className={styles.changes} aria-label={title} data-plan-changes={changes.length}>
      <h3 className={styles.head}>{title}</h3>
      {changes.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
