import type { SourceLine } from '#lib/summary/views.ts';

/** Reasons that a special reason can stand in for. */
export const forWantOfRelationship: readonly string[] = ['noRelationship', 'relationshipUnknown'];

/** True when nothing of the client may be shown because no relationship is recorded, or nobody could tell. */
export function isClosedClient(lines: readonly SourceLine[]): boolean {
  const closed = lines.filter(({ state }) => state.kind === 'notPermitted');
  const others = lines.filter(({ state }) => state.kind !== 'notPermitted' && state.kind !== 'notAskedFor');
  return (
    others.length === 0 &&
    closed.some(({ state }) => state.kind === 'notPermitted' && forWantOfRelationship.includes(state.reason))
  );
}
