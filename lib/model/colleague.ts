import type { IsoInstant } from '#lib/base/dates.ts';
import type { Register } from './register.ts';
import type { Role } from './settings/settings.ts';

/** Who can be asked, as one source's directory names them: a person, a team, or everybody of one profession (a service). */
export interface Colleague {
  readonly sourceId: string;
  /** `Practitioner/…`, `CareTeam/…` or `Organization/…`, `HealthcareService/…`. */
  readonly reference: string;
  readonly kind: ColleagueKind;
  readonly name: string;
  /** Profession as recorded, e.g. `sosiaalityöntekijä`. */
  readonly profession?: string;
  /** Units of a person, by reference and name. */
  readonly units: readonly { readonly reference: string; readonly name?: string }[];
  /** Whose rights the receiver has; absent where the directory does not say: then nothing of the record leaves. */
  readonly role?: Role;
  readonly register?: Register;
  readonly phone?: string;
  /** When they can be reached; absent where the directory does not say. */
  readonly hours?: WorkingHours;
}

export const colleagueKinds = ['person', 'team', 'profession'] as const;
export type ColleagueKind = (typeof colleagueKinds)[number];

/** FHIR `availableTime` and `notAvailable`, as they are recorded: in the local time of the unit. */
export interface WorkingHours {
  readonly open: readonly {
    readonly days: readonly Weekday[];
    readonly allDay: boolean;
    /** `HH:MM`; absent with `allDay`. */
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly away: readonly {
    readonly from?: IsoInstant;
    readonly to?: IsoInstant;
    readonly reason?: string;
    /** Who answers meanwhile, by reference and name. */
    readonly substitute?: { readonly reference: string; readonly name: string };
  }[];
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
