import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { ClientLookup } from '#lib/ports/record-source.ts';
import { usableIdentifiers } from './client-key.ts';

/** The source that the host itself is a window to: what it says of the client must agree, or nothing is shown. */
export function hostSourceIdOf(client: HostClient, settings: Settings): string | undefined {
  return client.sourcePatient?.sourceId ?? settings.hosts.find(({ id }) => id === client.hostId)?.sourceId;
}

/**
 * The client as far as the host says, completed by an identity that already agreed with the host. Another source is
 * asked by its identifiers and checked against its name and birth date.
 */
export function completeHostClient(host: HostClient, agreed: ClientIdentity | undefined): HostClient {
  if (agreed === undefined) return host;
  const name = host.name ?? (agreed.name === '' ? undefined : agreed.name);
  const birthDate = host.birthDate ?? (agreed.birthDate?.length === 10 ? agreed.birthDate : undefined);
  const known = new Set(agreed.identifiers.map(({ system, value }) => `${system}|${value}`));
  return {
    ...host,
    identifiers: [
      ...agreed.identifiers,
      ...host.identifiers.filter(({ system, value }) => !known.has(`${system}|${value}`)),
    ],
    ...(name === undefined ? {} : { name }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

/** How a source finds the client: by its own id where the host names it, else by identifiers; undefined when neither is known. */
export function lookupAt(sourceId: string, client: HostClient): ClientLookup | undefined {
  const { sourcePatient } = client;
  if (sourcePatient?.sourceId === sourceId) return { by: 'id', id: sourcePatient.id };
  const identifiers = usableIdentifiers(client.identifiers);
  return identifiers.length === 0 ? undefined : { by: 'identifiers', identifiers };
}
