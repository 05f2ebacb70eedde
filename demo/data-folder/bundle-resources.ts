import type { StoredResource } from '../servers/patient-index.ts';

/** Resources of one Bundle (or of one resource by itself), with what could not be taken. */
export interface BundleResources {
  readonly resources: readonly StoredResource[];
  readonly unread: readonly { readonly where: string; readonly reason: string }[];
  readonly unresolved: number;
}

/** A JSON object of which nothing is known yet. */
type Unread = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Takes the entries of a Bundle of any type. Entries of a transaction name each other by `fullUrl` (`urn:uuid:...`): those
 * references become `Type/id`, as the server that took the transaction would have made them.
 */
export function resourcesOfBundle(value: unknown, where: string): BundleResources {
  const entries = entriesOf(value);
  if (entries === undefined) return { resources: [], unread: [{ where, reason: 'not FHIR' }], unresolved: 0 };

  const resources: StoredResource[] = [];
  const unread: { where: string; reason: string }[] = [];
  const addresses = new Map<string, string>();
  entries.forEach(({ fullUrl, resource }, place) => {
    const type = resource?.resourceType;
    // An entry without an id of its own takes the one that the transaction gave it.
    const id = resource?.id ?? (typeof fullUrl === 'string' ? uuidIn(fullUrl) : undefined);
    if (resource === undefined || typeof type !== 'string' || typeof id !== 'string') {
      const reason = typeof type === 'string' ? 'no id' : 'not a resource';
      unread.push({ where: `${where}#${place + 1}`, reason });
      return;
    }
    resources.push({ ...resource, resourceType: type, id });
    if (typeof fullUrl === 'string') addresses.set(fullUrl, `${type}/${id}`);
  });

  let unresolved = 0;
  const resolve = (reference: string): string => {
    const resolved = addresses.get(reference);
    if (resolved === undefined && reference.startsWith('urn:')) unresolved += 1;
    return resolved ?? reference;
  };
  return { resources: resources.map((resource) => withReferences(resource, resolve)), unread, unresolved };
}

function entriesOf(
  value: unknown,
): readonly { fullUrl: unknown; resource: Unread | undefined }[] | undefined {
  if (!isObject(value) || typeof value.resourceType !== 'string') return undefined;
  if (value.resourceType !== 'Bundle') return [{ fullUrl: undefined, resource: value }];
  const entries: readonly unknown[] = Array.isArray(value.entry) ? value.entry : [];
  return entries.map((entry) => ({
    fullUrl: isObject(entry) ? entry.fullUrl : undefined,
    resource: isObject(entry) && isObject(entry.resource) ? entry.resource : undefined,
  }));
}

function uuidIn(fullUrl: string): string | undefined {
  return /^urn:uuid:(.+)$/.exec(fullUrl)?.[1];
}

/** A copy in which every `reference` text has gone through `resolve`. */
function withReferences<Value>(value: Value, resolve: (reference: string) => string): Value {
  const copy = (part: unknown, key?: string): unknown => {
    if (typeof part === 'string') return key === 'reference' ? resolve(part) : part;
    if (Array.isArray(part)) return part.map((one) => copy(one));
    if (!isObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, copy(inner, name)]));
  };
  return copy(value) as Value;
}
