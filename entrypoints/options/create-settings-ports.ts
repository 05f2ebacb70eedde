import { browser } from 'wxt/browser';
import type { SettingsPorts } from '#components/settings/settings-ports.ts';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import { fail } from '#lib/base/result.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';
import { createSession } from '../session/create-session.ts';
import { createForms } from './create-forms.ts';
import { createOwnLog } from './create-own-log.ts';
import { createRules } from './create-rules.ts';
import { importDatasetFiles } from './import-dataset-files.ts';
import { testConnection } from './test-connection.ts';

/** Wires the settings page to the browser and the adapters. */
export function createSettingsPorts(store: SettingsStore): SettingsPorts {
  const readSettings = async () => {
    const read = await store.read();
    return read.ok ? read.value : undefined;
  };
  const browserSession = createSession(readSettings);
  const { session, signIn } = browserSession;
  const locked = fail({ reason: 'unavailable', detail: 'signedOut' } as const);
  return {
    store,
    async hasAccess(patterns) {
      return browser.permissions.contains({ origins: [...patterns] }).catch(() => false);
    },
    // Rejects for a pattern that the manifest does not offer, and without a press: then nothing was given.
    requestAccess(patterns) {
      return browser.permissions.request({ origins: [...patterns] }).catch(() => false);
    },
    observeAccess(changed) {
      browser.permissions.onAdded.addListener(changed);
      browser.permissions.onRemoved.addListener(changed);
      return () => {
        browser.permissions.onAdded.removeListener(changed);
        browser.permissions.onRemoved.removeListener(changed);
      };
    },
    testConnection,
    tryReading(host, html, address) {
      const adapter = createHostAdapter(host);
      if (adapter === undefined || !URL.canParse(address)) return undefined;
      // A parsed document runs no script and loads nothing.
      const root = new DOMParser().parseFromString(html, 'text/html');
      return adapter.readClientContext({ root, url: new URL(address) });
    },
    importDataset: importDatasetFiles(() => session.openSealer()),
    log: createOwnLog(readSettings, browserSession),
    rules: createRules(readSettings, browserSession),
    forms: createForms(browserSession),
    signIn,
    vault: {
      state: async () => (await session.vault())?.state() ?? { kind: 'locked' },
      changePassphrase: async (before, next) =>
        (await session.vault())?.changePassphrase(before, next) ?? locked,
      lock: async () => (await session.vault())?.lock(),
      observe: (changed) => {
        browserSession.observe(
          () => void session.vault().then(async (vault) => vault && changed(await vault.state())),
        );
        return () => undefined;
      },
    },
    openWorklist: () => void browser.tabs.create({ url: browser.runtime.getURL('/worklist.html') }),
    saveFile(name, text, type = 'application/json') {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  };
}
