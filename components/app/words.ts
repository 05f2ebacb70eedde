import type { Language, Translate } from '#lib/base/language.ts';
import { sentenceOf, type WordTree } from './sentence.ts';

/** Files of words; each is the first part of its keys: `t('summary.owners.title')`. */
export type Namespace =
  | 'app'
  | 'summary'
  | 'terms'
  | 'text'
  | 'settings'
  | 'host'
  | 'inbox'
  | 'access'
  | 'log'
  | 'outbox'
  | 'consultation-text'
  | 'session'
  | 'findings'
  | 'forms'
  | 'functioning-text'
  | 'group'
  | 'loop'
  | 'plan'
  | 'consultation'
  | 'functioning'
  | 'instruments'
  | 'thread'
  | 'worklist';

/** What the sidebar shows before and with a client; the others are loaded by the pages that need them. */
export const sidebarNamespaces: readonly Namespace[] = ['app', 'summary', 'terms'];

const files = import.meta.glob<{ default: WordTree }>('./words/*/*.json');

/** Finnish is the language in which every sentence exists first: a missing one is read from there. */
const fallback: Language = 'fi';

const loaded: Readonly<Record<Language, Record<string, WordTree>>> = { fi: {}, sv: {}, en: {} };

async function add(language: Language, namespace: Namespace): Promise<void> {
  const load = files[`./words/${language}/${namespace}.json`];
  if (load === undefined || namespace in loaded[language]) return;
  loaded[language][namespace] = (await load()).default;
}

/** Whether these words can be said at once. */
export function areWordsLoaded(language: Language, namespaces: readonly Namespace[]): boolean {
  const wanted = language === fallback ? [language] : [fallback, language];
  return wanted.every((each) =>
    namespaces.every(
      (namespace) => namespace in loaded[each] || files[`./words/${each}/${namespace}.json`] === undefined,
    ),
  );
}

/** The words of one language, with Finnish behind them. */
export interface LoadedWords {
  readonly language: Language;
  readonly t: Translate;
}

export async function loadWords(
  language: Language,
  namespaces: readonly Namespace[] = sidebarNamespaces,
): Promise<LoadedWords> {
  const wanted = language === fallback ? [language] : [fallback, language];
  await Promise.all(wanted.flatMap((each) => namespaces.map((namespace) => add(each, namespace))));
  return {
    language,
    t: (key, values) =>
      sentenceOf(loaded[language], language, key, values) ??
      sentenceOf(loaded[fallback], fallback, key, values) ??
      // A key means nothing to the reader: in the product an unknown sentence is left out rather than shown raw.
      (import.meta.env.PROD ? '' : `⟦${key}⟧`),
  };
}
