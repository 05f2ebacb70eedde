/** What stands as it is: `å`, `ä` and `ö` are e5, e4 and f6. */
const unusual = /[\u0080-\u00e3\u00e6-\u00f5\u00f7-\u{10ffff}]/u;
const everyUnusual = new RegExp(unusual, 'gu');

/**
 * Text as it is searched: lower case, without accents. `å`, `ä` and `ö` are letters of their own in Finnish and stay; the
 * letters that Finnish orders with one of ours are written as it (`ø` as `ö`, `æ` as `ä`, `ü` as `y`).
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!unusual.test(lower)) return lower;
  return lower.normalize('NFC').replace(everyUnusual, foldedLetter);
}

const neighbours: Readonly<Record<string, string>> = {
  ø: 'ö',
  æ: 'ä',
  ü: 'y',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  œ: 'oe',
};

function foldedLetter(letter: string): string {
  return neighbours[letter] ?? letter.normalize('NFD').replace(/\p{Mn}/gu, '');
}
