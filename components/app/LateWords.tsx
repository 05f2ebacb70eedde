import { type ReactNode, useCallback } from 'react';
import { useLoaded } from './use-loaded.ts';
import { useWords } from './WordsProvider.tsx';
import { areWordsLoaded, loadWords, type Namespace } from './words.ts';

interface LateWordsProps {
  readonly namespace: Namespace;
  readonly children: ReactNode;
}

/** Shows what it holds once its words are there, and never a bare key: for what is not among what the sidebar loads first. */
export function LateWords({ namespace, children }: LateWordsProps) {
  const { language } = useWords();
  const isThere = areWordsLoaded(language, [namespace]);
  useLoaded(
    isThere,
    useCallback(() => loadWords(language, [namespace]), [language, namespace]),
  );
  return isThere ? children : null;
}
