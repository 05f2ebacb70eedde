import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface FactsProps {
  readonly rows: readonly ({ readonly label: string; readonly value: ReactNode } | undefined)[];
}

/** Names and values in two columns. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {rows.map(
        (row) =>
          row !== undefined && (
            <div className={styles.row} key={row.label}>
              <dt className={styles.label}>{row.label}</dt>
              <dd className={styles.value}>{row.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
