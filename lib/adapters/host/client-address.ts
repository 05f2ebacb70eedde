import type { HostSettings } from '#lib/model/settings/settings.ts';
import { matchesAny } from './match-pattern.ts';

/** What the pattern says before its first wildcard, as an address: `https://emr.example.fi/openmrs/*` has one base. */
function baseOf(pattern: string): string | undefined {
  const base = pattern.slice(0, pattern.indexOf('*'));
  return pattern.endsWith('/*') && pattern.indexOf('*') === pattern.length - 1 && URL.canParse(base)
    ? base
    : undefined;
}

/**
 * The address at which a host opens a client: the settings' own, or the product's usual path under the one base of the host's
 * patterns. An address outside the host's patterns is none: an id goes to no other server.
 */
export function clientAddressOf(
  host: HostSettings,
  patientId: string,
  usualPath: ((id: string) => string) | undefined,
): string | undefined {
  const id = encodeURIComponent(patientId);
  const [base, ...others] = host.matches.flatMap((pattern) => baseOf(pattern) ?? []);
  const usual =
    usualPath === undefined || base === undefined || others.length > 0 ? undefined : base + usualPath(id);
  const address = host.clientAddress?.replaceAll('{id}', id) ?? usual;
  if (address === undefined || !URL.canParse(address)) return undefined;
  return matchesAny(host.matches, new URL(address)) ? address : undefined;
}
