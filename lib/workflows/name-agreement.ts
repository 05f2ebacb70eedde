/** A name as a source records it; `family` and `given` may be missing where only the whole name was recorded. */
export interface RecordedName {
  readonly name: string;
  readonly family?: string;
  readonly given: readonly string[];
}

/**
 * same: all of the family name and at least one given name are shared, and no given name speaks against it.
 * otherFamily: the given names agree and the family name does not, as after a marriage. Enough only where an official
 * identifier and the birth date agree as well.
 * different: anything else, twins' given names above all. notComparable: one side has no name.
 */
export type NameAgreement = 'same' | 'otherFamily' | 'different' | 'notComparable';

/** Letters that do not come apart into a letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'md', 'phd', 'jd', 'dds', 'jr', 'sr']);

/** The words of a name: lower case, without diacritics, apostrophes and invisible marks; a hyphen parts words. */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => plainLetters[letter] ?? letter);
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const untitled = words.filter((word) => !titles.has(word));
  return untitled.length >= 2 ? untitled : words;
}

/** Compares the host's name, in whichever order it is written, with a recorded one. */
export function compareNames(host: string, recorded: RecordedName): NameAgreement {
  const hostWords = nameWords(host);
  const family = nameWords(recorded.family ?? '');
  const given = nameWords(recorded.given.join(' '));
  const whole = nameWords(recorded.name);
  if (hostWords.length === 0 || (whole.length === 0 && given.length === 0)) return 'notComparable';

  // Written in another alphabet: says nothing for or against.
  if (isLatin(hostWords) !== isLatin(whole.length > 0 ? whole : given)) return 'notComparable';
  if (family.length === 0 || given.length === 0) return compareWholeNames(hostWords, whole);

  const withoutFamily = withoutOnce(hostWords, family);
  if (withoutFamily !== undefined) return sharesGiven(withoutFamily, given) ? 'same' : 'different';
  return isOtherFamily(hostWords, given) ? 'otherFamily' : 'different';
}

function isLatin(words: readonly string[]): boolean {
  return words.some((word) => /\p{Script=Latin}/u.test(word));
}

/** Which word is the family name is not known: two shared words, and no word that speaks against it. */
function compareWholeNames(host: readonly string[], whole: readonly string[]): NameAgreement {
  if (!areNamesOfOne(host, whole)) return 'different';
  const shared = host.filter((word) => whole.includes(word));
  return shared.length >= 2 || host.join(' ') === whole.join(' ') ? 'same' : 'notComparable';
}

/**
 * None of the family name is there, as after a marriage. The bar is higher then: the first given name itself, and
 * either one word left for the other family name, or every recorded given name and two words left (a double name, or a
 * middle name that was not recorded). So no twin passes by a shared middle name.
 */
function isOtherFamily(host: readonly string[], given: readonly string[]): boolean {
  const [first] = given;
  if (first === undefined || first.length === 1 || !host.includes(first)) return false;
  const others = host.filter((word) => !given.includes(word));
  return others.length === 1 || (others.length === 2 && given.every((word) => host.includes(word)));
}

/** The words left when each of `taken` is taken away once; undefined when one of them is not there. */
function withoutOnce(words: readonly string[], taken: readonly string[]): readonly string[] | undefined {
  const left = [...words];
  for (const word of taken) {
    const at = left.indexOf(word);
    if (at < 0) return undefined;
    left.splice(at, 1);
  }
  return left;
}

/** At least one whole given name is shared, and those of the shorter side are all among the longer side's. */
function sharesGiven(host: readonly string[], given: readonly string[]): boolean {
  return host.some((word) => word.length > 1 && given.includes(word)) && areNamesOfOne(host, given);
}

/** Every word of the shorter list has its match in the longer one; an initial matches a word that begins with it. */
function areNamesOfOne(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter.every((word) => longer.some((candidate) => isSameWord(word, candidate)));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}
