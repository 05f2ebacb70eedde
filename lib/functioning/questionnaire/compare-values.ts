import { hasTime } from '#lib/base/dates.ts';
import type { FormValue } from './form-value.ts';

function isNumber(value: FormValue): value is FormValue & { readonly kind: 'integer' | 'decimal' } {
  return value.kind === 'integer' || value.kind === 'decimal';
}

function isMoment(value: FormValue): value is FormValue & { readonly kind: 'date' | 'dateTime' } {
  return value.kind === 'date' || value.kind === 'dateTime';
}

/** The unit by which two quantities may be compared: its code, else as it is written. */
function unitOf({ code, unit }: FormValue & { readonly kind: 'quantity' }): string {
  return code ?? unit ?? '';
}

/** Two moments with a time are compared as instants; else as far as both are known: whether 2019 is before May 2019 nobody knows. */
function compareMoments(a: string, b: string): number | undefined {
  if (hasTime(a) && hasTime(b)) return Date.parse(a) - Date.parse(b);
  const [first, second] = [a.slice(0, 10), b.slice(0, 10)];
  const length = Math.min(first.length, second.length);
  const [start, end] = [first.slice(0, length), second.slice(0, length)];
  if (start !== end) return start < end ? -1 : 1;
  return first.length === second.length && hasTime(a) === hasTime(b) ? 0 : undefined;
}

/** Less than 0, 0 or more, as `a` is before, like or after `b`; undefined where the two have no order. */
export function compareValues(a: FormValue, b: FormValue): number | undefined {
  if (isNumber(a) && isNumber(b)) return a.value - b.value;
  if (isMoment(a) && isMoment(b)) return compareMoments(a.value, b.value);
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return unitOf(a) === unitOf(b) ? a.value - b.value : undefined;
  if ((a.kind === 'time' && b.kind === 'time') || (a.kind === 'string' && b.kind === 'string'))
    return a.value === b.value ? 0 : a.value < b.value ? -1 : 1;
  return undefined;
}

/**
 * Whether two answers say the same. A code without a system is compared by its code; a coding without a code by what is
 * shown.
 */
export function isSameValue(a: FormValue, b: FormValue): boolean {
  if (a.kind === 'coding' && b.kind === 'coding') {
    if (a.code === undefined || b.code === undefined)
      return a.code === b.code && a.display !== undefined && a.display === b.display;
    const isOneSystem = a.system === undefined || b.system === undefined || a.system === b.system;
    return a.code === b.code && isOneSystem;
  }
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  if (a.kind === 'uri' && b.kind === 'uri') return a.value === b.value;
  if (a.kind === 'other' && b.kind === 'other') return JSON.stringify(a) === JSON.stringify(b);
  return compareValues(a, b) === 0;
}
