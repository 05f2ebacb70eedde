import { type JsonObject, readObjects } from './json.ts';

/** More options than this belong to a search, not to a form in a sidebar. */
export const mostOptions = 500;

/** Concepts of an expansion at any depth; headings, which nobody can choose, count as well. */
export function countConcepts(contains: readonly JsonObject[]): number {
  return contains.reduce((sum, concept) => sum + 1 + countConcepts(readObjects(concept.contains)), 0);
}
