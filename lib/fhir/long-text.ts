import { unwantedCharacters } from './text.ts';

/** Longest text that a person has written and that is edited again, in UTF-16 units. */
export const longLength = 10_000;

/** A longer text that a person wrote: cleaned as any other, but it keeps its line ends. */
export function readLongText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, longLength)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(unwantedCharacters, ''))
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
}
