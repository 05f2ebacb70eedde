import { useEffect, useRef } from 'react';
import { isUnderLayer } from '#components/ui/is-under-layer.ts';
import { type TriageAnswer, triageAnswers } from '#lib/model/entries.ts';
import { isPlainKey } from '../page/use-finding-keys.ts';
import { areShortcutsOn } from '../shortcuts.ts';

interface TriageKeys {
  readonly isOpen: boolean;
  onAnswer(answer: TriageAnswer): void;
  onClose(): void;
}

/** 1 to 4 open an answer; Esc closes its sheet, and only then the page. */
export function useTriageKeys(keys: TriageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && latest.current.isOpen && !event.defaultPrevented && !isUnderLayer()) {
        event.preventDefault();
        latest.current.onClose();
        return;
      }
      if (!isPlainKey(event) || !areShortcutsOn()) return;
      const answer = triageAnswers[Number(event.key) - 1];
      if (answer === undefined) return;
      event.preventDefault();
      latest.current.onAnswer(answer);
    };
    // Before the page's own keys, so that one Esc closes one layer.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
