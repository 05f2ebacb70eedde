import { Button, DialogTrigger } from 'react-aria-components';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { defaultShown, shownColumns } from '../table/table-columns.ts';
import { FilterPopover } from './FilterChip.tsx';
import styles from './filters.module.css';

interface ColumnsMenuProps {
  readonly shown: readonly string[] | undefined;
  readonly onShown: (shown: readonly string[] | undefined) => void;
}

/** Which columns stand on the screen. */
export function ColumnsMenu({ shown, onShown }: ColumnsMenuProps) {
  const { t } = useWords();
  const visible = shown ?? defaultShown;
  return (
    <DialogTrigger>
      <Button className={styles.boxButton ?? ''}>{t('worklist.columns.title')}</Button>
      <FilterPopover label={t('worklist.columns.title')}>
        {shownColumns.map(({ id, fixed = false }) => (
          <label key={id} className={styles.option}>
            <input
              type="checkbox"
              checked={fixed || visible.includes(id)}
              disabled={fixed}
              onChange={() =>
                onShown(visible.includes(id) ? visible.filter((one) => one !== id) : [...visible, id])
              }
            />
            <span className={styles.optionText}>{t(`worklist.column.${id}`)}</span>
          </label>
        ))}
        {shown !== undefined && (
          <LinkButton onPress={() => onShown(undefined)}>{t('worklist.columns.reset')}</LinkButton>
        )}
      </FilterPopover>
    </DialogTrigger>
  );
}
