import type { IsoInstant } from '#lib/base/dates.ts';
import type { LoggedBasis, Purpose } from '#lib/model/access-event.ts';
import type { ClosedReason, SourceDescription } from '#lib/model/client-record.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { RoleTable } from '#lib/model/settings/access-settings.ts';

/** All that the gate decides from. One question: may this professional see this section of this source of this client. */
export interface AccessRequest {
  readonly professional: Professional;
  /** Undefined when nobody can say why: then everything is closed. */
  readonly purpose: Purpose | undefined;
  /** The basis of the relationship; `unknown` when the record could not tell, `none` when it told that there is none. */
  readonly relationship: VerifiedRelationship | 'none' | 'unknown';
  /** Opened by a special reason for this client and session. */
  readonly glass?: BrokenGlass;
  readonly source: SourceDescription;
  readonly section: string;
  readonly roleTable: RoleTable;
  /** Permits and refusals of every teller; `unknown` when one that could tell has not. */
  readonly permissions: readonly PermissionEntry[] | 'unknown';
  /** When the oldest of them was asked for; absent when they were asked for in this visit. */
  readonly checkedAt?: IsoInstant;
  readonly permissionMaxAgeMinutes: number;
  /** An administrator's choice, off by default: a special reason also opens another register without a permit. */
  readonly reasonOpensRegisters: boolean;
  readonly protectionOrder: boolean;
  readonly now: Date;
  readonly timeZone: string;
}

export interface VerifiedRelationship {
  readonly kind: 'relationship' | 'hostVerified';
  /** `EpisodeOfCare/12`, or the host's id. */
  readonly reference: string;
  readonly sourceId?: string;
  readonly type: 'appointment' | 'contact' | 'episode' | 'team' | 'consultation' | 'host';
  /** A consultation opens its own sections and no others. */
  readonly sections?: readonly string[];
}

/** Breaking the glass: a coded reason and a free text, for one client and one session. */
export interface BrokenGlass {
  readonly code: string;
  readonly text: string;
  readonly at: IsoInstant;
}

/** What would open a closed thing, most likely first; each has a sentence that says how. */
export const openings = [
  'relationship',
  'permit',
  'consultation',
  'specialReason',
  'signIn',
  'retry',
  'administrator',
] as const;
export type Opening = (typeof openings)[number];

export type AccessDecision =
  | { readonly outcome: 'shown'; readonly basis: LoggedBasis }
  /** Shown, but for what the masks hide. */
  | { readonly outcome: 'masked'; readonly basis: LoggedBasis; readonly masks: readonly Mask[] }
  | { readonly outcome: 'closed'; readonly reason: ClosedReason; readonly opens: readonly Opening[] };

/** What stays hidden of an open section. */
export type Mask =
  /** Protection order: contact and place data, derived places too. */
  | { readonly kind: 'places' }
  /** The client's refusal of a document or a service task: those entries are not shown and not counted. */
  | { readonly kind: 'refusedDocument'; readonly reference: string }
  | { readonly kind: 'refusedServiceTask'; readonly serviceTask: string };
