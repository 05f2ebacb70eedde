import { segmentNames } from '#lib/risk/segment-names.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import type { StartWork } from './worklist-work.ts';

/** The session of the list; until its workflow is wired the page waits with no rows. */
export const startWork: StartWork = async ({ settings }) => {
  const names = segmentNames(settings.risk).map(({ segment, words }) => [segment, words]);
  const state: WorklistState = {
    rows: [],
    titles: new Map(),
    segmentNames: Object.fromEntries(names) as WorklistState['segmentNames'],
    refresh: { kind: 'loading' },
    sources: [],
    left: 0,
    notShown: 0,
  };
  const nothing = async () => ({ deed: 'addNote' as const, saved: [], refused: [] });
  return {
    state: () => state,
    people: () => ({ state: 'loading' }),
    observe: () => () => undefined,
    deeds: {
      requestOwner: nothing,
      setReviewDate: nothing,
      addNote: nothing,
      refresh: () => undefined,
      cancelRefresh: () => undefined,
      retryPeople: () => undefined,
    },
    stop: () => undefined,
  };
};
