import { isObject, type JsonObject, readObjects } from './json.ts';

/** The first extension with this URL. */
export function findExtension(element: unknown, url: string): JsonObject | undefined {
  if (!isObject(element) || element.extension === undefined) return undefined;
  return readObjects(element.extension).find((extension) => extension.url === url);
}
