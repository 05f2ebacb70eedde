import { useSyncExternalStore } from 'react';

/*
 * Keys without a modifier can be switched off (WCAG 2.1.4): who speaks to the computer, or leans on the keyboard, must not
 * answer by chance. The choice is this browser's and says nothing of any client.
 */
const storageKey = 'findingShortcuts';
const listeners = new Set<() => void>();

/** Storage may be closed to a frame; then the keys are on and the choice lasts as long as the page. */
function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

let on = read();

export function areShortcutsOn(): boolean {
  return on;
}

export function setShortcuts(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(storageKey, next ? 'on' : 'off');
  } catch {
    // Nothing is lost but the memory of the choice.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, areShortcutsOn);
}
