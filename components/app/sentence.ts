import type { Language, WordValues } from '#lib/base/language.ts';

/** The words of one file, or all files of a language by name: sentences, in groups as deep as they are written. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

const plurals = new Map<Language, Intl.PluralRules>();

/** `one` or `other` in our languages; making the rules of a language anew at each count would be slow. */
function pluralForm(language: Language, count: number): string {
  let rules = plurals.get(language);
  if (rules === undefined) {
    rules = new Intl.PluralRules(language);
    plurals.set(language, rules);
  }
  return rules.select(count);
}

function find(words: WordTree, key: string): string | undefined {
  let found: string | WordTree | undefined = words;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, part)) return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}

/**
 * The sentence at a key in the JSON format of i18next, as far as our files use it: `key_one` and `key_other` for a
 * `count`, the bare key where there are none, `{{name}}` for a value. A value stays text whatever stands in it. A place whose
 * value was not given stays, for whoever fills it later. Undefined where these words have no such sentence.
 */
export function sentenceOf(
  words: WordTree,
  language: Language,
  key: string,
  values: WordValues = {},
): string | undefined {
  const { count } = values;
  const counted =
    typeof count === 'number' ? find(words, `${key}_${pluralForm(language, count)}`) : undefined;
  const sentence = counted ?? find(words, key);
  return sentence?.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name] ?? '') : place,
  );
}
