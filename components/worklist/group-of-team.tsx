import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { createGroupMatcher, readGroupFilter } from '#lib/worklist/group/group-filter.ts';
import { groupFilterName } from './group/filter-name.ts';
import type { GroupViewSize } from './group/GroupView.tsx';
import type { GroupSlot, GroupViewProps } from './group-slot.ts';
import styles from './page.module.css';
import { useNames } from './WorklistContext.tsx';

const GroupView = lazy(async () => ({ default: (await import('./group/GroupView.tsx')).GroupView }));

/** The whole team as a group, folded to a line until it is wanted; its plots are loaded after the list. */
function GroupOfTeam({ today, timeZone, loopOf, filters, ...given }: GroupViewProps) {
  const { t } = useWords();
  const names = useNames();
  const [size, setSize] = useState<GroupViewSize>('folded');
  // A new context counts everything anew.
  const context = useMemo(() => ({ today, timeZone, loopOf }), [today, timeZone, loopOf]);
  const pressed = useMemo(() => filters.flatMap((filter) => readGroupFilter(filter) ?? []), [filters]);
  return (
    <div className={styles.group}>
      <Suspense fallback={<p className={styles.groupHead}>{t('group.title')}</p>}>
        <GroupView
          {...given}
          context={context}
          names={names}
          filters={pressed}
          size={size}
          onSize={setSize}
        />
      </Suspense>
    </div>
  );
}

/** The group view over the whole team, in the place that the page has for it. */
export const groupOfTeam: GroupSlot = {
  View: GroupOfTeam,
  createMatcher: createGroupMatcher,
  nameOf: groupFilterName,
};
