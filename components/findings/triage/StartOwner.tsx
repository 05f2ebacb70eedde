import { useEffect, useState } from 'react';
import { DeedLine } from '#components/loop/DeedLine.tsx';
import { NameOwner } from '#components/loop/NameOwner.tsx';
import { useLoopDeed } from '#components/loop/use-loop-deed.ts';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import styles from './AnswerSheet.module.css';

interface StartOwnerProps {
  readonly view: LoopView;
  readonly ruleId: string;
  /** The form was left, or its line of undo has gone. */
  readonly onDone: () => void;
}

/** The deed that was chosen is begun at once: an owner is named for this finding. Loaded with the first such deed. */
export default function StartOwner({ view, ruleId, onDone }: StartOwnerProps) {
  const { actions, today } = useSummary();
  const deed = useLoopDeed(actions.loop);
  const [isAsking, setAsking] = useState(true);
  const isOver = !isAsking && deed.said === undefined && deed.problem === undefined;
  useEffect(() => {
    if (isOver) onDone();
  }, [isOver, onDone]);
  return (
    <div className={styles.sheet} data-start-owner={ruleId}>
      {isAsking ? (
        <NameOwner
          view={view}
          actions={actions.loop}
          deed={deed}
          today={today}
          ruleIds={[ruleId]}
          onDone={() => setAsking(false)}
        />
      ) : (
        <DeedLine deed={deed} />
      )}
    </div>
  );
}
