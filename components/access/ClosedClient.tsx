import { LockedBox } from '#components/summary/LockedBox.tsx';
import type { SourceLine } from '#lib/summary/views.ts';
import styles from './ClosedClient.module.css';
import { forWantOfRelationship } from './is-closed-client.ts';

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
