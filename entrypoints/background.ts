import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import en from '#components/app/words/en/host.json';
import enOutbox from '#components/app/words/en/outbox.json';
import fi from '#components/app/words/fi/host.json';
import fiOutbox from '#components/app/words/fi/outbox.json';
import sv from '#components/app/words/sv/host.json';
import svOutbox from '#components/app/words/sv/outbox.json';
import { answerHosts } from '#lib/adapters/background/answer-hosts.ts';
import { badgeOf, paintBadge } from '#lib/adapters/background/badge.ts';
import { deliverLogOnAlarm } from '#lib/adapters/background/deliver-log-on-alarm.ts';
import { deliverOutboxOnAlarm } from '#lib/adapters/background/deliver-outbox-on-alarm.ts';
import { runOnHosts } from '#lib/adapters/background/host-scripts.ts';
import { keepSettings } from '#lib/adapters/background/keep-settings.ts';
import { lockWhenIdle } from '#lib/adapters/background/lock-when-idle.ts';
import { renewStorageLog } from '#lib/adapters/background/renew-storage-log.ts';
import { dropContextsOfLeftPages, lockStorage } from '#lib/adapters/background/tab-contexts.ts';
import { watchConsultations } from '#lib/adapters/background/watch-consultations.ts';
import { createLogDelivery } from '#lib/adapters/log/deliver-log.ts';
import { sendToHost } from '#lib/adapters/messaging/send.ts';
import { readOutboxCounts } from '#lib/adapters/outbox/outbox-counts.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { readConsultationCounts } from '#lib/adapters/store/consultation-counts.ts';
import { moveFromDeviceSealer } from '#lib/adapters/store/migrations/from-device-sealer.ts';
import { publishSettingsInForce, readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import { createSettingsStore } from '#lib/adapters/store/settings-store.ts';
import { dropOpenKey } from '#lib/adapters/store/vault/open-key.ts';
import { consultationsInBackground } from './session/consultations-in-background.ts';
import { createSession } from './session/create-session.ts';

const words = { fi, sv, en };
const badgeWords = { fi: fiOutbox.badge, sv: svOutbox.badge, en: enOutbox.badge };

/**
 * The service worker: starts the content script on the hosts of the settings, and keeps which client each tab shows. It
 * may be stopped at any moment and remembers nothing itself.
 */
export default defineBackground(() => {
  const store = createSettingsStore(browser.storage.local, browser.storage.managed);
  const area = browser.storage.session;
  void renewStorageLog(area);
  const settings = keepSettings(store, {
    read: () => readSettingsInForce(area),
    publish: (checked) => publishSettingsInForce(area, checked),
  });
  /** Settings that cannot be read name no host. */
  const runScripts = async () => runOnHosts((await settings.read())?.hosts ?? []);
  const toggle = async (tabId: number | undefined) =>
    tabId !== undefined && (await sendToHost(tabId, { type: 'toggleSidebar' })) === true;

  const showBadge = async () => {
    const [outbox, consultations, current] = await Promise.all([
      readOutboxCounts(area),
      readConsultationCounts(area),
      settings.current(),
    ]);
    if (current === undefined) return;
    await paintBadge(badgeOf(outbox, consultations?.waiting ?? 0, badgeWords[current.language]));
  };

  const browserSession = createSession(settings.current);
  const { session, signIn } = browserSession;
  lockStorage();
  answerHosts({
    readSettings: settings.current,
    rememberLayout: (layout) => settings.change(({ summary }) => ({ summary: { ...summary, ...layout } })),
    words: ({ language }) => words[language],
  });
  deliverLogOnAlarm({
    readSettings: settings.current,
    createDelivery: ({ baseUrl, signInOf }) =>
      createLogDelivery({
        baseUrl,
        openSealer: () => session.openSealer(),
        accessToken: async () => (signInOf === undefined ? 'none' : signIn.accessToken(signInOf)),
        fetch: (url, init) => fetch(url, init),
        wait: waitInRealTime,
        random: Math.random,
        now: () => new Date(),
        alone: (run) => navigator.locks.request('rinnalla-log-delivery', run),
      }),
  });
  /** A profile of the version before the vault: moved as soon as somebody has opened theirs. */
  const moveOldProfile = async () => {
    const sources = (await settings.current())?.sources ?? [];
    const datasetSourceIds = sources.flatMap(({ id, kind }) => (kind === 'embedded' ? [id] : []));
    const sealer = await session.openSealer().catch(() => undefined);
    if (sealer !== undefined) await moveFromDeviceSealer({ sealer, datasetSourceIds });
  };
  browserSession.observe(() => void moveOldProfile());
  void moveOldProfile();
  deliverOutboxOnAlarm({
    openSealer: () => session.openSealer(),
    readSettings: settings.current,
    accessToken: ({ id }, renewing) => signIn.accessToken(id, renewing),
    paintBadge: showBadge,
    observeSession: browserSession.observe,
    readSession: async () => {
      const state = await session.read();
      return state.kind === 'open' ? JSON.stringify(state.professional) : undefined;
    },
  });
  const inBackground = consultationsInBackground(browserSession, settings.current);
  watchConsultations({
    count: inBackground.count,
    open: inBackground.open,
    observeSession: browserSession.observe,
    readSession: async () => {
      const state = await session.read();
      return state.kind === 'open' ? state.professional.id : undefined;
    },
    words: async () => {
      const current = await settings.current();
      return current === undefined ? undefined : words[current.language].consultation;
    },
    paintBadge: showBadge,
  });
  dropContextsOfLeftPages(async () => (await settings.current())?.hosts ?? []);

  const setIdleTime = lockWhenIdle({
    idle: browser.idle,
    readProtection: async () => (await settings.current())?.protection,
    lock: () => dropOpenKey(area),
  });
  store.observe(() => {
    void runScripts();
    void settings.read().then(setIdleTime);
  });
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
