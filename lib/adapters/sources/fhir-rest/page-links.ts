/** Resolves a link of the server's; `undefined` when it leads out of the base address. */
export function linkWithin(link: string, baseUrl: string): string | undefined {
  const base = parseUrl(`${baseUrl}/`);
  const target = base === null ? null : parseUrl(link, base);
  if (base === null || target === null) return undefined;
  // A token must not be carried to another origin, another application of the same one, or another user.
  if (target.origin !== base.origin || target.username !== '' || target.password !== '') return undefined;
  const root = base.pathname.slice(0, -1);
  if (target.pathname !== root && !target.pathname.startsWith(base.pathname)) return undefined;
  target.hash = '';
  return target.href;
}

/**
 * True when the server says, by its own `self` link, that it searched without regard to one of the clients. A link that is
 * missing or cannot be read says nothing: then the subject of every single resource still decides.
 */
export function dropsClient(
  self: string | undefined,
  clientIds: readonly string[],
  baseUrl: string,
): boolean {
  const address = self === undefined ? null : parseUrl(self, `${baseUrl}/`);
  if (address === null) return false;
  // `patient=1`, `subject=Patient/1` and `actor=http://server/Patient/1` all keep it.
  const kept = new Set<string>();
  for (const value of address.searchParams.values()) {
    for (const each of value.split(',')) kept.add(each.slice(each.lastIndexOf('/') + 1));
  }
  if (clientIds.every((id) => kept.has(id))) return false;
  // Some servers answer with a page token alone, which tells nothing.
  return [...address.searchParams.keys()].every((name) => !/^_(?:getpages|page|cursor|token)/i.test(name));
}

/** `URL.parse`, which the oldest browser served here does not have. */
function parseUrl(link: string, base?: string | URL): URL | null {
  return URL.canParse(link, base) ? new URL(link, base) : null;
}
