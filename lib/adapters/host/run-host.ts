import { type Browser, browser } from 'wxt/browser';
import type { HostSetup } from '#lib/ports/messages.ts';
import { isBackgroundToHost, isSidebarToHost } from '../messaging/message-shapes.ts';
import { sendToExtension } from '../messaging/send.ts';
import { isFromBackground, isFromSidebar } from '../messaging/senders.ts';
import { removeLeftovers } from './frame/mount-frame.ts';
import { type HostSession, startHostSession } from './host-session.ts';

/** The life of a content script, as its entrypoint knows it. */
export interface ContentScriptLife {
  readonly signal: AbortSignal;
  /** Whether the extension is still the one that this script came with; ends `signal` when it is not. */
  isValid(): boolean;
}

/** Milliseconds between looks whether the extension is still there. */
const validityPause = 1000;

/**
 * The content script: keeps a session with the host while the settings name it, and cleans up when the extension is
 * updated under the open page.
 */
export async function runHost(page: Window, life: ContentScriptLife): Promise<void> {
  const root = page.document;
  removeLeftovers(root);
  await untilShown(root);
  let setup: HostSetup | undefined;
  let session: HostSession | undefined;

  /** Another layout is shown as it is; another host, or a changed one, begins anew. */
  async function refresh(): Promise<void> {
    const next = await sendToExtension({ type: 'getHostSettings' });
    if (life.signal.aborted) return;
    const isSameHost = JSON.stringify(next?.host) === JSON.stringify(setup?.host);
    setup = next;
    if (isSameHost) {
      if (next !== undefined) session?.setLayout(next.layout);
      return;
    }
    session?.stop();
    session = next === undefined ? undefined : startHostSession(page, next);
  }

  function onMessage(
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): void {
    if (isBackgroundToHost(message) && isFromBackground(sender)) {
      if (message.type === 'toggleSidebar') session?.toggle();
      else void refresh();
      respond(true);
    } else if (isSidebarToHost(message) && isFromSidebar(sender)) {
      respond(session?.answer(message, sender));
    }
  }
  browser.runtime.onMessage.addListener(onMessage);

  // Nothing tells a content script that its extension was updated or removed (ports to frames stay open): it looks.
  const timer = setInterval(() => life.isValid(), validityPause);
  root.addEventListener('visibilitychange', () => life.isValid(), { signal: life.signal });
  life.signal.addEventListener('abort', () => {
    clearInterval(timer);
    session?.stop();
    try {
      browser.runtime.onMessage.removeListener(onMessage);
    } catch {
      // The extension was updated: its interfaces are gone, and the listener with them.
    }
  });
  await refresh();
}

/** A page that the browser loads ahead of time is not what the tab shows. */
async function untilShown(root: Document): Promise<void> {
  if (!('prerendering' in root) || root.prerendering !== true) return;
  await new Promise((shown) => root.addEventListener('prerenderingchange', shown, { once: true }));
}
