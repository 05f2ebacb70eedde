/** Separators of the century of birth, all in use since 2023: another separator is another person. */
export const separators = {
  '18': ['+'],
  '19': ['-', 'Y', 'X', 'W', 'V', 'U'],
  '20': ['A', 'B', 'C', 'D', 'E', 'F'],
} as const;
export type Separator = (typeof separators)['18' | '19' | '20'][number];

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The separators of the century of a birth date; those of the 2000s for anything later. */
export function separatorsOf(birthDate: string): readonly Separator[] {
  const century = birthDate.slice(0, 2);
  if (century === '18') return separators['18'];
  return century === '19' ? separators['19'] : separators['20'];
}

/**
 * A test identity code: individual number 900-999, odd for a man and even for a woman, and a check character that fits
 * (`DDMMYYNNN` modulo 31; the separator is not part of the sum).
 */
export function createIdentityCode(
  birthDate: string,
  separator: Separator,
  individualNumber: number,
): string {
  const digits = birthDate.slice(8, 10) + birthDate.slice(5, 7) + birthDate.slice(2, 4);
  const number = String(individualNumber).padStart(3, '0');
  return `${digits}${separator}${number}${checkCharacters[Number(digits + number) % 31]}`;
}
