import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './LinkButton.module.css';

interface LinkButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly expanded?: boolean;
  /** Said instead of the visible words when these are ambiguous out of their place ("Hae: Työterveyshuolto"). */
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A deed that reads as a link: underlined, never a box. */
export function LinkButton({ onPress, children, icon, expanded, label, className }: LinkButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.link, className)}
      onClick={onPress}
      aria-expanded={expanded}
      aria-label={label}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
