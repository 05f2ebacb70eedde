import { describe, expect, it } from 'vitest';
import { createUsefulnessStore } from '#lib/adapters/store/usefulness.ts';

function area(start: Record<string, unknown> = {}) {
  const kept = { ...start };
  return {
    kept,
    get: async (key: string) => ({ [key]: kept[key] }),
    set: async (values: Record<string, unknown>) => void Object.assign(kept, values),
  };
}
const alone = <Value>(_name: string, run: () => Promise<Value>) => run();

describe('how often each answer was given', () => {
  it('counts by rule, and no longer counts what was taken back', async () => {
    const store = createUsefulnessStore(area(), alone);
    await store.count('emergency-visits', 'known', 1);
    await store.count('emergency-visits', 'act', 1);
    await store.count('emergency-visits', 'act', 1);
    await store.count('emergency-visits', 'act', -1);
    await store.count('no-owner', 'notRelevant', 1);
    expect(await store.read()).toEqual({
      'emergency-visits': { known: 1, act: 1, later: 0, notRelevant: 0 },
      'no-owner': { known: 0, act: 0, later: 0, notRelevant: 1 },
    });
  });

  it('never goes below none', async () => {
    const store = createUsefulnessStore(area(), alone);
    await store.count('no-owner', 'act', -1);
    expect(await store.read()).toEqual({ 'no-owner': { known: 0, act: 0, later: 0, notRelevant: 0 } });
  });

  it.each([undefined, null, 'broken', [], { x: 'y' }])(
    'reads %j as what can be read of it',
    async (stored) => {
      const read = await createUsefulnessStore(area({ ruleAnswers: stored }), alone).read();
      for (const counts of Object.values(read))
        expect(counts).toEqual({ known: 0, act: 0, later: 0, notRelevant: 0 });
    },
  );

  it('keeps rule ids and numbers, and nothing else', async () => {
    const local = area();
    await createUsefulnessStore(local, alone).count('no-owner', 'act', 1);
    expect(JSON.stringify(local.kept)).toBe(
      '{"ruleAnswers":{"no-owner":{"known":0,"act":1,"later":0,"notRelevant":0}}}',
    );
  });
});
