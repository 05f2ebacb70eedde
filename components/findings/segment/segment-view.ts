import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';

/** The four customer types of Suuntima, by the client's own resources and the complexity of the situation. */
export const segmentIds = ['selfActing', 'community', 'cooperating', 'network'] as const;
export type SegmentId = (typeof segmentIds)[number];

/** How the client says that everyday life goes. */
export const resourceLevels = ['good', 'scarce'] as const;
export type ResourceLevel = (typeof resourceLevels)[number];

/** A suggestion and everything it rests on; the professional's own choice stands before it. */
export interface SegmentView {
  /** Names that the organisation uses, in the user's language. */
  readonly names: Readonly<Record<SegmentId, string>>;
  /** Absent while the client has not been asked. */
  readonly suggested?: SegmentId;
  readonly complexity: 'simple' | 'complex';
  /** What makes the situation complex: titles of findings, counts of services. */
  readonly reasons: readonly string[];
  readonly resources?: {
    readonly level: ResourceLevel;
    readonly date: IsoDate;
    readonly register: Register;
  };
  readonly chosen?: {
    readonly segment: SegmentId;
    readonly reason: string;
    readonly by: string;
    readonly at: IsoInstant;
  };
}
