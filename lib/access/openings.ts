import type { ClosedReason } from '#lib/model/client-record.ts';
import type { Opening } from './access-decision.ts';

const always: Readonly<Record<ClosedReason, readonly Opening[]>> = {
  noRelationship: ['relationship'],
  relationshipUnknown: ['retry', 'relationship'],
  roleNotAllowed: ['administrator'],
  // Only the client takes a refusal back; to ask a colleague instead would go round it.
  refused: ['permit'],
  noPermission: ['permit', 'consultation'],
  permissionExpired: ['permit', 'consultation'],
  permissionUnknown: ['retry', 'permit'],
  permissionStale: ['retry'],
  signInNeeded: ['signIn'],
};

const besidesASpecialReason: ReadonlySet<ClosedReason> = new Set([
  'noRelationship',
  'relationshipUnknown',
  'noPermission',
  'permissionExpired',
  'permissionUnknown',
]);

/**
 * What would open a closed thing, most likely first. It depends on the reason alone, never on the client's record: the
 * list must not tell whether there is anything behind it. `reasonOpens`: a special reason may open this register.
 */
export function openingsOf(reason: ClosedReason, reasonOpens: boolean): readonly Opening[] {
  return reasonOpens && besidesASpecialReason.has(reason)
    ? [...always[reason], 'specialReason']
    : always[reason];
}
