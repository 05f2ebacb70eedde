import { lazy } from 'react';
import { createGroupMatcher } from '#lib/worklist/group/group-filter.ts';
import { groupFilterName } from './group/filter-name.ts';
import type { GroupSlot, GroupViewProps } from './group-slot.ts';
import { useNames } from './WorklistContext.tsx';

const Figures = lazy(async () => ({ default: (await import('./group/GroupSlotView.tsx')).GroupSlotView }));

function GroupOfTeam(props: GroupViewProps) {
  return <Figures {...props} names={useNames()} />;
}

/** The group view over the whole team, in the place that the page has for it. Its plots are loaded when it is opened. */
export const groupOfTeam: GroupSlot = {
  View: GroupOfTeam,
  createMatcher: createGroupMatcher,
  nameOf: groupFilterName,
};
