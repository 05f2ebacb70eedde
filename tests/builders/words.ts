import { readFileSync } from 'node:fs';
import type { Language, Translate } from '#lib/base/language.ts';

type Tree = { readonly [key: string]: string | Tree };

function readWords(language: Language, namespace: string): Tree {
  const path = new URL(`../../components/app/words/${language}/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Tree;
}

function find(tree: Tree, path: readonly string[]): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of path) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/**
 * The words of a language for tests in Node: the product's own files, read strictly. A missing key, a missing value
 * and a value that no sentence asks for are errors.
 */
export function strictTranslate(language: Language): Translate {
  const words: Tree = {
    terms: readWords(language, 'terms'),
    text: readWords(language, 'text'),
    findings: readWords(language, 'findings'),
    'consultation-text': readWords(language, 'consultation-text'),
    'functioning-text': readWords(language, 'functioning-text'),
  };
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = typeof values.count === 'number' ? `${key}_${plurals.select(values.count)}` : key;
    const sentence = find(words, form.split('.')) ?? find(words, key.split('.'));
    if (sentence === undefined) throw new Error(`No ${language} words for ${key}`);
    const used = new Set<string>();
    const filled = sentence.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`No value for ${name} in ${language} ${key}`);
      used.add(name);
      return String(value);
    });
    const unused = Object.keys(values).filter((name) => name !== 'count' && !used.has(name));
    if (unused.length > 0) throw new Error(`${language} ${key} leaves out ${unused.join(', ')}`);
    return filled;
  };
}
