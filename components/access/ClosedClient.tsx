import { LockedBox } from '#components/summary/LockedBox.tsx';
import type { SourceLine } from '#lib/summary/views.ts';
import styles from './ClosedClient.module.css';

const forWantOfRelationship: readonly string[] = ['noRelationship', 'relationshipUnknown'];

/** True when nothing of the client may be shown because no relationship is recorded, or nobody could tell. */
export function isClosedClient(lines: readonly SourceLine[]): boolean {
  const closed = lines.filter(({ state }) => state.kind === 'notPermitted');
  const others = lines.filter(({ state }) => state.kind !== 'notPermitted' && state.kind !== 'notAskedFor');
  return (
    others.length === 0 &&
    closed.some(({ state }) => state.kind === 'notPermitted' && forWantOfRelationship.includes(state.reason))
  );
}

/** One box in the place of twelve closed sections: why nothing is shown, and what would open it. */
export function ClosedClient({ lines }: { lines: readonly SourceLine[] }) {
  const [gap] = lines.flatMap(({ source, state }) =>
    state.kind === 'notPermitted' && forWantOfRelationship.includes(state.reason)
      ? [{ kind: 'notPermitted' as const, source, reason: state.reason }]
      : [],
  );
  return (
    <div className={styles.screen} data-closed-client="">
      {gap !== undefined && <LockedBox gap={gap} />}
    </div>
  );
}
