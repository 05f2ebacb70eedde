import { expect, it, vi } from 'vitest';
import { ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { onMessage: { addListener: () => undefined } } } }));
const { keepSettings } = await import('#lib/adapters/background/keep-settings.ts');

it('a reading that ends late does not put older settings in the place of newer ones', async () => {
  const older: Settings = { ...defaultSettings, language: 'fi' };
  const newer: Settings = { ...defaultSettings, language: 'sv' };
  const late = Promise.withResolvers<void>();
  let readings = 0;
  const store: Pick<SettingsStore, 'read'> = {
    async read() {
      readings += 1;
      if (readings > 1) return ok(newer);
      await late.promise;
      return ok(older);
    },
  };
  const published: (Settings | undefined)[] = [];
  const keeper = keepSettings(store as SettingsStore, {
    read: async () => published.at(-1),
    publish: async (settings) => void published.push(settings),
  });
  const first = keeper.read();
  expect(await keeper.read()).toEqual(newer);
  late.resolve();
  expect(await first).toEqual(newer);
  expect(published).toEqual([newer]);
  expect(await keeper.current()).toEqual(newer);
});
