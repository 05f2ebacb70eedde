import { createRoot, type Root } from 'react-dom/client';

/**
 * Where a page is painted. React would write a whole error into the browser's log, and its words could carry a client's data:
 * only its kind goes there. The boundary that caught one has told of it already.
 */
export function createPageRoot(element: Element): Root {
  return createRoot(element, {
    onCaughtError: () => undefined,
    onUncaughtError: (error) =>
      console.error('The page could not be painted:', error instanceof Error ? error.name : 'unknown'),
  });
}
