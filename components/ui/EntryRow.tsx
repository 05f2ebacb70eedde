import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './EntryRow.module.css';

interface EntryRowProps {
  /** Narrow column of 100 px at the left: a role, a service, a measurement. Without it the content starts there. */
  readonly label?: ReactNode;
  readonly labelTone?: 'ink' | 'quiet';
  readonly content: ReactNode;
  /** Beside the content, pressed by itself (a telephone link). */
  readonly beside?: ReactNode;
  /** A second line, as wide as the row. */
  readonly detail?: ReactNode;
  readonly date?: ReactNode;
  /** Last column, 36 px: a tag, or empty. */
  readonly tag?: ReactNode;
  /** Takes the place of date and tag at the right edge. */
  readonly action?: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly className?: string | undefined;
}

/** One line per fact: what - value - date - tag, the last two always in one column at the right. */
export function EntryRow(props: EntryRowProps) {
  const {
    label,
    labelTone = 'quiet',
    content,
    beside,
    detail,
    date,
    tag,
    action,
    onPress,
    className,
  } = props;
  const hasLabel = label !== undefined;
  return (
    <li className={classNames(styles.row, !hasLabel && styles.unlabelled, className)}>
      {hasLabel && <span className={classNames(styles.label, styles[labelTone])}>{label}</span>}
      <span className={styles.content}>
        {onPress === undefined ? (
          <span className={styles.text}>{content}</span>
        ) : (
          <button type="button" className={classNames(styles.text, styles.press)} onClick={onPress}>
            {content}
          </button>
        )}
        {beside !== undefined && <span className={styles.beside}>{beside}</span>}
      </span>
      {action === undefined ? (
        <>
          {date !== undefined && <span className={styles.date}>{date}</span>}
          {tag !== undefined && <span className={styles.tag}>{tag}</span>}
        </>
      ) : (
        <span className={styles.action}>{action}</span>
      )}
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </li>
  );
}

/** Rows under one head. */
export function EntryList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
