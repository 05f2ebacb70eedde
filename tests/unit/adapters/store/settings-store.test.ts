import { describe, expect, it, vi } from 'vitest';
import { createSettingsStore, type StorageArea } from '#lib/adapters/store/settings-store.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';

/** A storage area in memory: tells of every change, as the browser does. */
function area(content: Record<string, unknown> = {}): StorageArea & { content: Record<string, unknown> } {
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  return {
    content,
    get: async (key) => (key in content ? { [key]: structuredClone(content[key]) } : {}),
    set: async (items) => {
      Object.assign(content, structuredClone(items));
      for (const listener of listeners) listener(items);
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
}
const policy = (fields: object) => area({ settings: fields });
const swedish = { ...defaultSettings, language: 'sv' } as const;

describe('the settings store', () => {
  it('starts a new installation without any source or host', async () => {
    expect(await createSettingsStore(area()).read()).toEqual({ ok: true, value: defaultSettings });
    expect([defaultSettings.sources, defaultSettings.hosts]).toEqual([[], []]);
  });

  it('gives back what was written', async () => {
    const store = createSettingsStore(area());
    expect(await store.write(swedish)).toEqual({ ok: true, value: undefined });
    expect(await store.read()).toEqual({ ok: true, value: swedish });
  });

  it('says which stored field is wrong', async () => {
    const store = createSettingsStore(area({ settings: { ...defaultSettings, language: 'se' } }));
    expect(await store.read()).toMatchObject({ ok: false, failure: [{ path: 'language' }] });
  });

  it.each([
    ['an object', policy({ cacheHours: 4 })],
    ['JSON text', area({ settings: '{"cacheHours": 4}' })],
  ])("lets the organisation's policy, given as %s, go before the user's own", async (_, managed) => {
    const store = createSettingsStore(area({ settings: swedish }), managed);
    expect(await store.read()).toEqual({ ok: true, value: { ...swedish, cacheHours: 4 } });
    expect(await store.managedFields()).toEqual(['cacheHours']);
  });

  it.each([
    ['no managed storage', undefined],
    ['an empty policy', area()],
    ['a browser that throws', { ...area(), get: () => Promise.reject(new Error('no policy')) }],
  ])('works with %s', async (_, managed) => {
    const store = createSettingsStore(area({ settings: swedish }), managed);
    expect(await store.read()).toEqual({ ok: true, value: swedish });
    expect(await store.managedFields()).toEqual([]);
  });

  it('says that a policy is wrong instead of leaving it out', async () => {
    const notJson = createSettingsStore(area(), area({ settings: '{"cacheHours":' }));
    expect(await notJson.read()).toMatchObject({ ok: false, failure: [{ expected: { key: 'json' } }] });
    const wrongField = createSettingsStore(area(), policy({ cacheHours: 0 }));
    expect(await wrongField.read()).toMatchObject({ ok: false, failure: [{ path: 'cacheHours' }] });
  });

  it("keeps the user's own value under a policy, for when the policy goes", async () => {
    const local = area({ settings: { ...defaultSettings, cacheHours: 12 } });
    const underPolicy = createSettingsStore(local, policy({ cacheHours: 4 }));
    const inForce = await underPolicy.read();
    if (inForce.ok) await underPolicy.write({ ...inForce.value, language: 'sv' });
    expect(await createSettingsStore(local).read()).toEqual({
      ok: true,
      value: { ...swedish, cacheHours: 12 },
    });
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', { reason: 'full' }],
    ['disk gone', { reason: 'unavailable', detail: 'Error: disk gone' }],
  ])('tells why it could not keep them: %s', async (message, failure) => {
    const broken = { ...area(), set: () => Promise.reject(new Error(message)) };
    expect(await createSettingsStore(broken).write(swedish)).toEqual({ ok: false, failure });
  });

  it('tells an observer of changes by the user and by policy, until it stops', async () => {
    const local = area();
    const managed = area();
    const changed = vi.fn();
    const store = createSettingsStore(local, managed);
    const stop = store.observe(changed);
    await store.write(swedish);
    await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith({ ok: true, value: swedish }));
    await managed.set({ settings: { language: 'en' } });
    await vi.waitFor(() =>
      expect(changed).toHaveBeenLastCalledWith({ ok: true, value: { ...defaultSettings, language: 'en' } }),
    );
    stop();
    changed.mockClear();
    await store.write(defaultSettings);
    await store.read();
    expect(changed).not.toHaveBeenCalled();
  });
});
