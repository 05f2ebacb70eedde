import type { StoreFailure } from '#lib/ports/record-store.ts';

/** Why nothing was recorded; the draft stays. */
export type RecordFailure =
  | StoreFailure
  | {
      readonly reason:
        | 'noSource'
        | 'notPermitted'
        | 'nothingRated'
        /** No answer at all; or a value that is none: outside its limits, or a choice that is not offered. */
        | 'incomplete';
    };
