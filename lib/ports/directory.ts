import type { Result } from '#lib/base/result.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** A professional who can be asked, as one source names them. FHIR Practitioner with PractitionerRole. */
export interface DirectoryPerson {
  readonly sourceId: string;
  /** `Practitioner/…`. */
  readonly reference: string;
  readonly name: string;
  /** Profession as recorded, e.g. `sairaanhoitaja`. */
  readonly profession?: string;
  /** Teams and units, by reference and name. */
  readonly units: readonly { readonly reference: string; readonly name?: string }[];
}

/** Who works in a team, from PractitionerRole, CareTeam and Practitioner at the source. */
export interface Directory {
  /** Members of the teams (`Organization/…`, `CareTeam/…`, `HealthcareService/…`) in force today, by name. */
  findMembers(
    teams: readonly string[],
    now: Date,
    signal: AbortSignal,
  ): Promise<Result<readonly DirectoryPerson[], SourceFailure>>;
}

/** Whom a professional can ask about a client. */
export interface ColleagueDirectory {
  /** Everybody who can be asked at this source: people, teams and services in force today, by name. */
  findColleagues(now: Date, signal: AbortSignal): Promise<Result<readonly Colleague[], SourceFailure>>;
}
