import styles from './KeyFigure.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface KeyFigureProps {
  readonly value: string;
  /** The value it is compared with, in parentheses. */
  readonly previous: string;
  /** Said by a screen reader in front of `previous`. */
  readonly previousLabel: string;
  readonly label: string;
  /** Opens what is counted, and how. */
  readonly onPress: () => void;
  readonly className?: string | undefined;
}

/** A count with the count it is compared with, and what is counted. */
export function KeyFigure({ value, previous, previousLabel, label, onPress, className }: KeyFigureProps) {
  return (
    <li className={className}>
      <button type="button" className={styles.figure} onClick={onPress}>
        <span className={styles.values}>
          <span className={styles.value}>{value}</span>{' '}
          <span className={styles.previous}>
            <VisuallyHidden>{previousLabel} </VisuallyHidden>({previous})
          </span>
        </span>
        <span className={styles.label}>{label}</span>
      </button>
    </li>
  );
}
