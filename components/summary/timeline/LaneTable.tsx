import { useWords } from '#components/app/WordsProvider.tsx';
import type { ServiceLane } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { laneLabel } from './lane-words.ts';
import styles from './Tables.module.css';

/** The timeline's counts as a table. */
export function LaneTable({ lanes }: { lanes: readonly ServiceLane[] }) {
  const { t } = useWords();
  return (
    <table className={styles.table}>
      <caption>{t('summary.use.lanesCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('summary.use.service')}</th>
          <th scope="col" className={styles.number}>
            {t('summary.use.now')}
          </th>
          <th scope="col" className={styles.number}>
            {t('terms.previous')}
          </th>
          <th scope="col" className={styles.number}>
            {t('terms.figure.noShows')}
          </th>
          <th scope="col" className={styles.end}>
            {t('summary.source.register')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={`${lane.register} ${lane.service}`}>
            <th scope="row">{laneLabel(t, lane)}</th>
            <td className={styles.number}>{lane.now}</td>
            <td className={styles.number}>{lane.previous}</td>
            <td className={styles.number}>{lane.noShows}</td>
            <td className={styles.end}>
              <RegisterTag register={lane.register} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
