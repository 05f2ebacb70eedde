import type { StoreFailure } from '#lib/ports/record-store.ts';

/** Why nothing was recorded; the draft stays. */
export type RecordFailure =
  | StoreFailure
  | {
      readonly reason:
        | 'noSource'
        | 'notPermitted'
        | 'nothingRated'
        /** Two people have said different things in one place, and nobody has chosen. */
        | 'contested'
        /** It is in the record already and was not opened from there: it would be recorded twice. */
        | 'alreadyRecorded'
        /** It was opened from the record, and nothing in it was changed. */
        | 'unchanged'
        /** The source names no versions: what stands there cannot be changed safely. */
        | 'noVersion'
        /** No answer at all; or a value that is none: outside its limits, or a choice that is not offered. */
        | 'incomplete';
    };
