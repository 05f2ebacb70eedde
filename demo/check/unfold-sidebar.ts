import type { Frame } from 'playwright-core';
import { readSidebar, type SidebarSight } from './read-sidebar.ts';

/** What is behind a fold may hold what is behind another. */
const deepest = 4;

/**
 * Reads the sidebar with everything unfolded (past problems, sources, closed sections), so that no broken word hides
 * behind a fold, and folds it back as it was. Menus and sheets stay closed.
 */
export async function readUnfolded(frame: Frame): Promise<SidebarSight | undefined> {
  for (let depth = 1; depth <= deepest; depth += 1) {
    if ((await press(frame, 'false', String(depth))) === 0) break;
  }
  const sight = await readSidebar(frame);
  for (let depth = deepest; depth > 0; depth -= 1) await press(frame, 'true', String(depth));
  return sight;
}

/** Presses every fold that stands so; unfolding marks them with their depth, folding back presses the marked ones. */
function press(frame: Frame, expanded: 'true' | 'false', depth: string): Promise<number> {
  return frame.evaluate(
    async ([stands, mark]) => {
      const marked = stands === 'true' ? `[data-check-depth="${mark}"]` : ':not([aria-haspopup])';
      const folds = document.querySelectorAll<HTMLElement>(`button[aria-expanded="${stands}"]${marked}`);
      for (const fold of folds) {
        fold.setAttribute('data-check-depth', mark ?? '');
        fold.click();
      }
      // Two frames: the press has been rendered by then.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return folds.length;
    },
    [expanded, depth],
  );
}
