import { useMemo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { profileOf } from '#lib/functioning/change/profile.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './Profile.module.css';
import { ProfileTable } from './ProfileTable.tsx';

interface LatestAssessmentProps {
  readonly entries: readonly FunctioningEntry[];
  readonly access: FunctioningAccess;
}

/** The latest assessment and what has changed since the one before it, with the course of each category behind a press. */
export function LatestAssessment({ entries, access }: LatestAssessmentProps) {
  const { t, format, timeZone } = useWords();
  const profile = useMemo(() => profileOf(entries, timeZone), [entries, timeZone]);
  if (profile === undefined) return <p className={styles.none}>{t('functioning.latest.none')}</p>;
  const { latest, earlier, rows } = profile;
  const counts = (['declined', 'improved', 'same'] as const).map((kind) => ({
    kind,
    count: rows.filter(({ change }) => change?.kind === kind).length,
  }));
  const said = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`functioning.profile.${kind}`, { count }));
  return (
    <div data-profile>
      <h3 className={styles.head}>
        {t('functioning.latest.title')}
        <span className={styles.meta}>
          {[latest.set, format.day(latest.date), latest.authors[0]]
            .filter((part) => part !== undefined)
            .join(', ')}
        </span>
        <RegisterTag register={latest.register} />
      </h3>
      <p className={styles.words}>
        {earlier === undefined
          ? t('functioning.profile.first')
          : t('functioning.profile.since', { date: format.day(earlier.date), changes: said.join(', ') })}
      </p>
      <ProfileTable profile={profile} entries={entries} titles={access.titles} />
    </div>
  );
}
