import { useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { isTooSmall } from '#lib/worklist/group/counted-clients.ts';
import type { GroupContext } from '#lib/worklist/group/group-context.ts';
import { type AnyGroupFilter, readGroupFilter } from '#lib/worklist/group/group-filter.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { CountedGroup } from './CountedGroup.tsx';
import type { GroupNames } from './GroupContext.tsx';
import { GroupPage } from './GroupPage.tsx';
import { GroupStrip } from './GroupStrip.tsx';
import styles from './GroupView.module.css';

interface GroupSlotViewProps extends GroupContext {
  readonly names: GroupNames;
  readonly rows: readonly WorklistRow[];
  readonly filters: readonly AnyGroupFilter[];
  readonly onFilter: (filter: AnyGroupFilter) => void;
}

/** The figures without head and fold, for a page that has these itself. */
export function GroupSlotView({
  rows,
  today,
  timeZone,
  loopOf,
  names,
  filters,
  onFilter,
}: GroupSlotViewProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const context = useMemo(() => ({ today, timeZone, loopOf }), [today, timeZone, loopOf]);
  const pressed = useMemo(() => filters.flatMap((filter) => readGroupFilter(filter) ?? []), [filters]);
  if (isTooSmall(rows)) {
    return (
      <p className={styles.none}>{t(rows.length === 0 ? 'group.state.empty' : 'group.state.tooSmall')}</p>
    );
  }
  return (
    <div className={styles.view} data-size={all ? 'all' : 'strip'}>
      <div className={styles.head}>
        <span className={styles.meta}>
          {t('group.smallNotShown')} · {t('group.pressFilters')}
        </span>
        <span className={styles.deeds}>
          <LinkButton onPress={() => setAll(!all)}>
            {t(all ? 'group.backToList' : 'group.showAll')}
          </LinkButton>
        </span>
      </div>
      <CountedGroup
        rows={rows}
        context={context}
        names={names}
        filters={pressed}
        onFilter={onFilter}
        waiting={<p className={styles.none}>{t('group.state.counting')}</p>}
      >
        {all ? <GroupPage /> : <GroupStrip />}
      </CountedGroup>
    </div>
  );
}
