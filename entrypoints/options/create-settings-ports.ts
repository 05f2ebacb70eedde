import { browser } from 'wxt/browser';
import type { SettingsPorts } from '#components/settings/settings-ports.ts';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';
import { createOptionsSignIn } from './create-options-sign-in.ts';
import { createOwnLog } from './create-own-log.ts';
import { importDatasetFiles } from './import-dataset-files.ts';
import { testConnection } from './test-connection.ts';

/** Wires the settings page to the browser and the adapters. */
export function createSettingsPorts(store: SettingsStore): SettingsPorts {
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
    importDataset: importDatasetFiles,
    log: createOwnLog(store),
    signIn: createOptionsSignIn(store),
    saveFile(name, text, type = 'application/json') {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  };
}
