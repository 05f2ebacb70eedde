import i18next, { type i18n } from 'i18next';
import type { Language, Translate } from '#lib/base/language.ts';

/** Files of words; each is the first part of its keys: `t('summary.owners.title')`. */
export type Namespace =
  | 'app'
  | 'summary'
  | 'terms'
  | 'text'
  | 'settings'
  | 'host'
  | 'access'
  | 'log'
  | 'outbox'
  | 'session'
  | 'findings'
  | 'functioning-text'
  | 'group'
  | 'loop'
  | 'plan'
  | 'worklist';

/** What the sidebar shows before and with a client; the others are loaded by the pages that need them. */
export const sidebarNamespaces: readonly Namespace[] = ['app', 'summary', 'terms'];

const files = import.meta.glob<{ default: Record<string, unknown> }>('./words/*/*.json');

/** Finnish is the language in which every sentence exists first: a missing one is read from there. */
const fallback: Language = 'fi';

let started: Promise<i18n> | undefined;
const added = new Set<string>();

function start(): Promise<i18n> {
  started ??= (async () => {
    const instance = i18next.createInstance();
    await instance.init({
      lng: fallback,
      fallbackLng: fallback,
      defaultNS: 'words',
      ns: ['words'],
      resources: {},
      interpolation: { escapeValue: false },
      // A key means nothing to the reader: in the product an unknown sentence is left out rather than shown raw.
      parseMissingKeyHandler: (key) => (import.meta.env.PROD ? '' : `⟦${key}⟧`),
    });
    return instance;
  })();
  return started;
}

async function add(instance: i18n, language: Language, namespace: Namespace): Promise<void> {
  const name = `./words/${language}/${namespace}.json`;
  const load = files[name];
  if (load === undefined || added.has(name)) return;
  const words = await load();
  instance.addResourceBundle(language, 'words', { [namespace]: words.default }, true, true);
  added.add(name);
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
  const instance = await start();
  const wanted = language === fallback ? [language] : [fallback, language];
  await Promise.all(wanted.flatMap((each) => namespaces.map((namespace) => add(instance, each, namespace))));
  const translate = instance.getFixedT(language);
  return { language, t: (key, values) => translate(key, { ...values }) };
}
