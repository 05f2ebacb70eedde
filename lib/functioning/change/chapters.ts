import { compareCodes } from '../icf/compare-codes.ts';

/** The chapter of a category: `d4` of `d450`. */
export const chapterOf = (code: string): string => code.slice(0, 2);

export interface Chapter<Item> {
  /** `b1` to `e5`; its name is in the words. */
  readonly chapter: string;
  readonly items: readonly Item[];
}

/** By chapter in the order of the classification; within one in the order of the codes. */
export function byChapter<Item extends { readonly code: string }>(
  items: readonly Item[],
): readonly Chapter<Item>[] {
  const sorted = items.toSorted((one, other) => compareCodes(one.code, other.code));
  const chapters = new Map<string, Item[]>();
  for (const item of sorted) {
    const chapter = chapterOf(item.code);
    const known = chapters.get(chapter);
    if (known === undefined) chapters.set(chapter, [item]);
    else known.push(item);
  }
  return [...chapters].map(([chapter, of]) => ({ chapter, items: of }));
}
