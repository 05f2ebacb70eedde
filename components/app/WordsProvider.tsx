import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Translate } from '#lib/base/language.ts';
import { createFormat, type Format } from './format.ts';
import { type LoadedWords, loadWords, type Namespace } from './words.ts';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
  readonly format: Format;
}

const WordsContext = createContext<Words | undefined>(undefined);

interface WordsProviderProps {
  readonly language: Language;
  readonly timeZone: string;
  /** Already loaded words, so that the first frame has them. */
  readonly initial?: LoadedWords | undefined;
  readonly namespaces?: readonly Namespace[];
  readonly children: ReactNode;
}

/** Gives the words of the chosen language. While another language loads, the one before stays: never a bare key. */
export function WordsProvider({ language, timeZone, initial, namespaces, children }: WordsProviderProps) {
  const [loaded, setLoaded] = useState(initial);
  useEffect(() => {
    if (loaded?.language === language) return;
    let current = true;
    void loadWords(language, namespaces).then((words) => {
      if (current) setLoaded(words);
    });
    return () => {
      current = false;
    };
  }, [language, loaded, namespaces]);
  const words = useMemo(
    () =>
      loaded === undefined
        ? undefined
        : {
            t: loaded.t,
            language: loaded.language,
            timeZone,
            format: createFormat(loaded.language, timeZone),
          },
    [loaded, timeZone],
  );
  useEffect(() => {
    if (words !== undefined) document.documentElement.lang = words.language;
  }, [words]);
  if (words === undefined) return null;
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the user's language, and dates and numbers in its form. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
