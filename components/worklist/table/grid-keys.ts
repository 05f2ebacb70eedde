/** What a key does in the list. `by` counts rows; `extends` takes the rows between into the choice. */
export type GridDeed =
  | {
      readonly kind: 'move';
      readonly to: 'by' | 'start' | 'end';
      readonly by: number;
      readonly extends: boolean;
    }
  | { readonly kind: 'choose' }
  | { readonly kind: 'chooseAll' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'record' };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const letterMoves: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * The deed of a key that was pressed while the list has the focus; undefined when the key is not the list's. Letters act
 * only when `letters` are on (WCAG 2.1.4).
 */
export function gridDeed(
  { key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey,
  { page, letters }: { readonly page: number; readonly letters: boolean },
): GridDeed | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'chooseAll' } : undefined;
  const by = moves[key] ?? (letters ? letterMoves[key.toLowerCase()] : undefined);
  if (by !== undefined) return { kind: 'move', to: 'by', by, extends: shiftKey };
  switch (key) {
    case 'PageDown':
      return { kind: 'move', to: 'by', by: page, extends: shiftKey };
    case 'PageUp':
      return { kind: 'move', to: 'by', by: -page, extends: shiftKey };
    case 'Home':
      return { kind: 'move', to: 'start', by: 0, extends: shiftKey };
    case 'End':
      return { kind: 'move', to: 'end', by: 0, extends: shiftKey };
    case ' ':
      return { kind: 'choose' };
    case 'Enter':
      return { kind: 'preview' };
    case 'o':
    case 'O':
      return letters ? { kind: 'record' } : undefined;
    default:
      return undefined;
  }
}

/** True where a letter belongs to what is being written, or to another control. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}
