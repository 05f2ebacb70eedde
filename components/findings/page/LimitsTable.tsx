import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { limitCells } from '../limit-words.ts';
import styles from './LimitsTable.module.css';
import { PagePart } from './PagePart.tsx';

/** The rule's limits beside the client's figures: no number is without what it is held against. */
export function LimitsTable({ finding }: { finding: Finding }) {
  const words = useWords();
  const { t } = words;
  if (finding.limits.length === 0) return null;
  return (
    <PagePart title={t('findings.limits.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('findings.limits.condition')}</th>
            <th scope="col" className={styles.number}>
              {t('findings.limits.limit')}
            </th>
            <th scope="col" className={styles.number}>
              {t('findings.limits.client')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('findings.limits.met')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {finding.limits.map((line, index) => {
            const { condition, limit, value, met } = limitCells(line, finding, words);
            return (
              <tr key={`${line.label} ${limit} ${String(index)}`}>
                <th scope="row">{condition}</th>
                <td className={styles.number}>{limit}</td>
                <td className={styles.value}>{value}</td>
                <td className={styles.met}>
                  {met === 'yes' && <Icon name="check" />}
                  <VisuallyHidden>{t(`findings.limits.truth.${met}`)}</VisuallyHidden>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PagePart>
  );
}
