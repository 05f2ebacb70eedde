import { useEffect, useRef } from 'react';
import { isUnderLayer } from '#components/ui/is-under-layer.ts';
import { areShortcutsOn } from '../shortcuts.ts';

interface FindingKeys {
  onNext(): void;
  onPrevious(): void;
  onClose(): void;
}

/** True where a letter is a letter: in a field. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** True for a key that stands alone: no modifier, not in a field, not already answered, nothing above the page. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  return !isModified && !event.defaultPrevented && !isField(event.target) && !isUnderLayer();
}

/** J and K go to the next and the previous finding, Esc back to the summary. */
export function useFindingKeys(keys: FindingKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isUnderLayer()) {
        latest.current.onClose();
        return;
      }
      if (!isPlainKey(event) || !areShortcutsOn()) return;
      if (event.key === 'j' || event.key === 'J') latest.current.onNext();
      if (event.key === 'k' || event.key === 'K') latest.current.onPrevious();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
