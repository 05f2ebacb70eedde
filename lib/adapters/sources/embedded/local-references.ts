import { isObject, type JsonObject } from '#lib/fhir/json.ts';

/** Deeper than any FHIR resource. What lies deeper is left out, so that no document can exhaust the stack. */
const deepest = 64;

/** The resource with every reference to `fullUrl`s of the dataset turned into `Type/id`. */
export function localizeReferences(
  resource: JsonObject,
  localByUrl: ReadonlyMap<string, string>,
): JsonObject {
  const copied = copy(resource, localByUrl, 0);
  return isObject(copied) ? copied : {};
}

function copy(value: unknown, localByUrl: ReadonlyMap<string, string>, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return undefined;
  if (Array.isArray(value)) return value.map((element) => copy(element, localByUrl, depth + 1));
  const copied: Record<string, unknown> = {};
  for (const [name, element] of Object.entries(value)) {
    if (name === '__proto__') continue;
    const local = name === 'reference' && typeof element === 'string' ? localByUrl.get(element) : undefined;
    copied[name] = local ?? copy(element, localByUrl, depth + 1);
  }
  return copied;
}
