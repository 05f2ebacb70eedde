import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import type { ListView } from '../use-list.ts';

/** Where a view comes from: kept by its reader, given by the settings, or by a link and kept by nobody. */
export type ViewOrigin = 'own' | 'shared' | 'linked';

export interface NamedView extends ListView {
  /** Name of a view that somebody made; a ready one is named by the words. */
  readonly name?: string;
  readonly saved?: SavedView;
  readonly origin?: ViewOrigin;
}

/** A view that somebody made, as a tab of the page. */
export function viewOf(saved: SavedView, origin: ViewOrigin): NamedView {
  return {
    id: `${origin}:${saved.id}`,
    name: saved.name,
    filters: saved.filters,
    sorting: saved.sorting,
    ...(saved.shown === undefined ? {} : { shown: saved.shown }),
    saved,
    origin,
  };
}
