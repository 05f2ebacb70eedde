import type { LoggedBasis } from '#lib/model/access-event.ts';
import type { WorklistRow } from './worklist-row.ts';

/** What a look at a row is, at one source: all that the log needs of it when the row is shown again. */
export interface StoredLook {
  readonly sourceId: string;
  /** The client at that source. */
  readonly patientId: string;
  /** Sections that the row rests on. */
  readonly sections: readonly string[];
  readonly basis: LoggedBasis;
}

/**
 * A row as it is kept on this device between two refreshes. What another register told was told under a permit that is
 * believed for a few hours alone, shorter than the row is kept: then the row without it is shown.
 */
export interface StoredRow {
  readonly row: WorklistRow;
  readonly looks: readonly StoredLook[];
  /** The same client without what other registers told; absent when they told nothing. */
  readonly ownOnly?: WorklistRow;
  /** Role, register and table of the role under which it was composed: under others it is not shown. */
  readonly gate: string;
}
