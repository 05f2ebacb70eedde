import type { IsoDate } from '#lib/base/dates.ts';
import type { LoopState } from '../loop/loop-state.ts';
import type { WorklistRow } from '../worklist-row.ts';

/** What every figure of the group view needs beside the rows. */
export interface GroupContext {
  readonly today: IsoDate;
  /** IANA zone in which an instant gets its day. */
  readonly timeZone: string;
  /** Where the client stands in the loop. The list knows it already: it is not worked out twice. */
  readonly loopOf: (row: WorklistRow) => LoopState;
}
