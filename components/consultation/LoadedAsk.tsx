import { type ComponentType, useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { Language } from '#lib/base/language.ts';
import type { AskPageProps } from './ask/AskPage.tsx';

let loaded: ComponentType<AskPageProps> | undefined;

/** Loads the form of a question and its words; called while nobody has pressed yet, so that the press need not wait. */
export async function loadAsk(language: Language): Promise<ComponentType<AskPageProps>> {
  const [{ default: form }] = await Promise.all([
    import('./ask/AskTab.tsx'),
    loadWords(language, ['consultation']),
  ]);
  loaded = form;
  return form;
}

/**
 * The form of a question. Not `lazy`: React holds back for 300 ms what comes in the place of a fallback, however early it has
 * been loaded.
 */
export function LoadedAsk(props: AskPageProps) {
  const { language } = useWords();
  const [Form, setForm] = useState(() => loaded);
  useEffect(() => {
    if (Form !== undefined) return;
    let current = true;
    const failed = (error: unknown) => {
      if (!current) return;
      // Thrown while rendering, it reaches the boundary that says so.
      setForm(() => {
        throw error;
      });
    };
    loadAsk(language).then((form) => current && setForm(() => form), failed);
    return () => {
      current = false;
    };
  }, [Form, language]);
  return Form === undefined ? null : <Form {...props} />;
}
