import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './SectionHead.module.css';

interface SectionHeadProps {
  /** 3 for a part of a page that has a title of its own. */
  readonly level?: 2 | 3;
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Id of what the head opens and closes. */
  readonly controls: string;
  /** One thing only: the period, a count with its date, or what is late. */
  readonly meta?: ReactNode;
  /** Stands at the right edge: a tag when closed, small deeds when open. */
  readonly end?: ReactNode;
}

/** A head of 32 px whose whole width is the press target; what stands at its end is pressed by itself. */
export function SectionHead({ level = 2, title, open, onToggle, controls, meta, end }: SectionHeadProps) {
  const metaId = useId();
  const Heading = `h${level}` as const;
  return (
    <div className={styles.head}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={controls}
          aria-describedby={meta === undefined ? undefined : metaId}
          onClick={onToggle}
        >
          <Icon name={open ? 'chevronDown' : 'chevronRight'} />
          {title}
        </button>
      </Heading>
      {meta !== undefined && (
        <span className={styles.meta} id={metaId}>
          {meta}
        </span>
      )}
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </div>
  );
}
