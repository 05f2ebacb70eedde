/**
 * Match patterns of browser extensions, e.g. `https://record.example.fi/*`. Written here because the libraries refuse
 * ports, and record systems inside organisations often have one.
 */
export interface MatchPattern {
  matches(url: URL): boolean;
}

const shape = /^(https?|\*):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\d+|\*))?(\/.*)$/;

/** `undefined` when the text is no pattern, or one that is wider than a host may be (`<all_urls>`, any host). */
export function parseMatchPattern(text: string): MatchPattern | undefined {
  const [, scheme, host, port, path] = shape.exec(text) ?? [];
  if (scheme === undefined || host === undefined || path === undefined || host === '*') return undefined;
  const pathTest = wildcard(path);
  return {
    matches: (url) =>
      (scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`) &&
      hostMatches(host.toLowerCase(), url.hostname) &&
      (port === undefined || port === '*' || port === effectivePort(url)) &&
      pathTest.test(url.pathname + url.search),
  };
}

/** Whether any of the patterns matches; patterns that cannot be read match nothing. */
export function matchesAny(patterns: readonly string[], url: URL): boolean {
  return patterns.some((text) => parseMatchPattern(text)?.matches(url) === true);
}

function hostMatches(pattern: string, hostname: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === hostname;
  const domain = pattern.slice(2);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

function effectivePort(url: URL): string {
  if (url.port !== '') return url.port;
  return url.protocol === 'https:' ? '443' : '80';
}

function wildcard(path: string): RegExp {
  const escaped = path.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 's');
}
