import type { ReactNode, Ref } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'first' | 'second';
  readonly icon?: IconName;
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  /** Id of the text that says why it is locked. */
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly opens?: 'menu' | 'dialog';
  readonly expanded?: boolean;
}

/** A deed of the page: filled for the one that is most often meant, outlined for the others. */
export function Button({
  children,
  onPress,
  kind = 'second',
  icon,
  disabled,
  type = 'button',
  describedBy,
  ref,
  opens,
  expanded,
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type={type}
      className={classNames(styles.button, styles[kind])}
      disabled={disabled}
      aria-describedby={describedBy}
      aria-haspopup={opens}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
