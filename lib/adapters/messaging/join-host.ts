import { type Browser, browser } from 'wxt/browser';
import { sidebarPortName, welcome } from '#lib/ports/messages.ts';

/** Milliseconds until the port to the content script is opened again after it closed. */
const reopen = 500;

/**
 * Opens the sidebar's port to the content script of its tab, and settles when the content script has said that this
 * frame is the one it mounted. It never settles in a frame that somebody else made: there the sidebar stays empty. The
 * port then stays open for its end alone: when the host sends the frame elsewhere, the content script sees it close.
 */
export function joinHost(tabId: number, key: string): Promise<void> {
  return new Promise((joined) => {
    function open(): void {
      try {
        const port: Browser.runtime.Port = browser.tabs.connect(tabId, {
          name: sidebarPortName(key),
          frameId: 0,
        });
        port.onMessage.addListener((message: unknown) => {
          if (message === welcome) joined();
        });
        port.onDisconnect.addListener(() => {
          // Reading it tells the browser that a missing content script is no fault.
          void browser.runtime.lastError;
          setTimeout(open, reopen);
        });
      } catch {
        // The extension was updated: this page is about to be taken away.
      }
    }
    open();
  });
}

/** Takes the key that the content script put into the frame's address, and leaves the plain address behind. */
export function takeFrameKey(page: Window): string {
  const key = page.location.hash.slice(1);
  page.history.replaceState(null, '', page.location.pathname);
  return key;
}
