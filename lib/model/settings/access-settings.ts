import type { Register } from '../register.ts';
import type { Role } from './settings.ts';

/**
 * Which sections a role may see of each register: `all`, or section ids. Decree 825/2022 sets the most that a task and a
 * service may see; the organisation sets its own table within it. What is not named is closed.
 */
export type RoleTable = Readonly<Record<Role, Readonly<Record<Register, 'all' | readonly string[]>>>>;

/** The organisation's rules of access; absent fields have the defaults of `lib/access/access-defaults.ts`. */
export interface AccessSettings {
  readonly roleTable?: Partial<
    Readonly<Record<Role, Partial<Readonly<Record<Register, 'all' | readonly string[]>>>>>
  >;
  /** Minutes after which a permission that was asked for is no longer believed. */
  readonly permissionMaxAgeMinutes?: number;
  /** Days that an appointment or contact ties a professional to the client: after it was, and before it is. */
  readonly contactDaysAfter?: number;
  readonly appointmentDaysBefore?: number;
  /** A special reason also opens another register without the client's permit. Off unless an administrator says so. */
  readonly reasonOpensRegisters?: boolean;
  /** Coded reasons for opening without a verified relationship; the default ones when absent. */
  readonly reasons?: readonly SpecialReason[];
}

/** A coded reason; its wording in each language. */
export interface SpecialReason {
  readonly code: string;
  readonly text: { readonly fi: string; readonly sv: string; readonly en: string };
}

/** How the local store is locked. */
export interface ProtectionSettings {
  /** `device`: the administrator chose that whoever may use this browser profile may use the store. */
  readonly key: 'passphrase' | 'device';
  /** Minutes without input after which the store locks; 15 when absent. */
  readonly idleMinutes?: number;
}

/** Where log events are delivered. */
export interface LogSettings {
  /** FHIR base address of the server that keeps AuditEvent. */
  readonly baseUrl: string;
  /** The source whose sign-in is used there; none when absent. */
  readonly signInOf?: string;
}
