import { Fragment, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useWidth } from '#components/summary/timeline/use-width.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { Profile } from '#lib/functioning/change/profile.ts';
import { trendOf } from '#lib/functioning/change/trend.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import { steps } from '../icf/rows.ts';
import styles from './Profile.module.css';
import { ProfileLine } from './ProfileLine.tsx';
import { RowWords } from './RowWords.tsx';
import { stepScale } from './step-scale.ts';
import { TrendPanel } from './TrendPanel.tsx';

interface ProfileTableProps {
  readonly profile: Profile;
  readonly entries: readonly FunctioningEntry[];
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * The profile as a table whose middle column is drawn: a ring where the problem was, a dot where it is. What is drawn stands in
 * words in the last column, so that the picture is the table and the table needs no other.
 */
export function ProfileTable({ profile, entries, titles }: ProfileTableProps) {
  const { t, format, language } = useWords();
  const [open, setOpen] = useState<string>();
  const plot = useRef<HTMLTableCellElement>(null);
  const width = useWidth(plot);
  const { latest, earlier, rows } = profile;
  const x = stepScale(width);
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>
          {earlier === undefined
            ? t('functioning.profile.captionFirst', { date: format.day(latest.date) })
            : t('functioning.profile.caption', {
                date: format.day(latest.date),
                before: format.day(earlier.date),
              })}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.category}>
            {t('functioning.profile.category')}
          </th>
          <th scope="col" ref={plot} className={styles.plot}>
            <VisuallyHidden>{t('functioning.profile.rating')}</VisuallyHidden>
            <svg width={width} height="16" aria-hidden="true" focusable="false">
              {steps.map((step) => (
                <text key={step} x={x(step)} y="12" textAnchor="middle">
                  {step}
                </text>
              ))}
            </svg>
          </th>
          <th scope="col" className={styles.change}>
            {t('functioning.profile.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isOpen = open === row.code;
          const label = labelOf(row.code, language, titles);
          return (
            <Fragment key={row.code}>
              <tr className={styles.row} data-code={row.code}>
                <th scope="row" className={styles.category}>
                  <button
                    type="button"
                    className={styles.press}
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? undefined : row.code)}
                  >
                    <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={12} />
                    <span>
                      {label} <span className={styles.code}>{row.code}</span>
                    </span>
                  </button>
                </th>
                <td className={styles.plot}>
                  <ProfileLine row={row} width={width} />
                </td>
                <td className={styles.change}>
                  <RowWords row={row} />
                </td>
              </tr>
              {isOpen && (
                <tr>
                  <td colSpan={3}>
                    <TrendPanel trend={trendOf(entries, row.code)} label={label} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} className={styles.legend}>
            {t('functioning.profile.steps')}
            <br />
            <span aria-hidden="true">
              ● {t('functioning.profile.now')} {'  '}
              {earlier !== undefined && `○ ${format.day(earlier.date)}  `} ◇ {t('functioning.profile.own')}
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
