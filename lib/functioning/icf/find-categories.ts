import type { Language } from '#lib/base/language.ts';
import { activities } from './categories/activities.ts';
import { bodyFunctions } from './categories/body-functions.ts';
import { bodyStructures } from './categories/body-structures.ts';
import { environment } from './categories/environment.ts';
import type { IcfCategory } from './category.ts';

/** Every category of the second level that has a name of its own; "other" and "not specified" (x98, x99) have none here. */
export const icfCategories: readonly IcfCategory[] = [
  ...bodyFunctions,
  ...bodyStructures,
  ...activities,
  ...environment,
];

const byCode = new Map(icfCategories.map((category) => [category.code, category]));

/** The category of a code, or of the second level above it: `d4500` is a kind of `d450`. */
export function categoryOf(code: string): IcfCategory | undefined {
  return byCode.get(code.toLowerCase().slice(0, 4));
}

/** What a person reads for a code: an imported official title, else our own label, else the code itself. */
export function labelOf(
  code: string,
  language: Language,
  imported: ReadonlyMap<string, string> = new Map(),
): string {
  return imported.get(code) ?? categoryOf(code)?.labels[language] ?? code;
}

const folded = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Every word of the query begins a word of the text. Both are folded. */
function hasWords(text: string, query: string): boolean {
  const spaced = ` ${text.replaceAll(/[(/-]/g, ' ')}`;
  return (
    text.startsWith(query) ||
    query
      .replaceAll(/[(/-]/g, ' ')
      .trim()
      .split(/\s+/)
      .every((word) => spaced.includes(` ${word}`))
  );
}

/** Categories whose code begins so, or whose label has words that do; in the order of the classification. */
export function findCategories(query: string, language: Language): readonly IcfCategory[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  return icfCategories.filter(
    ({ code, labels }) => code.startsWith(wanted) || hasWords(folded(labels[language]), wanted),
  );
}

/** The same in every language at once, and by imported titles: whoever builds a set may know a category by any of its names. */
export function findByAnyName(
  query: string,
  titles: ReadonlyMap<string, string> = new Map(),
): readonly IcfCategory[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  return icfCategories.filter(
    ({ code, labels }) =>
      code.startsWith(wanted) ||
      [...Object.values(labels), titles.get(code) ?? ''].some((name) => hasWords(folded(name), wanted)),
  );
}
