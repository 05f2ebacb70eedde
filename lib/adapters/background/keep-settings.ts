import { browser } from 'wxt/browser';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsChange } from '#lib/ports/messages.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';
import { isSidebarToBackground } from '../messaging/message-shapes.ts';
import { isFromSidebar } from '../messaging/senders.ts';

/** Where the checked settings are kept for all contexts of the extension. */
export interface SettingsInForce {
  read(): Promise<Settings | undefined>;
  publish(settings: Settings | undefined): Promise<void>;
}

export interface SettingsKeeper {
  /** What was published last, without checking anew: for what happens at every switch of client. */
  current(): Promise<Settings | undefined>;
  /** The settings now, checked and published for the sidebars; `undefined` when there are none that can be read. */
  read(): Promise<Settings | undefined>;
  /** Changes what the user may change beside a client; one change after the other. */
  change(change: (settings: Settings) => SettingsChange): Promise<void>;
}

export function keepSettings(store: SettingsStore, inForce: SettingsInForce): SettingsKeeper {
  let latest: Promise<Settings | undefined> = Promise.resolve(undefined);
  let readings = 0;

  /** What a later reading found goes before: the first one waits seconds for the policy when the browser has just started. */
  async function readNext(number: number): Promise<Settings | undefined> {
    const read = await store.read();
    if (number !== readings) return latest;
    const settings = read.ok ? read.value : undefined;
    await inForce.publish(settings);
    return settings;
  }

  const keeper: SettingsKeeper = {
    current: async () => (await inForce.read()) ?? keeper.read(),
    read() {
      readings += 1;
      latest = readNext(readings);
      return latest;
    },
    change: (change) =>
      navigator.locks.request('changeSettings', async () => {
        const settings = await keeper.read();
        if (settings !== undefined) await store.write({ ...settings, ...change(settings) });
      }),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer?: unknown) => void) => {
    if (!isSidebarToBackground(message) || !isFromSidebar(sender)) return undefined;
    keeper.change(() => message.change).then(respond, () => respond());
    return true;
  });
  return keeper;
}
