import { type Browser, browser } from 'wxt/browser';
import { type TabContext, tabContextKey } from '#lib/ports/messages.ts';
import { isHostToExtension, isTabContext } from './message-shapes.ts';
import { sendToHost } from './send.ts';
import { isFromContentScript } from './senders.ts';

export { sendToHost } from './send.ts';

/**
 * The sidebar's view of which client its tab shows: the messages of this tab's own content script as they come, and
 * what the background had kept when the sidebar starts (a message sent before the sidebar listens is lost). Within one
 * instance of the content script the higher number wins; a new instance replaces the old one for good.
 */
export function observeClientContext(options: {
  readonly tabId: number;
  readonly onContext: (context: TabContext) => void;
}): () => void {
  const { tabId, onContext } = options;
  const order = createContextOrder();
  let stopped = false;

  function offer(context: TabContext, isLive: boolean): void {
    if (!stopped && order.accepts(context, isLive)) onContext(context);
  }

  function onMessage(message: unknown, sender: Browser.runtime.MessageSender): void {
    if (!isHostToExtension(message) || message.type !== 'clientContextChanged') return;
    if (isFromContentScript(sender, tabId)) offer({ stamp: message.stamp, reading: message.reading }, true);
  }
  browser.runtime.onMessage.addListener(onMessage);

  async function pull(): Promise<void> {
    const key = tabContextKey(tabId);
    const [kept, live] = await Promise.all([
      browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>),
      sendToHost(tabId, { type: 'getClientContext' }),
    ]);
    const stored: unknown = kept[key];
    if (isTabContext(live)) offer(live, true);
    else if (isTabContext(stored)) offer(stored, false);
  }
  void pull();

  return () => {
    stopped = true;
    browser.runtime.onMessage.removeListener(onMessage);
  };
}

/** Which of the contexts that arrive, in whatever order, is the newest. */
export function createContextOrder(): { accepts(context: TabContext, isLive: boolean): boolean } {
  let current: TabContext['stamp'] | undefined;
  const replaced = new Set<string>();
  return {
    accepts({ stamp }, isLive) {
      if (current !== undefined && stamp.instance === current.instance) {
        if (stamp.sequence <= current.sequence) return false;
      } else if (current !== undefined) {
        // What was kept earlier never replaces what the page itself has said since.
        if (!isLive || replaced.has(stamp.instance)) return false;
        replaced.add(current.instance);
      }
      current = stamp;
      return true;
    },
  };
}
