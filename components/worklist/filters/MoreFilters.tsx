import { useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { type ColumnId, columnIds } from '#lib/worklist/list/column.ts';
import type { WorklistColumns } from '#lib/worklist/list/columns.ts';
import type { DerivedRows } from '#lib/worklist/list/derived-rows.ts';
import { type WorklistFilters, withFilter } from '#lib/worklist/list/filters.ts';
import { FilterPopover } from './FilterChip.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import styles from './filters.module.css';

interface MoreFiltersProps {
  readonly columns: WorklistColumns;
  readonly rows: DerivedRows;
  readonly filters: WorklistFilters;
  readonly onFilters: (filters: WorklistFilters) => void;
}

/** A filter by any column of the list. */
export function MoreFilters({ columns, rows, filters, onFilters }: MoreFiltersProps) {
  const { t } = useWords();
  const [id, setId] = useState<ColumnId>('age');
  const column = columns.get(id);
  return (
    <DialogTrigger>
      <Button className={styles.more ?? ''}>
        {t('worklist.filter.more')}
        <Icon name="chevronDown" size={12} />
      </Button>
      <FilterPopover label={t('worklist.filter.more')}>
        <label className={styles.field}>
          <span>{t('worklist.filter.column')}</span>
          <select
            className={styles.input}
            value={id}
            onChange={(event) => setId(columnIds.find((one) => one === event.target.value) ?? 'age')}
          >
            {columnIds.map((one) => (
              <option key={one} value={one}>
                {t(`worklist.column.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {column !== undefined && (
          <FilterEditor
            key={id}
            column={column}
            condition={filters.columns.find((filter) => filter.column === id)?.condition}
            rows={rows}
            onChange={(condition) => onFilters(withFilter(filters, id, condition))}
          />
        )}
      </FilterPopover>
    </DialogTrigger>
  );
}
