import type { Ref } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import type { IconName } from './icon-paths.ts';

interface IconButtonProps {
  readonly icon: IconName;
  /** What a press does, in words: the button's name. */
  readonly label: string;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly className?: string | undefined;
  readonly disabled?: boolean;
  /** `menu` or `dialog` when a press opens one. */
  readonly opens?: 'menu' | 'dialog';
  readonly expanded?: boolean;
}

export function IconButton({
  icon,
  label,
  onPress,
  ref,
  className,
  disabled,
  opens,
  expanded,
}: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classNames(styles.button, className)}
      aria-label={label}
      title={label}
      aria-haspopup={opens}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
