import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import type { Previous } from '#lib/functioning/change/previous-ratings.ts';
import { differenceOfViews } from '#lib/functioning/change/rating-change.ts';
import { isRated } from '#lib/functioning/draft/progress.ts';
import { changeWords } from './change-words.ts';
import styles from './Item.module.css';
import { qualifierWords } from './qualifier-words.ts';
import { isFactor, rowValue } from './rows.ts';

interface ItemHeadProps {
  readonly code: string;
  readonly label: string;
  readonly place: number | undefined;
  readonly item: AssessedItem | undefined;
  readonly previous: Previous | undefined;
}

/** What is rated, how far the two views are from one another, and what became of it since the time before. */
export function ItemHead({ code, label, place, item, previous }: ItemHeadProps) {
  const { t, format } = useWords();
  const row = isFactor(code) && item?.environment?.[0]?.kind === 'facilitator' ? 'facilitator' : undefined;
  const { value } = rowValue(row ?? (isFactor(code) ? 'barrier' : 'performance'), code, item, previous);
  const before = row === 'facilitator' ? previous?.facilitator : previous?.performance;
  const difference = differenceOfViews(value, item?.own?.value);
  const change = changeWords(t, before?.value, value);
  const isMoved = before?.value !== value;
  const standing = isRated(item) ? change : t('functioning.notChosen');
  // A change names the value of before itself.
  const earlier =
    before === undefined
      ? t('functioning.noPrevious')
      : change === undefined
        ? `${format.day(before.date)}: ${qualifierWords(t, before.value, row)}`
        : format.day(before.date);
  return (
    <div className={styles.head}>
      <h3 className={styles.name}>
        {place !== undefined && <span className={styles.place}>{place}</span>}
        <span className={styles.label}>{label}</span>
        <span className={styles.code}>{code}</span>
      </h3>
      {difference !== undefined && (
        <span
          className={classNames(styles.difference, difference.steps > 1 && styles.great)}
          data-difference={difference.steps}
          title={t(`functioning.client.${difference.client}`)}
        >
          ≠ {t('terms.difference', { count: difference.steps })}
        </span>
      )}
      <span className={styles.before}>
        {standing !== undefined && (
          <span className={classNames(change !== undefined && isMoved && styles.moved)}>{standing} · </span>
        )}
        {earlier}
      </span>
    </div>
  );
}
