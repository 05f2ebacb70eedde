import { type Browser, browser } from 'wxt/browser';
import {
  type FrameLayout,
  type HostSetup,
  type InsertAnswer,
  type SidebarToHost,
  sidebarPortName,
  type TabContext,
  welcome,
} from '#lib/ports/messages.ts';
import { sendToExtension } from '../messaging/send.ts';
import { isFromSidebar } from '../messaging/senders.ts';
import { createHostAdapter } from './create-host-adapter.ts';
import { forgetFocusedField } from './focused-field.ts';
import { mountFrame } from './frame/mount-frame.ts';
import { watchHost } from './watch-host.ts';

/** The sidebar beside one host's page, from its settings until they change or the page goes. */
export interface HostSession {
  answer(
    message: SidebarToHost,
    sender: Browser.runtime.MessageSender,
  ): TabContext | InsertAnswer | undefined;
  toggle(): void;
  setLayout(layout: FrameLayout): void;
  stop(): void;
}

/** `undefined` when the settings do not say how to read this host. */
export function startHostSession(page: Window, setup: HostSetup): HostSession | undefined {
  const adapter = createHostAdapter(setup.host);
  if (adapter === undefined || !adapter.matches(new URL(page.location.href))) return undefined;
  const root = page.document;
  const ending = new AbortController();
  /**
   * Known to the frame that is mounted here and to nobody else: the page sees into neither the closed shadow root nor
   * the frame. A sidebar that the page embeds by itself, where it could be made transparent, is not answered.
   */
  const key = randomName();
  let loads = 0;
  const frame = mountFrame(root, {
    // Counted, since an address that differs in its fragment alone would load nothing.
    nextAddress() {
      loads += 1;
      return `${browser.runtime.getURL('/sidebar.html')}?${loads}#${key}`;
    },
    origin: `${new URL(browser.runtime.getURL('/sidebar.html')).protocol}//${browser.runtime.id}`,
    words: { title: setup.frameTitle, notAnswering: setup.notAnswering, resize: setup.resizeLabel },
    layout: setup.layout,
    onLayout: remember,
  });
  /** Layouts that are being written: what the settings say meanwhile is older than what the user sees. */
  let remembering = 0;
  async function remember(layout: FrameLayout): Promise<void> {
    remembering += 1;
    await sendToExtension({ type: 'frameLayoutChanged', layout });
    remembering -= 1;
  }

  const watch = watchHost(page, adapter, randomName(), tell, ending.signal);
  function tell(context: TabContext): void {
    // First of all, and before anything that waits: nothing of the client before may be seen from now on.
    frame.cover(context.stamp);
    forgetFocusedField(root);
    void sendToExtension({ type: 'clientContextChanged', ...context });
  }

  let port: Browser.runtime.Port | undefined;
  function onConnect(opened: Browser.runtime.Port): void {
    if (opened.sender === undefined || !isFromSidebar(opened.sender)) return;
    if (opened.name !== sidebarPortName(key)) return;
    const isFirst = port === undefined;
    port = opened;
    frame.arrived();
    // The frame was covered when the port before ended; a context with a new number is painted, and told, anew.
    if (!isFirst) watch.repeat();
    opened.postMessage(welcome);
    opened.onDisconnect.addListener(() => {
      // The port of a page that another one has followed already says nothing new.
      if (port === opened && !ending.signal.aborted) frame.lost();
    });
  }
  browser.runtime.onConnect.addListener(onConnect);

  // The browser may keep a left page, and show it again later without running its scripts anew.
  page.addEventListener(
    'pagehide',
    () => void sendToExtension({ type: 'hostPageLeft', stamp: watch.current.stamp }),
    {
      signal: ending.signal,
    },
  );
  page.addEventListener('pageshow', ({ persisted }) => persisted && watch.repeat(), {
    signal: ending.signal,
  });

  function insert(text: string): InsertAnswer {
    const inserted = adapter?.insertText?.(root, text) ?? {
      ok: false as const,
      failure: 'notSupported' as const,
    };
    return inserted.ok ? { inserted: true } : { inserted: false, failure: inserted.failure };
  }

  return {
    answer(message, sender) {
      // Of several sidebars in this tab only the document that had the key is ours.
      if (port === undefined || sender.documentId !== port.sender?.documentId) return undefined;
      switch (message.type) {
        case 'contextPainted':
          watch.check();
          frame.painted(message.stamp);
          return undefined;
        case 'setFrameLayout':
          frame.setLayout(message.layout);
          void sendToExtension({ type: 'frameLayoutChanged', layout: message.layout });
          return undefined;
        case 'getClientContext':
          return watch.current;
        case 'insertText': {
          const { stamp } = watch.current;
          const isSameClient =
            stamp.instance === message.stamp.instance && stamp.sequence === message.stamp.sequence;
          return isSameClient ? insert(message.text) : { inserted: false, failure: 'noFocusedField' };
        }
      }
    },
    toggle: frame.toggle,
    setLayout(layout) {
      if (remembering === 0) frame.setLayout(layout);
    },
    stop() {
      ending.abort();
      frame.remove();
      try {
        browser.runtime.onConnect.removeListener(onConnect);
      } catch {
        // The extension was updated: its interfaces are gone, and the listener with them.
      }
    },
  };
}

/** Not `crypto.randomUUID`: hosts inside organisations may be served without TLS, where it does not exist. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
