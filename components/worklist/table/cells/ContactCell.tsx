import { useWords } from '#components/app/WordsProvider.tsx';
import { CellNothing } from '../CellNothing.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** The last contact and what is booked next. */
export function ContactCell({ derived: { row } }: CellProps) {
  const { t, format } = useWords();
  const { lastContact: last, nextContact: next } = row;
  return (
    <>
      {last === undefined ? (
        <CellNothing state="none" />
      ) : (
        <span className={styles.last}>
          {format.date(last.at)}{' '}
          {last.emergency ? t('terms.emergency') : t(`worklist.channel.${last.channel}`)}
        </span>
      )}
      <span className={styles.second}>
        {next === undefined
          ? t('worklist.contact.noneBooked')
          : t('worklist.contact.next', { date: format.date(next.at) })}
      </span>
    </>
  );
}
