/** What was typed into a field for one number: nothing, no number, or a number that is then held against its limits. */
export type TypedNumber =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noNumber' }
  | { readonly kind: 'number'; readonly value: number };

/** Reads a number as it is typed here: comma or point, spaces around it or between thousands, a minus of either kind. */
export function readTyped(text: string): TypedNumber {
  const written = text
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  if (written === '') return { kind: 'nothing' };
  if (!/^-?\d+(\.\d+)?$/.test(written)) return { kind: 'noNumber' };
  return { kind: 'number', value: Number(written) };
}
