import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import { referenceText } from './reference.ts';

/** Who takes the responsibility over, from when, and in which role: a code of `urn:rinnalla:owner-role`. */
export interface OwnerTakingOver {
  readonly role: string;
  readonly member: { readonly reference: string; readonly name: string };
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** The day before: the last one of whoever was the owner until then. */
  readonly dayBefore: string;
}

/**
 * The CareTeam in which the member is the owner. With `before`, our own one as it was read, it is a new version of it: the
 * period of whoever had the role ends, and nothing else changes.
 */
export function toOwnerTeam(
  { role, member, from, dayBefore }: OwnerTakingOver,
  client: string,
  before?: JsonObject,
): { readonly resourceType: 'CareTeam' } & JsonObject {
  const participant = {
    role: [{ coding: [{ system: ownSystems.ownerRole, code: role }] }],
    member: { reference: member.reference, display: member.name },
    period: { start: from },
  };
  if (before === undefined) {
    return {
      resourceType: 'CareTeam',
      status: 'active',
      category: [{ coding: [{ system: ownSystems.loop, code: 'owners' }] }],
      subject: { reference: client },
      participant: [participant],
    };
  }
  const others = readObjects(before.participant).flatMap((each) => {
    if (readCode(each.role, ownSystems.ownerRole) !== role) return [each];
    // Named twice on one day: the same person goes on from the day on which they began.
    if (referenceText(each.member) === member.reference && !hasEnded(each, from)) return [];
    return [hasEnded(each, from) ? each : ended(each, dayBefore)];
  });
  return { ...before, resourceType: 'CareTeam', status: 'active', participant: [...others, participant] };
}

function hasEnded({ period }: JsonObject, today: string): boolean {
  return isObject(period) && typeof period.end === 'string' && period.end.slice(0, 10) < today;
}

/** Ends with the day before; never before it began, so whoever began today ends today. */
function ended(participant: JsonObject, dayBefore: string): JsonObject {
  const period = isObject(participant.period) ? participant.period : {};
  const start = typeof period.start === 'string' ? period.start.slice(0, 10) : undefined;
  const end = start !== undefined && start > dayBefore ? start : dayBefore;
  return { ...participant, period: { ...period, end } };
}
