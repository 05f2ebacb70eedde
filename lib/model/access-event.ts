import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { ClientIdentifier } from './client.ts';
import type { SourceDescription } from './client-record.ts';
import type { Professional } from './professional.ts';

/**
 * One look or one write, as the two logs keep it. The use log (käyttöloki) has every event; an event with `recipient` is
 * also one of the disclosure log (luovutusloki): another register's data were shown. Act 703/2023; EHDS 2025/327 annex II 3.2
 * asks for the provider, the person, the categories of data, the time and the origin.
 */
export interface AccessEvent {
  /** A UUID made here: the same event delivered twice is one event at the server. */
  readonly id: string;
  readonly at: IsoInstant;
  readonly action: 'read' | 'query' | 'create' | 'update' | 'export' | 'openForReason' | 'openSpecialContent';
  readonly professional: Pick<Professional, 'id' | 'name' | 'role' | 'register'>;
  readonly client: LoggedClient;
  /** Whose data: the source, its controller (discloser) and register. */
  readonly source: SourceDescription;
  /** Section ids shown, or types of resource written. */
  readonly sections: readonly string[];
  readonly purpose: Purpose;
  readonly basis: LoggedBasis;
  /** Where the look happened: id of the host in the settings, or `options`, `worklist`. */
  readonly origin: string;
  /** Present when another register's data were shown: who received them. */
  readonly recipient?: { readonly register: string; readonly controller: string };
}

/** Enough to find the client in every register later, and to answer the client who asks who looked. */
export interface LoggedClient {
  readonly identifiers: readonly ClientIdentifier[];
  /** `Patient/…` at the event's source. */
  readonly reference?: string;
  readonly name: string;
  readonly birthDate?: IsoDate | string;
}

/** Why data are processed. The register's own work, a consultation, or an emergency. */
export const purposes = ['care', 'socialWelfare', 'occupationalCare', 'consultation', 'emergency'] as const;
export type Purpose = (typeof purposes)[number];

/** On what the look rests: a recorded relationship, the host's own verification, or a special reason. */
export interface LoggedBasis {
  readonly kind: 'relationship' | 'hostVerified' | 'specialReason';
  /** `EpisodeOfCare/12` at a source, or the host's id. */
  readonly reference?: string;
  /** Permit that opened another register, e.g. `Consent/3`. */
  readonly permission?: string;
  readonly reason?: { readonly code: string; readonly text: string };
}
