import type { IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { PermissionEntry } from './entries.ts';
import type { Register } from './register.ts';

/**
 * What a source records that decides whether this professional may look: asked for before anything else of the client,
 * kept in the cache with the time of asking. Nothing of it is shown as a fact.
 */
export interface AccessFacts {
  readonly sourceId: string;
  readonly register: Register;
  readonly checkedAt: IsoInstant;
  /** The client's permits and refusals; `unknown` when the source could not tell, or not in full. */
  readonly permissions: readonly PermissionEntry[] | 'unknown';
  /** Recorded relationships of anybody to the client; `unknown` when the source could not tell. */
  readonly relationships: readonly RelationshipFact[] | 'unknown';
}

/**
 * One recorded tie between the client and professionals. FHIR Appointment, Encounter (under way), EpisodeOfCare, CareTeam, and
 * Task of a consultation. A basis for the gate only when it names the professional or one of their teams and is in force.
 */
export interface RelationshipFact {
  readonly type: 'appointment' | 'contact' | 'episode' | 'team' | 'consultation';
  /** `EpisodeOfCare/12`: written into the log as the basis. */
  readonly reference: string;
  /** Professionals it names: `Practitioner/…`, `PractitionerRole/…`. */
  readonly people: readonly string[];
  /** Teams and units it names: `CareTeam/…`, `Organization/…`, `HealthcareService/…`. */
  readonly teams: readonly string[];
  /** First and last day or instant; open-ended when absent. Appointments and contacts have their own time. */
  readonly from?: PartialDate | IsoInstant;
  readonly to?: PartialDate | IsoInstant;
  /** Consultation only: the sections that the asker attached, as section ids. */
  readonly sections?: readonly string[];
}
