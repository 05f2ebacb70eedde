/**
 * The Inward Rule: a module imports lower ranks only, and modules of one rank do not import each other.
 * `lib/` domain code never touches the browser or the clock.
 */

/** Rank by path prefix, longest prefix first. Entrypoints are on top; adapters stand beside and are wired by them. */
const ranks: readonly (readonly [prefix: string, rank: number])[] = [
  ['lib/base/', 0],
  ['lib/fhir/', 1],
  ['lib/model/', 2],
  ['lib/ports/', 2],
  ['lib/summary/', 3],
  ['lib/risk/', 3],
  ['lib/functioning/', 3],
  ['lib/consultation/', 3],
  ['lib/plan/', 3],
  ['lib/access/', 3],
  ['lib/worklist/', 4],
  ['lib/workflows/', 5],
  ['components/', 6],
  ['entrypoints/', 7],
];
const adapterMayImport = ['lib/ports/', 'lib/model/', 'lib/fhir/', 'lib/base/'];

export function prefixOf(file: string): string | undefined {
  if (file.startsWith('lib/adapters/')) return 'lib/adapters/';
  return ranks.find(([prefix]) => file.startsWith(prefix))?.[0];
}

function rankOf(prefix: string): number | undefined {
  return ranks.find(([candidate]) => candidate === prefix)?.[1];
}

/** Why `from` may not import `to`; undefined when it may. Both are paths from the root of the repository. */
export function importProblem(from: string, to: string): string | undefined {
  const fromPrefix = prefixOf(from);
  const toPrefix = prefixOf(to);
  if (fromPrefix === undefined) return undefined;
  if (toPrefix === undefined) {
    const isAsset = to.startsWith('public/');
    return isAsset ? undefined : `product code may not import ${to}`;
  }
  if (fromPrefix === toPrefix) return undefined;
  if (fromPrefix === 'lib/adapters/') {
    return adapterMayImport.includes(toPrefix)
      ? undefined
      : `adapters import ports, model, fhir and base, not ${toPrefix}`;
  }
  if (toPrefix === 'lib/adapters/') {
    return fromPrefix === 'entrypoints/' ? undefined : 'only entrypoints import adapters';
  }
  if (fromPrefix === 'lib/ports/' && toPrefix === 'lib/model/') return undefined;
  const fromRank = rankOf(fromPrefix) ?? 0;
  const toRank = rankOf(toPrefix) ?? 0;
  return toRank < fromRank
    ? undefined
    : `${fromPrefix} (rank ${fromRank}) may not import ${toPrefix} (rank ${toRank})`;
}

/** Names that ranks 0 to 5 may not use as values: the browser and the clock. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['browser', /(?<![\w.'"])(?:browser|chrome)\s*\./],
  ['window', /(?<![\w.'"])window\s*[.[]/],
  ['document', /(?<![\w.'"])document\s*[.[]/],
  ['fetch', /(?<![\w.'"])fetch\s*\(/],
  ['indexedDB', /(?<![\w.'"])indexedDB\b/],
  ['the clock (Date.now)', /\bDate\.now\s*\(/],
  ['the clock (new Date())', /\bnew Date\(\s*\)/],
  ['the clock (performance.now)', /\bperformance\.now\s*\(/],
  ['a timer', /(?<![\w.'"])(?:setTimeout|setInterval|requestAnimationFrame)\s*\(/],
  ['chance (Math.random)', /\bMath\.random\s*\(/],
];

/** Every forbidden name that the source text of a module of rank 0 to 5 uses, comments and strings left out. */
export function forbiddenNames(file: string, source: string): readonly string[] {
  const prefix = prefixOf(file);
  if (prefix === undefined || prefix === 'lib/adapters/' || !prefix.startsWith('lib/')) return [];
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:])\/\/.*$/gm, '$1');
  return forbidden.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}
