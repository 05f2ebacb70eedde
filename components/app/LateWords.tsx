import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Language } from '#lib/base/language.ts';
import { useWords } from './WordsProvider.tsx';
import { loadWords, type Namespace } from './words.ts';

interface LateWordsProps {
  readonly namespace: Namespace;
  readonly children: ReactNode;
}

/** Shows what it holds once its words are there, and never a bare key: for what is not among what the sidebar loads first. */
export function LateWords({ namespace, children }: LateWordsProps) {
  const { language } = useWords();
  const [wordsIn, setWordsIn] = useState<Language>();
  useEffect(() => {
    let current = true;
    void loadWords(language, [namespace]).then(() => {
      if (current) setWordsIn(language);
    });
    return () => {
      current = false;
    };
  }, [language, namespace]);
  return wordsIn === language ? <Suspense>{children}</Suspense> : null;
}
