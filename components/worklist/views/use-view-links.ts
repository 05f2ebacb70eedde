import { useEffect, useState } from 'react';
import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import type { ViewLinkProblem } from '#lib/worklist/list/view-link.ts';
import type { ListView } from '../use-list.ts';
import type { WorklistPageProps } from '../WorklistPage.tsx';
import type { ViewLinkCopied } from '../worklist-actions.ts';
import { viewOf } from './named-view.ts';

/** What came of a link, until it is closed. */
export type LinkNote = ViewLinkCopied | { readonly kind: ViewLinkProblem | 'notKept' };

interface ViewLinks {
  readonly note: LinkNote | undefined;
  readonly closeNote: () => void;
  readonly copy: (view: SavedView) => void;
  /** Puts the view that came by the link among the own ones. */
  readonly keep: (view: SavedView) => void;
}

/** Links to views: the one that the page was opened with, and those that are made here. */
export function useViewLinks(
  { views: { linked }, actions }: Pick<WorklistPageProps, 'views' | 'actions'>,
  open: (view: ListView) => void,
): ViewLinks {
  const [note, setNote] = useState<LinkNote>();
  // Also one that is pasted into the address while the page is open: whoever pastes it wants to see it.
  useEffect(() => {
    if (linked?.ok === true) open(viewOf(linked.value, 'linked'));
    setNote(linked?.ok === false ? { kind: linked.failure } : undefined);
  }, [linked, open]);
  return {
    note,
    closeNote() {
      setNote(undefined);
      if (linked?.ok === false) actions.forgetLink();
    },
    copy: (view) => void actions.copyViewLink(view).then(setNote),
    keep(view) {
      const own = { ...view, id: crypto.randomUUID() };
      void actions.saveView(own).then((isSaved) => {
        if (!isSaved) return setNote({ kind: 'notKept' });
        actions.forgetLink();
        open(viewOf(own, 'own'));
      });
    },
  };
}
