import type { LoopActions, LoopOutcome } from '#components/app/sidebar-actions.ts';
import { loadWords } from '#components/app/words.ts';
import type { LoopFailure } from '#lib/workflows/loop/put-step.ts';
import type { UndoFailure } from '#lib/workflows/loop/undo-loop.ts';
import { findMembers } from '../session/find-members.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** The sentence for what was not done; what the store said is one sentence whatever it was. */
export function whyNot(failure: LoopFailure | UndoFailure): string {
  if (failure.reason === 'refused') return failure.why;
  return ['noSource', 'onItsWay', 'needsDecision', 'changedSince'].includes(failure.reason)
    ? failure.reason
    : 'notSaved';
}

const covered: LoopOutcome = { kind: 'refused', why: 'covered' };

/** What a press about the loop sets going; loaded with the first one. */
export function createLoopActions(running: RunningSidebar, isInSight: () => boolean): LoopActions {
  const words = () => loadWords(running.current.settings.language, ['outbox']);
  return {
    async press(press) {
      if (!isInSight()) return covered;
      const done = await running.current.client.pressLoop(press, await words());
      return done.ok ? { kind: 'saved', undo: done.value } : { kind: 'refused', why: whyNot(done.failure) };
    },
    async undo(undo) {
      if (!isInSight()) return covered;
      const undone = await running.current.client.undoLoop(undo, await words());
      return undone.ok
        ? { kind: 'saved', undo: { writes: [] } }
        : { kind: 'refused', why: whyNot(undone.failure) };
    },
    members: () => findMembers(running.current, running.session.signIn),
  };
}
