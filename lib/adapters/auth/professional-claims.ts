import { fail, ok, type Result } from '#lib/base/result.ts';
import { parseReference } from '#lib/fhir/reference.ts';
import type { Professional } from '#lib/model/professional.ts';
import { type Register, registers } from '#lib/model/register.ts';
import { type ProfessionalSettings, type Role, roles } from '#lib/model/settings/settings.ts';
import type { SignInFailure } from '#lib/ports/sign-in.ts';

/*
 * `fhirUser` and `name` are SMART's and OpenID's own. SMART has no claim for a professional's role, register or teams:
 * these three are ours, and an issuer without them leaves the settings in force.
 */
const claimNames = { role: 'rinnalla_role', register: 'rinnalla_register', teams: 'rinnalla_teams' } as const;

/** Claims of a validated ID token. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Who the professional is, by the token; what the token does not say comes from the settings, never from the user. A
 * role or register that is named and not known is an error: it is not for us to guess what it may see.
 */
export function professionalOfClaims(
  claims: Claims,
  sourceId: string,
  settings: ProfessionalSettings,
): Result<Professional, SignInFailure> {
  const subject = text(claims.sub);
  const user = parseReference(claims.fhirUser);
  if (subject === undefined) return fail({ reason: 'noIdentity', detail: 'sub' });
  const role = oneOf<Role>(claims[claimNames.role], roles, settings.role);
  const register = oneOf<Register>(claims[claimNames.register], registers, settings.register);
  if (role === undefined) return fail({ reason: 'noIdentity', detail: claimNames.role });
  if (register === undefined) return fail({ reason: 'noIdentity', detail: claimNames.register });
  const teams = claims[claimNames.teams];
  return ok({
    id: `${text(claims.iss) ?? ''}|${subject}`,
    name: text(claims.name) ?? settings.name,
    role,
    register,
    references: user === undefined ? [] : [{ sourceId, reference: `${user.type}/${user.id}` }],
    teams: (Array.isArray(teams) ? teams : []).flatMap((team: unknown) => {
      const reference = parseReference(team);
      return reference === undefined ? [] : [{ sourceId, reference: `${reference.type}/${reference.id}` }];
    }),
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function oneOf<Name extends string>(
  value: unknown,
  names: readonly Name[],
  otherwise: Name,
): Name | undefined {
  return value === undefined ? otherwise : names.find((name) => name === value);
}
