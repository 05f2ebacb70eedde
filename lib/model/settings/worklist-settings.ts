/** Whose findings the team's list shows: our own, those that a server made itself, or both. */
export const findingsOrigins = ['own', 'server', 'both'] as const;
export type FindingsOrigin = (typeof findingsOrigins)[number];

/** The organisation's choices about the team's list. */
export interface WorklistSettings {
  /** `both` when absent. */
  readonly findings?: FindingsOrigin;
  /** Views that everybody has; what a view may hold is checked where views are read (`lib/worklist/list/saved-view.ts`). */
  readonly sharedViews?: readonly unknown[];
}
