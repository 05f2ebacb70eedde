import { useEffect, useRef } from 'react';
import { areShortcutsOn } from '#components/findings/shortcuts.ts';
import { isWriting } from './table/grid-keys.ts';

interface PageKeys {
  readonly onSearch: () => void;
  /** Closes one layer. */
  readonly onEscape: () => void;
}

/** An open dialog or popover has the keys for itself. */
const layers = 'dialog[open], [role="dialog"], [role="menu"]';

/** Keys of the page wherever the focus is: `/` searches, Esc closes one layer. */
export function usePageKeys(keys: PageKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (defaultPrevented || document.querySelector(layers) !== null) return;
      if (key === 'Escape') return current.current.onEscape();
      if (key !== '/' || isWriting(event.target) || !areShortcutsOn()) return;
      if (ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      current.current.onSearch();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
