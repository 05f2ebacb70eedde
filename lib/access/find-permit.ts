import { type IsoDate, isInForce } from '#lib/base/dates.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { hasReadablePeriod, isDirection, isInForceOn } from './permission-period.ts';

/** Why there is no permit in force for this direction. */
export type MissingPermit = 'noPermission' | 'permissionExpired' | 'permissionUnknown';

/** The client's permit, in force today, for data of this source to come to the professional's register. */
export function findPermit(
  permissions: readonly PermissionEntry[],
  source: SourceDescription,
  ownRegister: Register,
  today: IsoDate,
): PermissionEntry | MissingPermit {
  const permits = permissions.filter(
    (entry) =>
      entry.type === 'permit' &&
      entry.status === 'active' &&
      isDirection(entry, source.register, ownRegister) &&
      permitsWhole(entry, source),
  );
  const readable = permits.filter(hasReadablePeriod);
  const inForce = readable.find((entry) => isInForceOn(entry, today));
  if (inForce !== undefined) return inForce;
  if (readable.length < permits.length) return 'permissionUnknown';
  const ended = readable.some(({ validTo }) => validTo !== undefined && !isInForce({ to: validTo }, today));
  return ended ? 'permissionExpired' : 'noPermission';
}

/**
 * A permit of some documents or service tasks opens nothing: masks can hide what is named, not all that is not named.
 * The national permit is of a direction and its organisations, so nothing that is in use is lost.
 */
function permitsWhole({ scope }: PermissionEntry, source: SourceDescription): boolean {
  if (scope?.documents !== undefined || scope?.serviceTasks !== undefined) return false;
  return scope?.controllers?.includes(source.controller) ?? true;
}
