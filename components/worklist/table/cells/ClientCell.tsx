import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** Name; age, birth date and municipality. A municipality under a protection order says that it is hidden. */
export function ClientCell({ derived: { row, age } }: CellProps) {
  const { t, format } = useWords();
  const { municipality, birthDate } = row;
  const parts = [
    ...(age === undefined ? [] : [t('terms.ageYears', { years: age })]),
    birthDate === undefined
      ? t('worklist.birthDateMissing')
      : t('terms.born', { date: format.date(birthDate) }),
  ];
  return (
    <>
      <span className={styles.name}>{row.name}</span>
      <span className={classNames(styles.second, styles.facts)}>
        {parts.join(' · ')}
        {' · '}
        {municipality.kind === 'known' ? (
          municipality.name
        ) : municipality.kind === 'hidden' ? (
          <span className={styles.place}>
            <Icon name="padlock" size={12} />
            {t('terms.municipalityHidden')}
          </span>
        ) : (
          <span className={styles.place} title={t('worklist.municipalityMissing')}>
            <Icon name="notRecorded" size={12} />
            <span aria-hidden="true">{t('worklist.municipality')}</span>
            <VisuallyHidden>{t('worklist.municipalityMissing')}</VisuallyHidden>
          </span>
        )}
      </span>
    </>
  );
}
