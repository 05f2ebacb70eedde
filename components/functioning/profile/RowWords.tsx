import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { ProfileRow } from '#lib/functioning/change/profile.ts';
import { changeWords } from '../icf/change-words.ts';
import { qualifierWords } from '../icf/qualifier-words.ts';
import styles from './Profile.module.css';

/** The same in words: the change with both numbers, or what is rated now; the client's view with its difference. */
export function RowWords({ row }: { row: ProfileRow }) {
  const { t } = useWords();
  const { now, before, ownNow, difference } = row;
  const change = changeWords(t, before, now);
  const isMoved = row.change !== undefined && row.change.kind !== 'same';
  const rating =
    change ??
    (now === undefined
      ? before === undefined
        ? t('functioning.profile.notRated')
        : t('functioning.profile.notRatedNow', { before: qualifierWords(t, before) })
      : qualifierWords(t, now));
  return (
    <>
      <span className={classNames(isMoved && styles.moved)}>{rating}</span>
      {ownNow !== undefined && (
        <span className={styles.client}>
          {t('terms.client')} {qualifierWords(t, ownNow)}
          {difference !== undefined && (
            <>
              , <span className={styles.whole}>{t('terms.difference', { count: difference.steps })}</span>
            </>
          )}
        </span>
      )}
    </>
  );
}
