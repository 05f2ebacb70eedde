import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { Folding } from '#components/app/sidebar-actions.ts';
import { loadWords } from '#components/app/words.ts';
import { sendToHost } from '#lib/adapters/messaging/send.ts';
import { createSettingsStore } from '#lib/adapters/store/settings-store.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { FrameLayout } from '#lib/ports/messages.ts';
import { createActions } from './create-actions.ts';
import { runSidebar } from './run-sidebar.ts';
import { createPictureHolder, SidebarRoot } from './SidebarRoot.tsx';

/** Which sections the user opened or folded: ids only, nothing of any client. */
const foldingKey = 'sectionFolding';

function layoutOf({ summary: { width, collapsed } }: Settings): FrameLayout {
  return { width, collapsed };
}

async function start(): Promise<void> {
  const settingsStore = createSettingsStore(browser.storage.local, browser.storage.managed);
  const [tab, read, kept] = await Promise.all([
    browser.tabs.getCurrent(),
    settingsStore.read(),
    browser.storage.local.get(foldingKey),
  ]);
  const rootElement = document.getElementById('root');
  // Without readable settings no host is named, and the content script takes this frame away.
  if (tab?.id === undefined || !read.ok || rootElement === null) return;
  const tabId = tab.id;
  const words = await loadWords(read.value.language);

  const holder = createPictureHolder({
    state: { kind: 'opening', stamp: { instance: '', sequence: 0 } },
    settings: read.value,
    layout: layoutOf(read.value),
    folding: (kept[foldingKey] ?? {}) as Folding,
  });
  const running = await runSidebar({
    tabId,
    settings: read.value,
    settingsStore,
    onState: (state) => holder.change({ state }),
    onSettings: (settings) => holder.change({ settings, layout: layoutOf(settings) }),
  });
  const actions = createActions({
    tabId,
    running,
    settingsStore,
    layout: () => holder.picture.layout,
    onLayout: (layout) => holder.change({ layout }),
    onFolding(folding) {
      holder.change({ folding });
      void browser.storage.local.set({ [foldingKey]: folding });
    },
  });
  createRoot(rootElement).render(
    <SidebarRoot
      holder={holder}
      actions={actions}
      clock={{ now: () => running.current.clock.now() }}
      words={words}
      onPainted={(stamp) => void sendToHost(tabId, { type: 'contextPainted', stamp })}
    />,
  );
}

void start();
