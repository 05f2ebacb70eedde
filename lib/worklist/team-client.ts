import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { ClientRecord, SourceDescription } from '#lib/model/client-record.ts';
import type { Register } from '#lib/model/register.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';

/** One client of the team as the gate lets this professional see it: what a row is composed from. */
export interface TeamClient {
  readonly clientKey: string;
  /** The client at the source of the own register that lists it. */
  readonly sourcePatient: { readonly sourceId: string; readonly id: string };
  readonly identity: ClientIdentity;
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
  decide(source: SourceDescription, section: string): AccessDecision;
}

/** Whose list it is, and when. */
export interface RowContext {
  readonly today: IsoDate;
  readonly now: Date;
  /** IANA zone in which days are counted. */
  readonly timeZone: string;
  /** The professional's own register: it decides which responsible professional the list is about. */
  readonly ownRegister: Register;
  readonly role: Role;
}
