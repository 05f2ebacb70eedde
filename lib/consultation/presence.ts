import type { IsoInstant } from '#lib/base/dates.ts';

/** Whether a colleague can be reached now. */
export type Presence =
  /** On duty, until then where the directory says so. */
  | { readonly state: 'present'; readonly until?: IsoInstant }
  /** Off duty; back then. */
  | { readonly state: 'absent'; readonly next?: IsoInstant }
  /** On leave, ill: somebody else may answer meanwhile. */
  | {
      readonly state: 'away';
      readonly until?: IsoInstant;
      readonly reason?: string;
      readonly substitute?: { readonly reference: string; readonly name: string };
    }
  /** The directory does not say. */
  | { readonly state: 'unknown' };

/** How long answers have taken of late; nothing is said of fewer than five. */
export interface UsualAnswer {
  readonly medianMinutes: number;
  readonly count: number;
  /** Days looked back. */
  readonly days: number;
}
