/** Most answers that are kept for one list: more different ones are not met in practice. */
const mostKept = 4000;

/**
 * The same answers, each worked out once for each list and key. Kept for as long as the list is: for words that belong to an
 * organisation or a classification (services, professions, codes), never for what was written about a client.
 */
export function rememberByList<List extends object>(
  answer: (list: List, key: string) => boolean,
): (list: List, key: string) => boolean {
  const byList = new WeakMap<List, Map<string, boolean>>();
  return (list, key) => {
    let known = byList.get(list);
    if (known === undefined) {
      known = new Map();
      byList.set(list, known);
    }
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const fresh = answer(list, key);
    if (known.size >= mostKept) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}
