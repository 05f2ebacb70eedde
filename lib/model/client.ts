import type { IsoDate, PartialDate } from '#lib/base/dates.ts';
import type { Provenance } from './provenance.ts';

/** An official identifier of the client, e.g. a Finnish identity code (`urn:oid:1.2.246.21`). */
export interface ClientIdentifier {
  readonly system: string;
  readonly value: string;
}

/** Who the client is, as one source records it. */
export interface ClientIdentity {
  /** The Patient id at this source. */
  readonly id: string;
  readonly provenance: Provenance;
  readonly identifiers: readonly ClientIdentifier[];
  /** Family name first, as Finnish records write it: `Tervahauta Larisa`. */
  readonly name: string;
  readonly family?: string;
  readonly given: readonly string[];
  readonly birthDate?: PartialDate;
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  readonly deceased: boolean;
  readonly deceasedOn?: PartialDate;
  readonly municipality?: string;
  readonly address?: string;
  readonly phone?: string;
  /** BCP 47 code of the language the client uses, e.g. `fi`, `ru`. */
  readonly language?: string;
  readonly interpreterNeeded: boolean;
  /** Turvakielto: contact and place data hidden, derived places too. */
  readonly protectionOrder: boolean;
}

/** The client whom the host shows, as far as the host says. */
export interface HostClient {
  readonly hostId: string;
  readonly identifiers: readonly ClientIdentifier[];
  /** A server's own Patient id, and the source it belongs to. */
  readonly sourcePatient?: { readonly sourceId: string; readonly id: string };
  readonly name?: string;
  readonly birthDate?: IsoDate;
}
