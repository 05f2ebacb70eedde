import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { CellProps } from '../cell.ts';
import { Sparkline } from '../Sparkline.tsx';
import styles from '../table.module.css';

/** Contacts of twelve months and of the twelve before, and which registers are not among them. Rising use is no alarm. */
export function UseCell({ derived: { row, trend } }: CellProps) {
  const { t } = useWords();
  const { use, closed, unanswered } = row;
  const named = (registers: typeof closed) =>
    registers.map((one) => t(`worklist.registerWord.${one}`)).join(', ');
  return (
    <>
      <span className={styles.use}>
        <span className={styles.figures}>
          <b>{use.now}</b> <span className={styles.before}>({use.previous})</span>
        </span>
        <Icon name={trend} size={12} />
        <VisuallyHidden>{t(`terms.trend.${trend}`)}</VisuallyHidden>
        <Sparkline months={use.months} />
      </span>
      {unanswered.length > 0 ? (
        <span className={styles.second}>
          <span className={styles.marked}>
            <Icon name="warning" size={12} color="var(--late)" />
            {t('worklist.use.unanswered', {
              registers: unanswered.map((one) => t(`terms.registerShort.${one}`)).join(', '),
            })}
          </span>
        </span>
      ) : (
        closed.length > 0 && (
          <span className={styles.second}>
            <span className={styles.marked}>
              <Icon name="padlock" size={12} />
              {t('worklist.use.only', { registers: named(use.registers) })}
            </span>
          </span>
        )
      )}
    </>
  );
}
