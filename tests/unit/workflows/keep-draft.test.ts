import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import { type DraftState, keepDraft } from '#lib/workflows/keep-draft.ts';

const clock = { now: () => new Date('2026-11-18T07:41:00Z') };
const at = '2026-11-18T07:41:00.000Z';

/** A store whose writings take as long as the test wants. */
function slowStore() {
  let stored: Draft<string> | undefined;
  const writings: { content: string; finish: () => void }[] = [];
  const store: DraftStore = {
    read: async () => ok(stored as never),
    async write({ basedOn, ...draft }) {
      await new Promise<void>((finish) => writings.push({ content: String(draft.content), finish }));
      if (stored !== undefined && stored.revision !== basedOn) {
        return fail({ reason: 'conflict', newer: stored as never });
      }
      stored = { ...draft, content: String(draft.content), revision: basedOn + 1 };
      return ok(stored as never);
    },
    async discard() {
      stored = undefined;
      return ok(undefined);
    },
    list: async () => ok([]),
    observe: () => () => undefined,
  };
  return {
    store,
    writings,
    get stored() {
      return stored;
    },
    putBehind(content: string, revision: number) {
      stored = { clientKey: 'c', form: 'plan', content, savedAt: at, revision };
    },
    async finish() {
      await vi.waitFor(() => expect(writings.length).toBeGreaterThan(0));
      writings.shift()?.finish();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

function keeperOf(stage: ReturnType<typeof slowStore>, found?: Draft<string>) {
  const states: DraftState<string>[] = [];
  const keeper = keepDraft<string>({
    store: stage.store,
    clock,
    clientKey: 'c',
    form: 'plan',
    ...(found === undefined ? {} : { found }),
    onState: (state) => states.push(state),
  });
  return { keeper, states };
}

describe('a draft that is kept while it is typed', () => {
  it('writes the newest content after the one that is being written, and nothing in between', async () => {
    const stage = slowStore();
    const { keeper } = keeperOf(stage);
    for (const content of ['H', 'Ha', 'Hal', 'Halu']) keeper.change(content);
    await stage.finish();
    expect(stage.stored?.content).toBe('H');
    expect(keeper.state.kind).toBe('keeping');
    await stage.finish();
    expect(stage.stored).toMatchObject({ content: 'Halu', revision: 2 });
    expect(keeper.state).toEqual({ kind: 'kept', savedAt: at });
    expect(stage.writings).toHaveLength(0);
  });

  it('ends with the last content on the disk, however typing and writing meet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('type', 'finish'), { maxLength: 30 }), async (steps) => {
        const stage = slowStore();
        const { keeper } = keeperOf(stage);
        let typed = 0;
        for (const step of steps) {
          if (step === 'type') keeper.change(String(++typed));
          else if (stage.writings.length > 0) await stage.finish();
        }
        while (keeper.state.kind === 'keeping') await stage.finish();
        expect(stage.stored?.content).toBe(typed === 0 ? undefined : String(typed));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from what was found', async () => {
    const stage = slowStore();
    stage.putBehind('vanha', 4);
    const { keeper } = keeperOf(stage, {
      clientKey: 'c',
      form: 'plan',
      content: 'vanha',
      savedAt: at,
      revision: 4,
    });
    expect(keeper.state).toEqual({ kind: 'kept', savedAt: at });
    keeper.change('vanha ja uusi');
    await stage.finish();
    expect(stage.stored).toMatchObject({ content: 'vanha ja uusi', revision: 5 });
  });

  it('holds both drafts when another tab was faster, until somebody chooses one', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const stage = slowStore();
      const { keeper } = keeperOf(stage);
      stage.putBehind('toisen', 3);
      keeper.change('minun');
      await stage.finish();
      expect(keeper.state).toMatchObject({ kind: 'conflict', newer: { content: 'toisen' } });
      keeper.change('minun lisää');
      expect(stage.writings).toHaveLength(0);
      const taken = keeper.resolve(choice);
      if (choice === 'theirs') {
        expect(taken?.content).toBe('toisen');
        expect(stage.stored?.content).toBe('toisen');
      } else {
        await stage.finish();
        expect(stage.stored).toMatchObject({ content: 'minun lisää', revision: 4 });
      }
      expect(keeper.state.kind).toBe('kept');
    }
  });

  it('says what failed and what lies on the disk meanwhile, and tries again with the next keystroke', async () => {
    const stage = slowStore();
    const write = vi.spyOn(stage.store, 'write').mockResolvedValueOnce(fail({ reason: 'full' }));
    const { keeper } = keeperOf(stage);
    keeper.change('a');
    await keeper.settled();
    expect(keeper.state).toEqual({ kind: 'failed', failure: { reason: 'full' } });
    keeper.change('ab');
    await stage.finish();
    expect(write).toHaveBeenCalledTimes(2);
    expect(stage.stored?.content).toBe('ab');
  });

  it('writes what could not be written when it is told to try again', async () => {
    const stage = slowStore();
    vi.spyOn(stage.store, 'write').mockResolvedValueOnce(fail({ reason: 'locked' }));
    const { keeper } = keeperOf(stage);
    keeper.change('a');
    await keeper.settled();
    keeper.retry();
    await stage.finish();
    expect(stage.stored?.content).toBe('a');
    expect(keeper.state.kind).toBe('kept');
  });

  it('leaves nothing behind when it ends, not even what was being written', async () => {
    const stage = slowStore();
    const { keeper } = keeperOf(stage);
    keeper.change('a');
    keeper.change('ab');
    const ending = keeper.end();
    await stage.finish();
    expect(await ending).toBe(true);
    expect(stage.stored).toBeUndefined();
    expect(keeper.state).toEqual({ kind: 'none' });
  });

  it('writes what was typed before it was stopped, and nothing after', async () => {
    const stage = slowStore();
    const { keeper } = keeperOf(stage);
    keeper.change('a');
    keeper.stop();
    keeper.change('ab');
    await stage.finish();
    expect(stage.stored?.content).toBe('a');
  });
});
