import { browser } from 'wxt/browser';
import { loadWords } from '#components/app/words.ts';
import { SettingsPage, settingsNamespaces } from '#components/settings/SettingsPage.tsx';
import { createSettingsStore } from '#lib/adapters/store/settings-store.ts';
import { createPageRoot } from '../session/page-root.ts';
import { createSettingsPorts } from './create-settings-ports.ts';

async function start(): Promise<void> {
  const store = createSettingsStore(browser.storage.local, browser.storage.managed);
  const read = await store.read();
  const words = await loadWords(read.ok ? read.value.language : 'fi', settingsNamespaces);
  const rootElement = document.getElementById('root');
  if (rootElement === null) return;
  document.title = words.t('settings.title');
  createPageRoot(rootElement).render(<SettingsPage ports={createSettingsPorts(store)} words={words} />);
}

void start();
