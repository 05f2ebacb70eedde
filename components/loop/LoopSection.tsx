import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import type { LoopPress } from '#lib/workflows/loop/press-loop.ts';
import { DeedLine } from './DeedLine.tsx';
import { FollowPart } from './FollowPart.tsx';
import styles from './Loop.module.css';
import { NameOwner } from './NameOwner.tsx';
import { NoteList } from './NoteList.tsx';
import { PhaseLine } from './PhaseLine.tsx';
import { RequestPart } from './RequestPart.tsx';
import { useLoopDeed } from './use-loop-deed.ts';

interface LoopSectionProps {
  readonly view: LoopView;
  readonly isNaming: boolean;
  readonly onNaming: (isNaming: boolean) => void;
}

/** Under the responsible professionals: who is asked, where the client stands, and what can be done about it. */
export default function LoopSection({ view, isNaming, onNaming }: LoopSectionProps) {
  const { t } = useWords();
  const { actions, today } = useSummary();
  const deed = useLoopDeed(actions.loop);
  const { state, entries, owner, me, isLead } = view;
  const press = (given: LoopPress) => void deed.run(given);
  // Where nothing waits and nothing was begun, the responsible professionals are all there is to say.
  const hasLoop = state.phase !== 'none' || entries.some(({ status }) => status !== 'cancelled');
  // Where there is nobody, the row of the role offers it already.
  const naming =
    state.pending === undefined && owner.state !== 'notPermitted' && owner.state !== 'none'
      ? {
          words: t(owner.state === 'named' ? 'loop.owner.nameAnother' : 'loop.owner.name'),
          onPress: () => onNaming(true),
        }
      : undefined;
  return (
    <div className={styles.loop} data-loop={state.phase}>
      <RequestPart
        state={state}
        entries={entries}
        owner={owner}
        today={today}
        me={me}
        isLead={isLead}
        onPress={press}
      />
      {state.lapsedUnanswered > 0 && (
        <p className={styles.line}>
          <Mark icon="warning" tone="quiet" words={t('loop.lapsed', { count: state.lapsedUnanswered })} />
        </p>
      )}
      {hasLoop && <PhaseLine state={state} />}
      {isNaming ? (
        <NameOwner
          view={view}
          actions={actions.loop}
          deed={deed}
          today={today}
          onDone={() => onNaming(false)}
        />
      ) : (
        hasLoop && <FollowPart state={state} today={today} naming={naming} onPress={press} />
      )}
      <NoteList entries={entries} />
      <DeedLine deed={isNaming ? { ...deed, problem: undefined } : deed} />
    </div>
  );
}
