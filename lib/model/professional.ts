import type { Register } from './register.ts';
import type { Role } from './settings/settings.ts';

/**
 * Who looks: from the token of the sign-in, or from the settings where no source asks for a sign-in. Never chosen by the
 * user.
 */
export interface Professional {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The register the professional works in; another register is a disclosure. */
  readonly register: Register;
  /** The professional as each source names them, e.g. `{ sourceId: 'health', reference: 'Practitioner/tiina' }`. */
  readonly references: readonly SourceReference[];
  /** Teams and units the professional belongs to: `CareTeam/…`, `Organization/…`, `HealthcareService/…` of a source. */
  readonly teams: readonly SourceReference[];
}

/** A resource of one source: the same id at another source is another thing. */
export interface SourceReference {
  readonly sourceId: string;
  /** Type and id, e.g. `Practitioner/12`. */
  readonly reference: string;
}
