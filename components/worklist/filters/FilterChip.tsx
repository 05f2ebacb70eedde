import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import styles from './filters.module.css';

interface FilterChipProps {
  readonly name: string;
  /** What it lets through, in words. */
  readonly value: string;
  readonly isOn: boolean;
  readonly onClear: () => void;
  /** What opens under it. */
  readonly children: ReactNode;
}

/** A filter as a chip: its name and what it lets through; a press opens it, a cross takes it away. */
export function FilterChip({ name, value, isOn, onClear, children }: FilterChipProps) {
  const { t } = useWords();
  return (
    <span className={classNames(styles.chip, isOn && styles.on)}>
      <DialogTrigger>
        <Button className={styles.chipButton ?? ''}>
          <span>{name}</span> <b>{value}</b>
          {!isOn && <Icon name="chevronDown" size={12} />}
        </Button>
        <FilterPopover label={name}>{children}</FilterPopover>
      </DialogTrigger>
      {isOn && (
        <IconButton
          icon="close"
          className={styles.clear}
          label={t('worklist.filter.clear', { name })}
          onPress={onClear}
        />
      )}
    </span>
  );
}

export function FilterPopover({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover placement="bottom start" offset={4} className={styles.popover ?? ''}>
      <Dialog className={styles.panel ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
