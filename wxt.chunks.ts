import { resolve } from 'node:path';

const pages = ['sidebar', 'worklist', 'options'] as const;
type Page = (typeof pages)[number];

/** Always loaded together; see `sidebarNamespaces`. */
const firstWords = /[\\/]words[\\/](fi|sv|en)[\\/](?:app|summary|terms)\.json$/;
/** Starts the sidebar when it is loaded, so it is never in a file that another page loads. */
const start = /[\\/]sidebar[\\/](?:main\.tsx|index\.html)$/;

interface ModuleLookup {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/**
 * Which file a module goes into that the sidebar loads at first; `undefined` leaves it to the bundler. Each file is compressed
 * by itself, and forty small ones are 7 KB more than a few. A module goes with those that the same pages load at first, so
 * that no page loads at first what only another one needs; and apart when another page may need it later, so that such a
 * page does not load the sidebar with it. What a module imports is loaded by the same pages at least, so that no file needs
 * itself.
 */
export function createChunkNaming(): (id: string, lookup: ModuleLookup) => string | undefined {
  const known = new Map<string, ReadonlySet<string>>();

  function reachedFrom(page: Page, lookup: ModuleLookup, when: 'first' | 'ever'): ReadonlySet<string> {
    const key = `${page} ${when}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ids = new Set<string>();
    // The bundler writes every path with slashes.
    const left = [resolve(import.meta.dirname, 'entrypoints', page, 'index.html').replaceAll('\\', '/')];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (ids.has(id)) continue;
      ids.add(id);
      const info = lookup.getModuleInfo(id);
      left.push(
        ...(info?.importedIds ?? []),
        ...(when === 'ever' ? (info?.dynamicallyImportedIds ?? []) : []),
      );
    }
    known.set(key, ids);
    return ids;
  }

  return (id, lookup) => {
    const language = firstWords.exec(id)?.[1];
    if (language !== undefined) return `words-${language}`;
    const first = pages.filter((page) => reachedFrom(page, lookup, 'first').has(id));
    if (first[0] !== 'sidebar' || start.test(id)) return undefined;
    const isNeededLater = pages.some(
      (page) => !first.includes(page) && reachedFrom(page, lookup, 'ever').has(id),
    );
    return `first-${first.join('-')}${isNeededLater ? '-later' : ''}`;
  };
}
