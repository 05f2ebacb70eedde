import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/** A content script of this extension in the top frame of a tab's web page. */
export interface HostSender {
  readonly tabId: number;
  readonly url: URL;
}

/**
 * Who sent a message is taken from what the browser stamped on it, never from the message. A web page cannot send
 * runtime messages at all; what is told apart here are the extension's own parts.
 */
export function hostSender(sender: Sender): HostSender | undefined {
  const tabId = sender.tab?.id;
  if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return undefined;
  // A page that is being prerendered has the tab's id, but it is not what the tab shows.
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return undefined;
  const url = parseUrl(sender.url);
  return url !== undefined && /^https?:$/.test(url.protocol) ? { tabId, url } : undefined;
}

export function isFromContentScript(sender: Sender, tabId: number): boolean {
  return hostSender(sender)?.tabId === tabId;
}

/** A page of this extension: the sidebar in its frame, the worklist, the options. */
export function isFromExtensionPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && parseUrl(sender.url)?.protocol === extensionProtocol();
}

/** The sidebar: an extension page inside a tab's web page, so in a frame below the top one. */
export function isFromSidebar(sender: Sender): boolean {
  return (
    isFromExtensionPage(sender) && sender.frameId !== 0 && parseUrl(sender.url)?.pathname === '/sidebar.html'
  );
}

/** The background has neither a tab nor a frame. */
export function isFromBackground(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab === undefined;
}

/** `chrome-extension:` or the like. Only the scheme is compared: the frame's host part is a new one in each session. */
function extensionProtocol(): string {
  return new URL(browser.runtime.getURL('/sidebar.html')).protocol;
}

function parseUrl(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
