/**
 * Text as it is searched: lower case, without accents. `å`, `ä` and `ö` are letters of their own in Finnish and stay; the
 * letters that Finnish orders with one of ours are written as it (`ø` as `ö`, `æ` as `ä`, `ü` as `y`).
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most Finnish text stands as it is: å, ä and ö are e5, e4 and f6.
  if (!/[\u0080-\u00e3\u00e6-\u00f5\u00f7-\uffff]/.test(lower)) return lower;
  let folded = '';
  for (const letter of lower.normalize('NFC')) folded += foldedLetter(letter);
  return folded;
}

const kept = 'åäö';
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
  if (letter < '\u0080' || kept.includes(letter)) return letter;
  return neighbours[letter] ?? letter.normalize('NFD').replace(/\p{Mn}/gu, '');
}
