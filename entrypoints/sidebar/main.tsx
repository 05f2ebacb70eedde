import { browser } from 'wxt/browser';
import type { Folding } from '#components/app/sidebar-actions.ts';
import { loadWords } from '#components/app/words.ts';
import { joinHost, takeFrameKey } from '#lib/adapters/messaging/join-host.ts';
import { sendToHost } from '#lib/adapters/messaging/send.ts';
import { observeOutboxCounts, readOutboxCounts } from '#lib/adapters/outbox/outbox-counts.ts';
import {
  observeConsultationCounts,
  readConsultationCounts,
} from '#lib/adapters/store/consultation-counts.ts';
import { readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import { createUsefulnessStore } from '#lib/adapters/store/usefulness.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { FrameLayout } from '#lib/ports/messages.ts';
import { createPageRoot } from '../session/page-root.ts';
import { createActions } from './create-actions.ts';
import { guardPress } from './guard-press.ts';
import { runSidebar } from './run-sidebar.ts';
import { createPictureHolder, SidebarRoot } from './SidebarRoot.tsx';

/** Which sections the user opened or folded: ids only, nothing of any client. */
const foldingKey = 'sectionFolding';

function layoutOf({ summary: { width, collapsed } }: Settings): FrameLayout {
  return { width, collapsed };
}

async function start(): Promise<void> {
  const key = takeFrameKey(window);
  // A host could lure the user into dragging text out of the frame.
  document.addEventListener('dragstart', (event) => event.preventDefault());
  const [tab, settings, kept] = await Promise.all([
    browser.tabs.getCurrent(),
    readSettingsInForce(browser.storage.session),
    browser.storage.local.get(foldingKey),
  ]);
  const rootElement = document.getElementById('root');
  // Without readable settings no host is named, and the content script takes this frame away.
  if (tab?.id === undefined || settings === undefined || rootElement === null) return;
  const tabId = tab.id;
  // In a frame that the content script has not mounted this waits for ever, and nothing is read or shown.
  const [words] = await Promise.all([loadWords(settings.language), joinHost(tabId, key)]);
  const isInSight = guardPress(document);

  const holder = createPictureHolder({
    state: { kind: 'opening', stamp: { instance: '', sequence: 0 } },
    settings,
    layout: layoutOf(settings),
    folding: (kept[foldingKey] ?? {}) as Folding,
  });
  const running = await runSidebar({
    tabId,
    settings,
    onState: (state) => holder.change({ state }),
    onSettings: (next) => holder.change({ settings: next, layout: layoutOf(next) }),
    onLog: (log) => {
      if (JSON.stringify(log) !== JSON.stringify(holder.picture.log)) holder.change({ log });
    },
  });
  const area = browser.storage.session;
  void readOutboxCounts(area).then((outbox) => holder.change({ outbox }));
  observeOutboxCounts(area, (outbox) => holder.change({ outbox }));
  void readConsultationCounts(area).then((counts) => holder.change({ consultations: counts?.waiting ?? 0 }));
  observeConsultationCounts(area, (consultations) => holder.change({ consultations }));
  const actions = createActions({
    tabId,
    running,
    isInSight,
    usefulness: createUsefulnessStore(browser.storage.local, (name, run) =>
      navigator.locks.request(name, run),
    ),
    layout: () => holder.picture.layout,
    onLayout: (layout) => holder.change({ layout }),
    onFolding(folding) {
      holder.change({ folding });
      void browser.storage.local.set({ [foldingKey]: folding });
    },
  });
  createPageRoot(rootElement).render(
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
