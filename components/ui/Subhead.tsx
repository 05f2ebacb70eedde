import type { ReactNode } from 'react';
import styles from './Subhead.module.css';

/** A quiet heading between groups of rows in one section. */
export function Subhead({ children }: { children: ReactNode }) {
  return <h3 className={styles.subhead}>{children}</h3>;
}
