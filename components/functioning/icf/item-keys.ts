import { parseQualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { RowId } from './rows.ts';

/** What a key does on a scale. */
export type KeyDeed =
  | { readonly kind: 'rate'; readonly row: RowId; readonly value: IcfQualifier; readonly movesOn: boolean }
  | { readonly kind: 'clear'; readonly row: RowId }
  /** Chooses the step that has the focus, and moves on. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'row'; readonly by: 1 | -1 }
  | { readonly kind: 'menu' };

interface Key {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const digitOf = ({ key, code, shiftKey }: Key) =>
  shiftKey ? /^Digit(\d)$/.exec(code)?.[1] : /^\d$/.exec(key)?.[0];

/**
 * One digit rates and moves on. With Shift it is the client's own rating, and the item stays, because the professional's is
 * next; in the client's scale a digit is the client's. Arrows move the focus and choose nothing: a rating is never made by
 * passing over it.
 */
export function deedOfKey(pressed: Key, row: RowId): KeyDeed | undefined {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  const digit = digitOf(pressed);
  if (digit !== undefined) {
    const value = parseQualifierDigit(digit);
    if (!value.ok) return undefined;
    const isFactor = row === 'barrier' || row === 'facilitator';
    if (pressed.shiftKey) {
      return isFactor ? undefined : { kind: 'rate', row: 'own', value: value.value, movesOn: row === 'own' };
    }
    return { kind: 'rate', row, value: value.value, movesOn: row !== 'capacity' };
  }
  switch (pressed.key) {
    case 'Enter':
      return { kind: 'choose' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear', row };
    case 'ArrowRight':
      return { kind: 'step', by: 1 };
    case 'ArrowLeft':
      return { kind: 'step', by: -1 };
    case 'ArrowDown':
      return { kind: 'row', by: 1 };
    case 'ArrowUp':
      return { kind: 'row', by: -1 };
    case 'ContextMenu':
      return { kind: 'menu' };
    default:
      return pressed.key === 'F10' && pressed.shiftKey ? { kind: 'menu' } : undefined;
  }
}
