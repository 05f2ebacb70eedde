import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import en from '#components/app/words/en/host.json';
import enOutbox from '#components/app/words/en/outbox.json';
import fi from '#components/app/words/fi/host.json';
import fiOutbox from '#components/app/words/fi/outbox.json';
import sv from '#components/app/words/sv/host.json';
import svOutbox from '#components/app/words/sv/outbox.json';
import { answerHosts } from '#lib/adapters/background/answer-hosts.ts';
import { deliverOutboxOnAlarm } from '#lib/adapters/background/deliver-outbox-on-alarm.ts';
import { runOnHosts } from '#lib/adapters/background/host-scripts.ts';
import { keepSettings } from '#lib/adapters/background/keep-settings.ts';
import { dropContextsOfLeftPages, lockStorage } from '#lib/adapters/background/tab-contexts.ts';
import { sendToHost } from '#lib/adapters/messaging/send.ts';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';
import { publishSettingsInForce, readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import { createSettingsStore } from '#lib/adapters/store/settings-store.ts';

const words = { fi, sv, en };
const badgeWords = { fi: fiOutbox.badge, sv: svOutbox.badge, en: enOutbox.badge };

/**
 * The service worker: starts the content script on the hosts of the settings, and keeps which client each tab shows. It
 * may be stopped at any moment and remembers nothing itself.
 */
export default defineBackground(() => {
  const store = createSettingsStore(browser.storage.local, browser.storage.managed);
  const { session } = browser.storage;
  const settings = keepSettings(store, {
    read: () => readSettingsInForce(session),
    publish: (checked) => publishSettingsInForce(session, checked),
  });
  /** Settings that cannot be read name no host. */
  const runScripts = async () => runOnHosts((await settings.read())?.hosts ?? []);
  const toggle = async (tabId: number | undefined) =>
    tabId !== undefined && (await sendToHost(tabId, { type: 'toggleSidebar' })) === true;

  lockStorage();
  answerHosts({
    readSettings: settings.current,
    rememberLayout: (layout) => settings.change(({ summary }) => ({ summary: { ...summary, ...layout } })),
    words: ({ language }) => words[language],
  });
  deliverOutboxOnAlarm({
    openSealer: () => openDeviceSealer(),
    readSettings: settings.current,
    accessToken: async ({ signIn }) => (signIn.kind === 'bearer' ? signIn.token : undefined),
    words: ({ language }) => badgeWords[language],
  });
  dropContextsOfLeftPages(async () => (await settings.current())?.hosts ?? []);

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
