import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';

/** The extension with this address; undefined where there is none. */
export function extensionOf(element: unknown, url: string): JsonObject | undefined {
  if (!isObject(element)) return undefined;
  return readObjects(element.extension).find((extension) => extension.url === url);
}

/** The extensions without those of these addresses, and with the new ones: those of others stay. */
export function withExtensions(
  before: unknown,
  urls: readonly string[],
  added: readonly JsonObject[],
): { readonly extension?: readonly JsonObject[] } {
  const kept = readObjects(before).filter(({ url }) => !(typeof url === 'string' && urls.includes(url)));
  const extension = [...kept, ...added];
  return extension.length === 0 ? {} : { extension };
}

/** A list under its name, or nothing where it is empty: FHIR has no empty lists. */
export function listed<Name extends string>(name: Name, list: readonly JsonObject[]): JsonObject {
  return list.length === 0 ? {} : { [name]: list };
}

/** The first name among performers or members. */
export function firstDisplay(references: unknown): string | undefined {
  for (const reference of readObjects(references)) {
    const display = readLongText(reference.display);
    if (display !== undefined) return display;
  }
  return undefined;
}

/** The element as it was recorded where it still says the same, so that nothing of it that is not ours is lost. */
export function reuse<Item>(
  recorded: readonly JsonObject[],
  read: (element: JsonObject) => Item | undefined,
  item: Item,
  make: () => JsonObject,
): JsonObject {
  const said = JSON.stringify(item);
  return recorded.find((element) => JSON.stringify(read(element)) === said) ?? make();
}
