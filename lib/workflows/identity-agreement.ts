import type { PartialDate } from '#lib/base/dates.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import { usableIdentifiers } from './client-key.ts';
import { compareNames } from './name-agreement.ts';

export type AgreedField = 'identityCode' | 'sourceId' | 'name' | 'birthDate';

export interface IdentityDifference {
  readonly field: 'name' | 'birthDate' | 'identityCode';
  readonly host?: string;
  readonly source?: string;
}

/**
 * agreed: an identifier and a name or birth date are the same, and nothing speaks against it.
 * differs: something speaks against it. incomplete: nothing does, but two identifiers could not be compared.
 */
export type IdentityAgreement =
  | { readonly kind: 'agreed'; readonly on: readonly AgreedField[] }
  | { readonly kind: 'differs'; readonly differences: readonly IdentityDifference[] }
  | { readonly kind: 'incomplete'; readonly on: readonly AgreedField[] };

type Compared = 'same' | 'different' | 'notComparable';

/** Whether the client whom the host shows and the one whom a source found are the same person. */
export function agreeOnIdentity(host: HostClient, found: ClientIdentity): IdentityAgreement {
  const sourceId = compareSourceId(host, found);
  const code = compareIdentifiers(host, found);
  const birthDate = compareBirthDates(host.birthDate, found.birthDate);
  const name = compareNames(host.name ?? '', found);

  const differences: IdentityDifference[] = [];
  if (sourceId === 'different') {
    differences.push(difference('identityCode', host.sourcePatient?.id, found.id));
  } else if (code.compared === 'different') {
    differences.push(difference('identityCode', code.host, code.source));
  }
  if (birthDate === 'different') differences.push(difference('birthDate', host.birthDate, found.birthDate));
  const hasIdentifier = code.compared === 'same' || sourceId === 'same';
  // A new family name is no difference when an identifier, the birth date and the given names are the same.
  const isRenamed = name === 'otherFamily' && hasIdentifier && birthDate === 'same';
  if (name === 'different' || (name === 'otherFamily' && !isRenamed)) {
    differences.push(difference('name', host.name, found.name));
  }
  if (differences.length > 0) return { kind: 'differs', differences };

  const on: AgreedField[] = [];
  if (code.compared === 'same') on.push('identityCode');
  if (sourceId === 'same') on.push('sourceId');
  if (name === 'same') on.push('name');
  if (birthDate === 'same') on.push('birthDate');
  const isAgreed = hasIdentifier && (name === 'same' || birthDate === 'same');
  return { kind: isAgreed ? 'agreed' : 'incomplete', on };
}

function difference(
  field: IdentityDifference['field'],
  host: string | undefined,
  source: string | undefined,
): IdentityDifference {
  return { field, ...(host === undefined ? {} : { host }), ...(source === undefined ? {} : { source }) };
}

function compareSourceId(host: HostClient, found: ClientIdentity): Compared {
  const { sourcePatient } = host;
  if (sourcePatient === undefined || sourcePatient.sourceId !== found.provenance.sourceId)
    return 'notComparable';
  return sourcePatient.id === found.id ? 'same' : 'different';
}

/** Identifiers of one system are compared with each other only; a client may have several (an old code, a temporary one). */
function compareIdentifiers(
  host: HostClient,
  found: ClientIdentity,
): { readonly compared: Compared; readonly host?: string; readonly source?: string } {
  const hostIdentifiers = usableIdentifiers(host.identifiers);
  const foundIdentifiers = usableIdentifiers(found.identifiers);
  let compared: Compared = 'notComparable';
  for (const system of new Set(hostIdentifiers.map((identifier) => identifier.system))) {
    const ofHost = hostIdentifiers.filter((identifier) => identifier.system === system);
    const ofFound = foundIdentifiers.filter((identifier) => identifier.system === system);
    const [hostFirst] = ofHost;
    const [foundFirst] = ofFound;
    if (hostFirst === undefined || foundFirst === undefined) continue;
    const isShared = ofHost.some(({ value }) => ofFound.some((other) => other.value === value));
    if (!isShared) return { compared: 'different', host: hostFirst.value, source: foundFirst.value };
    compared = 'same';
  }
  return { compared };
}

/** A date recorded in part can speak against the host's, but never for it: many people share a year. */
function compareBirthDates(host: PartialDate | undefined, found: PartialDate | undefined): Compared {
  if (host === undefined || found === undefined) return 'notComparable';
  const hostDay = host.slice(0, 10);
  const foundDay = found.slice(0, 10);
  if (hostDay === foundDay && hostDay.length === 10) return 'same';
  return hostDay.startsWith(foundDay) || foundDay.startsWith(hostDay) ? 'notComparable' : 'different';
}
