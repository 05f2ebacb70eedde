import type { Language } from '#lib/base/language.ts';
import type { SourceReference } from '../professional.ts';
import type { Register } from '../register.ts';
import type { AccessSettings, LogSettings, ProtectionSettings } from './access-settings.ts';
import type { FunctioningSettings } from './functioning-settings.ts';
import type { RiskSettings } from './risk-settings.ts';
import type { WorklistSettings } from './worklist-settings.ts';

/**
 * The shape of the settings. `public/settings.schema.json` is the same shape for organisations;
 * `parse-settings.ts` turns unknown input into this or into errors that name the field and what it expects.
 */
export interface Settings {
  readonly version: 1;
  readonly language: Language;
  /** IANA zone in which days and ages are counted. */
  readonly timeZone: string;
  readonly professional: ProfessionalSettings;
  readonly sources: readonly SourceSettings[];
  readonly hosts: readonly HostSettings[];
  /** Hours after which a cached record is no longer shown. */
  readonly cacheHours: number;
  /** Stands still on this instant: for demonstrations and tests with old records. */
  readonly fixedNow?: string;
  readonly summary: SummarySettings;
  /** Roles, ages of permissions, special reasons; the defaults when absent. */
  readonly access?: AccessSettings;
  /** How the local store is locked; by a passphrase when absent. */
  readonly protection?: ProtectionSettings;
  /** Where log events go; they stay on this device when absent. */
  readonly log?: LogSettings;
  /** Rules of the findings; the catalogue as it is when absent. */
  readonly risk?: RiskSettings;
  /** The team's list; own and servers' findings together when absent. */
  readonly worklist?: WorklistSettings;
  /** Forms and instruments of functional capacity; as they ship when absent. */
  readonly functioning?: FunctioningSettings;
}

export const roles = ['nurse', 'physician', 'socialWorker', 'teamLead'] as const;
export type Role = (typeof roles)[number];

export interface ProfessionalSettings {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The register the professional works in; another register opens only by the client's permission. */
  readonly register: Register;
  /** The professional as the sources name them; from the token where the source has a sign-in. */
  readonly references?: readonly SourceReference[];
  /** Teams and units the professional belongs to. */
  readonly teams?: readonly SourceReference[];
}

export interface SourceSettings {
  readonly id: string;
  readonly name: string;
  readonly controller: string;
  readonly register: Register;
  readonly kind: 'fhir' | 'embedded';
  /** FHIR base address; `fhir` only. */
  readonly baseUrl?: string;
  readonly signIn: SignInSettings;
  /** False: asked only when the professional presses for it ("not asked for"). */
  readonly askedByDefault: boolean;
}

/**
 * `smart`: SMART App Launch 2, standalone, as the public client `clientId`; `scope` when the usual one does not fit the server.
 */
export type SignInSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'smart'; readonly clientId: string; readonly scope?: string };

export interface HostSettings {
  readonly id: string;
  readonly name: string;
  readonly adapter: 'demo-record' | 'openmrs' | 'medplum' | 'configured';
  /** Match patterns, e.g. `https://record.example.fi/*`. Never `<all_urls>`. */
  readonly matches: readonly string[];
  /** The source whose own Patient id this host shows. */
  readonly sourceId?: string;
  /** Identifier system of the identity code that the host shows; the Finnish one when absent. */
  readonly identifierSystem?: string;
  /**
   * True when the record UI itself verifies the care or client relationship before it opens a client (Act 703/2023, section
   * 57): then an open client is the verification. An administrator's word; false when absent.
   */
  readonly verifiesRelationship?: boolean;
  /**
   * Address at which this record UI opens a client, `{id}` standing for the source's Patient id; it must be an address of the
   * host itself. Known adapters have their own; a configured host opens nobody without it.
   */
  readonly clientAddress?: string;
  /**
   * The source whose Patient id that address takes, where the host itself does not show it; `sourceId` when absent. Where
   * neither is given nobody is opened: an id of another source would open somebody else.
   */
  readonly addressSourceId?: string;
  /** `configured` only. */
  readonly reading?: ConfiguredReading;
}

/** How to read a record UI that nobody here can see: everything from settings. */
export interface ConfiguredReading {
  /** Regular expression on the address; a group named `id` gives the source's Patient id. Absent: any address of the host. */
  readonly urlPattern?: string;
  /** CSS selector of the node that holds the client's identity; it is watched, or waited for. */
  readonly header: string;
  /** CSS selector of the frame that holds `header`, when the chart sits in a same-origin frame. */
  readonly frame?: string;
  readonly name?: FieldReading;
  readonly identityCode?: FieldReading;
  readonly birthDate?: FieldReading;
  readonly patientId?: FieldReading;
  /** date-fns format of the birth date, e.g. `d.M.yyyy`, `dd-MMM-yyyy`. */
  readonly dateFormat?: string;
  /** Present when the record is in doubt or locked: nothing is shown. */
  readonly absentWhen?: string;
}

export interface FieldReading {
  /** CSS selector inside the header; the header itself when absent. */
  readonly selector?: string;
  /** Attribute to read; the text when absent. */
  readonly attribute?: string;
  /** Regular expression whose first group is the value. */
  readonly pattern?: string;
}

export interface SummarySettings {
  /** The user's own order of section ids; the role's order when absent. */
  readonly order?: readonly string[];
  readonly hidden: readonly string[];
  readonly width: number;
  readonly collapsed: boolean;
}
