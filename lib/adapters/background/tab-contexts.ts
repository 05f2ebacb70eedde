import { browser } from 'wxt/browser';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import { type ContextStamp, type TabContext, tabContextKey } from '#lib/ports/messages.ts';
import { matchesAny } from '../host/match-pattern.ts';
import { isTabContext } from '../messaging/message-shapes.ts';

/**
 * Which client each tab shows, in `storage.session`: in memory only, gone with the browser, and out of reach of content
 * scripts. The service worker itself remembers nothing, since it may be stopped between two messages.
 */

/** Runs one change of a tab at a time, in the order of the calls. */
function inTurn<Value>(tabId: number, change: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(tabContextKey(tabId), change);
}

async function read(tabId: number): Promise<TabContext | undefined> {
  const key = tabContextKey(tabId);
  const value: unknown = (await browser.storage.session.get(key))[key];
  return isTabContext(value) ? value : undefined;
}

/** Keeps the context unless a later one of the same content script is there already. */
export function keepTabContext(tabId: number, context: TabContext): Promise<void> {
  return inTurn(tabId, async () => {
    const kept = await read(tabId);
    const isLate =
      kept?.stamp.instance === context.stamp.instance && kept.stamp.sequence >= context.stamp.sequence;
    if (!isLate) await browser.storage.session.set({ [tabContextKey(tabId)]: context });
  });
}

/** The page was left. What another page has said in the same tab meanwhile stays. */
export function dropTabContext(tabId: number, stamp?: ContextStamp): Promise<void> {
  return inTurn(tabId, async () => {
    const kept = await read(tabId);
    if (stamp === undefined || kept?.stamp.instance === stamp.instance) {
      await browser.storage.session.remove(tabContextKey(tabId));
    }
  });
}

/**
 * Forgets a tab that was closed, or that has gone to a page of no host (the address of other pages is not even told to
 * us). Moves within a host are told by the pages themselves.
 */
export function dropContextsOfLeftPages(readHosts: () => Promise<readonly HostSettings[]>): void {
  browser.tabs.onRemoved.addListener((tabId) => void dropTabContext(tabId));
  browser.tabs.onReplaced.addListener((_, replaced) => void dropTabContext(replaced));
  browser.tabs.onUpdated.addListener(async (tabId, { status }, { url }) => {
    if (status !== 'loading') return;
    const isHost = async (address: URL) =>
      (await readHosts()).some(({ matches }) => matchesAny(matches, address));
    if (url === undefined || !(await isHost(new URL(url)))) await dropTabContext(tabId);
  });
}

/** Content scripts run in the host's process: they read neither the kept contexts nor the settings. */
export function lockStorage(): void {
  for (const area of [browser.storage.session, browser.storage.local]) {
    area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
