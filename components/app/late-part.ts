import { type ComponentType, createElement, type FunctionComponent, useCallback } from 'react';
import type { Language } from '#lib/base/language.ts';
import { useLoaded } from './use-loaded.ts';
import { useWords } from './WordsProvider.tsx';
import { areWordsLoaded, loadWords, type Namespace } from './words.ts';

export type LatePart<Props extends object> = FunctionComponent<Props> & {
  /** Loads it while nobody has asked for it yet, so that the press need not wait. */
  readonly load: (language: Language) => Promise<void>;
};

interface LateWays<Props extends object> {
  /** Words that it needs. */
  readonly words?: readonly Namespace[];
  /** What stands in its place until it is there; nothing where this is left out. */
  readonly Until?: ComponentType<Props>;
}

interface Late<Props extends object> extends LateWays<Props> {
  readonly loadAll: (language: Language) => Promise<void>;
  part?: ComponentType<Props>;
}

/**
 * A component that is not among what a page loads first: it comes, with its words, when it is first shown.
 *
 * Not `lazy`: React holds back for 300 ms what comes in the place of a fallback, however early it has been loaded. A page
 * in which three of them stood within one another took a second to open.
 */
export function latePart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  ways: LateWays<Props> = {},
): LatePart<Props> {
  const late: Late<Props> = {
    ...ways,
    async loadAll(language) {
      const [loaded] = await Promise.all([load(), loadWords(language, ways.words ?? [])]);
      late.part = loaded.default;
    },
  };
  return Object.assign((props: Props) => createElement(PartOrUntil<Props>, { late, props }), {
    load: late.loadAll,
  });
}

function PartOrUntil<Props extends object>({ late, props }: { late: Late<Props>; props: Props }) {
  const { language } = useWords();
  const { part, Until, words = [], loadAll } = late;
  const isThere = part !== undefined && areWordsLoaded(language, words);
  useLoaded(
    isThere,
    useCallback(() => loadAll(language), [loadAll, language]),
  );
  if (part !== undefined && isThere) return createElement(part, props);
  return Until === undefined ? null : createElement(Until, props);
}
