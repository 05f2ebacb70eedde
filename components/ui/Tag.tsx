import { classNames } from './class-names.ts';
import styles from './Tag.module.css';

export type TagBar = 'solid' | 'double' | 'dashed';

interface TagProps {
  readonly text: string;
  readonly bar: TagBar;
  /** In full for the screen reader when `text` is a short form. */
  readonly fullText?: string;
  readonly width?: 'column' | 'text';
}

/** A word with a bar at its side: colour, shape of the bar and word say the same thing three times. */
export function Tag({ text, bar, fullText, width = 'text' }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[bar], width === 'column' && styles.column)}>
      {fullText === undefined || fullText === text ? text : <abbr title={fullText}>{text}</abbr>}
    </span>
  );
}
