import { useMemo, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { createGroupMatcher, readGroupFilter } from '#lib/worklist/group/group-filter.ts';
import { groupFilterName } from './group/filter-name.ts';
import type { GroupViewSize } from './group/GroupView.tsx';
import type { GroupSlot, GroupViewProps } from './group-slot.ts';
import styles from './page.module.css';
import { useNames } from './WorklistContext.tsx';

const GroupView = latePart(async () => ({ default: (await import('./group/GroupView.tsx')).GroupView }), {
  Until: () => <p className={styles.groupHead}>{useWords().t('group.title')}</p>,
});

/** The whole team as a group, folded to a line until it is wanted; its plots are loaded after the list. */
function GroupOfTeam({ today, timeZone, loopOf, filters, ...given }: GroupViewProps) {
  const names = useNames();
  const [size, setSize] = useState<GroupViewSize>('folded');
  // A new context counts everything anew.
  const context = useMemo(() => ({ today, timeZone, loopOf }), [today, timeZone, loopOf]);
  const pressed = useMemo(() => filters.flatMap((filter) => readGroupFilter(filter) ?? []), [filters]);
  return (
    <div className={styles.group}>
      <GroupView {...given} context={context} names={names} filters={pressed} size={size} onSize={setSize} />
    </div>
  );
}

/** The group view over the whole team, in the place that the page has for it. */
export const groupOfTeam: GroupSlot = {
  View: GroupOfTeam,
  createMatcher: createGroupMatcher,
  nameOf: groupFilterName,
};
