import type { IsoInstant } from '#lib/base/dates.ts';
import type { Register } from './register.ts';

/** Where one entry comes from: enough to show its register and date, and to open its source. */
export interface Provenance {
  readonly sourceId: string;
  readonly register: Register;
  /** Name of the controller (rekisterinpitäjä), from the source's settings or the resource itself. */
  readonly controller: string;
  /** Type and id at the source, e.g. `Encounter/123`. */
  readonly reference: string;
  /** When the entry was recorded; absent when the source does not say. */
  readonly recordedAt?: IsoInstant;
  /** Name of the professional who recorded it. */
  readonly author?: string;
  /** Code of specially protected content (eArkisto, 1.2.246.537.5.40169): shown only after it is confirmed by itself. */
  readonly specialContent?: string;
  /** Service task (palvelutehtävä) of social welfare under which it was recorded; a client may refuse a whole task. */
  readonly serviceTask?: string;
}
