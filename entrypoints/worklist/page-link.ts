import type { Result } from '#lib/base/result.ts';
import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import { parseViewLink, type ViewLinkProblem } from '#lib/worklist/list/view-link.ts';

/** The view that the address of the page names. It is read anew after a reload or a sign-in, for as long as it stands there. */
export interface PageLink {
  read(): Result<SavedView, ViewLinkProblem> | undefined;
  /** Takes it out of the address. */
  forget(): void;
  /** Calls back when the page, open already, is given another link. */
  observe(changed: () => void): void;
}

export function createPageLink(): PageLink {
  return {
    read: () => parseViewLink(location.hash),
    forget: () => history.replaceState(undefined, '', location.pathname),
    observe: (changed) => addEventListener('hashchange', changed),
  };
}
