import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import en from '#components/app/words/en/host.json';
import fi from '#components/app/words/fi/host.json';
import sv from '#components/app/words/sv/host.json';
import { answerHosts } from '#lib/adapters/background/answer-hosts.ts';
import { runOnHosts } from '#lib/adapters/background/host-scripts.ts';
import { dropContextsOfLeftPages, lockStorage } from '#lib/adapters/background/tab-contexts.ts';
import { sendToHost } from '#lib/adapters/messaging/send.ts';
import { createSettingsStore } from '#lib/adapters/store/settings-store.ts';
import type { Settings } from '#lib/model/settings/settings.ts';

const words = { fi, sv, en };

/**
 * The service worker: starts the content script on the hosts of the settings, and keeps which client each tab shows. It
 * may be stopped at any moment and remembers nothing itself.
 */
export default defineBackground(() => {
  const store = createSettingsStore(browser.storage.local, browser.storage.managed);
  const readSettings = async (): Promise<Settings | undefined> => {
    const read = await store.read();
    return read.ok ? read.value : undefined;
  };
  /** Settings that cannot be read name no host. */
  const runScripts = async () => runOnHosts((await readSettings())?.hosts ?? []);
  const toggle = async (tabId: number | undefined) =>
    tabId !== undefined && (await sendToHost(tabId, { type: 'toggleSidebar' })) === true;

  lockStorage();
  answerHosts({
    readSettings,
    async rememberLayout({ width, collapsed }) {
      const settings = await readSettings();
      if (settings === undefined) return;
      await store.write({ ...settings, summary: { ...settings.summary, width, collapsed } });
    },
    words: ({ language }) => words[language],
  });
  dropContextsOfLeftPages(async () => (await readSettings())?.hosts ?? []);

  store.observe(() => void runScripts());
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup])
    event.addListener(() => void runScripts());
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(() => void runScripts());
  }
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') void toggle(tab?.id);
  });
  browser.action.onClicked.addListener(async ({ id }) => {
    if (!(await toggle(id))) await browser.runtime.openOptionsPage();
  });
});
