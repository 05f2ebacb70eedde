import { identityCodeSystem } from '#lib/base/identity-code.ts';
import type { ClientIdentifier, HostClient } from '#lib/model/client.ts';

/**
 * An identifier's value as it is compared: without spaces and invisible marks and, for identity codes, in upper case
 * with a plain hyphen. The separator itself stays what it is: another separator is another person.
 */
export function normaliseIdentifier({ system, value }: ClientIdentifier): ClientIdentifier {
  const bare = value.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  if (system !== identityCodeSystem) return { system: system.trim(), value: bare };
  return { system, value: bare.replace(/[\u2010-\u2015\u2212]/g, '-').toUpperCase() };
}

/** Identifiers that say something, normalised; an empty value names nobody. */
export function usableIdentifiers(identifiers: readonly ClientIdentifier[]): readonly ClientIdentifier[] {
  return identifiers.map(normaliseIdentifier).filter(({ system, value }) => system !== '' && value !== '');
}

/**
 * Names a client in the store, the same for every host that shows the client: by the identity code, else by another
 * official identifier, else by a source's own Patient id. Undefined when the host names the client by nothing of these.
 */
export function clientKeyOf(client: HostClient): string | undefined {
  const identifiers = usableIdentifiers(client.identifiers);
  const identityCode = identifiers.find(({ system }) => system === identityCodeSystem);
  const [first] = identifiers.map(({ system, value }) => `${system}|${value}`).toSorted();
  if (identityCode !== undefined) return `${identityCode.system}|${identityCode.value}`;
  if (first !== undefined) return first;
  const { sourcePatient } = client;
  return sourcePatient === undefined ? undefined : `source:${sourcePatient.sourceId}|${sourcePatient.id}`;
}
