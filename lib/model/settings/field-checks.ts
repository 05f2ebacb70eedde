/** Checks of single fields in the settings: each says whether a text is what the field expects. */

const loopbackHosts = new Set(['127.0.0.1', 'localhost']);

/** A FHIR base address: https, or http on this machine; without password, query and fragment. */
export function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
}

/** An address with `{id}` in its path, query or fragment and nowhere before: the client's id must not choose the server. */
export function isClientAddress(text: string): boolean {
  if (!text.includes('{id}') || !URL.canParse(text.replaceAll('{id}', 'x'))) return false;
  const { protocol, hostname, username, password, origin } = new URL(text.replaceAll('{id}', 'x'));
  if (username !== '' || password !== '' || text.indexOf('{id}') < origin.length) return false;
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
}

const secureHost = /^https:\/\/(?<any>\*\.)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d{1,5})?\/\S*$/;
const loopbackHost = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?\/\S*$/;

/**
 * A match pattern of named hosts: `https://record.example.fi/*`. Patterns of every host, of every scheme and of a
 * whole top-level domain are refused: content scripts run only where a record UI is.
 */
export function isMatchPattern(text: string): boolean {
  if (loopbackHost.test(text)) return true;
  const { any, host } = secureHost.exec(text)?.groups ?? {};
  if (host === undefined) return false;
  return any === undefined || host.includes('.');
}

/** A regular expression that compiles. */
export function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** A date-fns format with day, month and year once each, e.g. `d.M.yyyy`, `dd-MMM-yyyy`; nothing else but separators. */
export function isDateFormat(text: string): boolean {
  const fields = text.match(/([a-zA-Z])\1*/g) ?? [];
  const kinds = fields.map((field) => {
    if (/^d{1,2}$/.test(field)) return 'day';
    if (/^(?:M{1,4}|L{1,4})$/.test(field)) return 'month';
    return /^(?:y|yy|yyyy)$/.test(field) ? 'year' : 'other';
  });
  return kinds.length === 3 && new Set(kinds).size === 3 && !kinds.includes('other');
}

/** A time zone that this browser knows. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An instant with its offset: `2026-11-18T09:41:00+02:00`. */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** An id that people can write and that stays whole in a key: letters, digits, `.`, `_`, `-`. */
export function isSettingsId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
}
