import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './Mark.module.css';

interface MarkProps {
  readonly icon: IconName;
  /** Colour of the glyph. */
  readonly tone?: 'ink' | 'quiet' | 'late' | 'answered' | 'aboveTarget';
  /** The words that carry the meaning, 600. */
  readonly words: ReactNode;
  readonly wordsTone?: 'ink' | 'late';
  /** What else is known, 400. */
  readonly more?: ReactNode;
  readonly size?: 'body' | 'detail';
}

/** A glyph and its words: the glyph alone never carries a meaning. */
export function Mark({ icon, tone = 'ink', words, wordsTone = 'ink', more, size = 'body' }: MarkProps) {
  return (
    <span className={classNames(styles.mark, styles[size])}>
      <span className={classNames(styles.glyph, styles[tone])}>
        <Icon name={icon} />
      </span>
      <span className={styles.text}>
        <strong className={styles[wordsTone]}>{words}</strong>
        {more !== undefined && <span className={styles.more}> · {more}</span>}
      </span>
    </span>
  );
}
