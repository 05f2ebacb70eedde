import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './Menu.module.css';

export interface MenuGroup {
  readonly id: string;
  /** Said above the group, and by a screen reader before it. */
  readonly title?: string;
  /** One of these is chosen: a check mark stands at it. */
  readonly chosen?: string;
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly icon?: IconName;
    readonly disabled?: boolean;
    /** Language of the label when it is not that of the page. */
    readonly lang?: string;
  }[];
}

export interface MenuPopoverProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
  /** The menu stands under this, its right edges aligned. */
  readonly anchor: RefObject<HTMLElement | null>;
}

export default function MenuPopover({ label, groups, onAction, onClose, anchor }: MenuPopoverProps) {
  const disabled = groups.flatMap((group) =>
    group.items.filter((item) => item.disabled).map((item) => item.id),
  );
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom end"
      offset={2}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus="first"
        disabledKeys={disabled}
        onAction={(key) => onAction(String(key))}
        onClose={onClose}
      >
        {groups.map((group) => (
          <MenuSection
            key={group.id}
            className={styles.group ?? ''}
            aria-label={group.title ?? label}
            {...(group.chosen === undefined
              ? {}
              : { selectionMode: 'single' as const, selectedKeys: [group.chosen] })}
          >
            {group.title !== undefined && <Header className={styles.title ?? ''}>{group.title}</Header>}
            {group.items.map((item) => (
              <MenuItem key={item.id} id={item.id} className={styles.item ?? ''} textValue={item.label}>
                <span className={styles.glyph}>
                  {item.id === group.chosen ? (
                    <Icon name="check" />
                  ) : (
                    item.icon !== undefined && <Icon name={item.icon} />
                  )}
                </span>
                <span lang={item.lang}>{item.label}</span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
