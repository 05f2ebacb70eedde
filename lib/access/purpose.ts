import type { LoggedBasis, Purpose } from '#lib/model/access-event.ts';
import type { Register } from '#lib/model/register.ts';
import type { AccessRequest, BrokenGlass } from './access-decision.ts';

export const workOf: Readonly<Record<Register, Purpose>> = {
  health: 'care',
  social: 'socialWelfare',
  occupational: 'occupationalCare',
};

type Relationship = AccessRequest['relationship'];

/**
 * Why this professional processes this client's data: the work of the own register for a client of it, the answer to a
 * consultation, or a special reason. Undefined when nobody can say why.
 */
export function purposeOf(
  ownRegister: Register,
  relationship: Relationship,
  glass: BrokenGlass | undefined,
): Purpose | undefined {
  const related = typeof relationship === 'object' ? relationship.type : undefined;
  if (related !== undefined && related !== 'consultation') return workOf[ownRegister];
  if (glass !== undefined) return 'emergency';
  return related === undefined ? undefined : 'consultation';
}

/**
 * The purpose of one look as the log writes it: what a special reason opened is written as that, what the relationship
 * opened as the work, also when both are there for the same client.
 */
export function loggedPurpose(
  basis: LoggedBasis,
  ownRegister: Register,
  relationship: Relationship,
): Purpose | undefined {
  return basis.kind === 'specialReason' ? 'emergency' : purposeOf(ownRegister, relationship, undefined);
}
