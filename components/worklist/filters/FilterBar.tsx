import { type RefObject, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { ColumnId } from '#lib/worklist/list/column.ts';
import { withFilter } from '#lib/worklist/list/filters.ts';
import type { ListModel } from '#lib/worklist/list/list-model.ts';
import { Button } from '../Button.tsx';
import type { GroupSlot } from '../group-slot.ts';
import type { ListChoices } from '../use-list.ts';
import { useNames } from '../WorklistContext.tsx';
import type { ExportFormat } from '../worklist-actions.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { conditionWords } from './condition-words.ts';
import { FilterChip } from './FilterChip.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import styles from './filters.module.css';
import { MoreFilters } from './MoreFilters.tsx';

/** Chips that stand there without being pressed first. */
const usual: readonly ColumnId[] = ['waiting', 'tier', 'responsibility', 'municipality'];

interface FilterBarProps {
  readonly model: ListModel;
  readonly list: ListChoices;
  readonly found: number;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly group: GroupSlot | undefined;
  readonly onReset: (() => void) | undefined;
  readonly onExport: (format: ExportFormat) => void;
}

/** Search, filters, how many of all are shown, columns and what leaves. */
export function FilterBar({ model, list, found, search, group, onReset, onExport }: FilterBarProps) {
  const words = useWords();
  const { t, format } = words;
  const names = useNames();
  const { choice, change, toggleGroup } = list;
  const { filters } = choice;
  const chips = [...new Set([...usual, ...filters.columns.map(({ column }) => column)])];
  return (
    <search className={styles.bar} aria-label={t('worklist.filter.label')}>
      <span className={styles.search}>
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label={t('worklist.search')}
          aria-keyshortcuts="/"
          placeholder={t('worklist.search')}
          value={filters.text}
          onChange={(event) => change({ filters: { ...filters, text: event.target.value } })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            if (filters.text === '') event.currentTarget.blur();
            else change({ filters: { ...filters, text: '' } });
          }}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </span>
      {chips.map((id) => {
        const column = model.columns.get(id);
        if (column === undefined) return null;
        const condition = filters.columns.find((filter) => filter.column === id)?.condition;
        return (
          <FilterChip
            key={id}
            name={t(`worklist.column.${id}`)}
            value={
              condition === undefined ? t('worklist.filter.all') : conditionWords(id, condition, words, names)
            }
            isOn={condition !== undefined}
            onClear={() => change({ filters: withFilter(filters, id, undefined) })}
          >
            <FilterEditor
              column={column}
              condition={condition}
              rows={model.rows}
              onChange={(next) => change({ filters: withFilter(filters, id, next) })}
            />
          </FilterChip>
        );
      })}
      {group !== undefined &&
        choice.group.map((filter) => (
          <FilterChip
            key={`${filter.column} ${filter.value}`}
            name={t('group.title')}
            value={group.nameOf(filter, words, names)}
            isOn
            onClear={() => toggleGroup(filter)}
          >
            <p className={styles.hint}>{t('worklist.group.filterHint')}</p>
          </FilterChip>
        ))}
      <MoreFilters
        columns={model.columns}
        rows={model.rows}
        filters={filters}
        onFilters={(next) => change({ filters: next })}
      />
      {onReset !== undefined && <LinkButton onPress={onReset}>{t('worklist.filter.reset')}</LinkButton>}
      <span className={styles.end}>
        <span className={styles.found} role="status">
          {t('worklist.found', {
            found: format.number(found),
            count: model.rows.length,
            total: format.number(model.rows.length),
          })}
        </span>
        <ColumnsMenu shown={choice.shown} onShown={(shown) => change({ shown })} />
        <ExportMenu onExport={onExport} />
      </span>
    </search>
  );
}

const formats: readonly ExportFormat[] = ['print', 'csv', 'xlsx'];

function ExportMenu({ onExport }: { onExport: (format: ExportFormat) => void }) {
  const { t } = useWords();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button ref={anchor} icon="print" opens="menu" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('worklist.export.button')}
      </Button>
      {isOpen && (
        <Menu
          label={t('worklist.export.button')}
          anchor={anchor}
          groups={[
            {
              id: 'formats',
              items: formats.map((one) => ({ id: one, label: t(`worklist.export.format.${one}`) })),
            },
          ]}
          onAction={(id) => {
            setOpen(false);
            const chosen = formats.find((one) => one === id);
            if (chosen !== undefined) onExport(chosen);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
