import { useWords } from '#components/app/WordsProvider.tsx';
import { daysBetween } from '#lib/base/dates.ts';
import { useNames } from '../../WorklistContext.tsx';
import { CellNothing } from '../CellNothing.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** Who is responsible. Until somebody who was asked accepts, the responsibility stays where it was, and both are seen. */
export function OwnerCell({ derived: { row, loop } }: CellProps) {
  const { t, format } = useWords();
  const { today } = useNames();
  const { owner } = row;
  const { pending, declined } = loop;
  const open =
    pending === undefined
      ? undefined
      : t('worklist.owner.pendingDays', { count: Math.max(0, daysBetween(pending.since, today)) });
  if (owner.state === 'named') {
    return (
      <>
        <span className={styles.facts} title={owner.name}>
          {owner.name}
        </span>
        <span className={styles.second}>
          {pending === undefined
            ? owner.since === undefined
              ? t('worklist.owner.accepted')
              : t('worklist.owner.acceptedOn', { date: format.date(owner.since) })
            : t('worklist.owner.alsoAsked', {
                name: pending.name,
                count: Math.max(0, daysBetween(pending.since, today)),
              })}
        </span>
      </>
    );
  }
  if (pending !== undefined) {
    return (
      <>
        <span className={styles.facts} title={pending.name}>
          {pending.name}
        </span>
        <span className={styles.second}>{open}</span>
      </>
    );
  }
  return (
    <>
      <CellNothing state={owner.state} />
      {declined !== undefined && <span className={styles.second}>{t('worklist.owner.declined')}</span>}
    </>
  );
}
