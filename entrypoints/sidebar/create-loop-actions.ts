import type { LoopActions, LoopOutcome } from '#components/app/sidebar-actions.ts';
import { loadWords } from '#components/app/words.ts';
import { createDirectory } from '#lib/adapters/sources/fhir-rest/create-directory.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { ok } from '#lib/base/result.ts';
import type { LoopFailure } from '#lib/workflows/loop/put-step.ts';
import type { UndoFailure } from '#lib/workflows/loop/undo-loop.ts';
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
    async members() {
      const { settings, professional, clock } = running.current;
      const source = settings.sources.find(
        ({ register, kind }) => register === professional.register && kind === 'fhir',
      );
      if (source === undefined) return ok([]);
      const directory = createDirectory({
        settings: source,
        timeZone: settings.timeZone,
        clock,
        fetch: (url, init) => fetch(url, init),
        wait: waitInRealTime,
        random: Math.random,
        accessToken: ({ renew } = { renew: false }) =>
          running.session.signIn.accessToken(source.id, { renew }),
      });
      const teams = (professional.teams ?? [])
        .filter(({ sourceId }) => sourceId === source.id)
        .map(({ reference }) => reference);
      // Nobody waits behind it: the exchange has its own deadline.
      const found = await directory.findMembers(teams, clock.now(), new AbortController().signal);
      if (!found.ok) return found;
      const byName = new Intl.Collator('fi').compare;
      return ok(found.value.toSorted((one, other) => byName(one.name, other.name)));
    },
  };
}
