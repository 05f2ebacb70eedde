import { browser } from 'wxt/browser';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import { parseMatchPattern } from '../host/match-pattern.ts';
import { sendToHost } from '../messaging/send.ts';

const scriptId = 'rinnalla-host';
/** Where WXT puts the content script of `entrypoints/host.content`. */
const scriptFile = '/content-scripts/host.js';

/**
 * Makes the content script run on exactly the hosts of the settings that the user has permitted. Open pages learn of a
 * change at once: where the script runs already it looks at its settings again (and removes itself when its host is no
 * longer among them), and where it should run and does not it is started.
 */
export async function runOnHosts(hosts: readonly HostSettings[]): Promise<void> {
  const matches = await permitted(hosts.flatMap((host) => host.matches));
  await register(matches);
  const reached = new Set<number>();
  const tell = async (tabId: number) => {
    if ((await sendToHost(tabId, { type: 'hostSettingsChanged' })) === true) reached.add(tabId);
  };
  await Promise.all((await tabIds({})).map(tell));
  const wanted = matches.length === 0 ? [] : await tabIds({ url: matches });
  await Promise.all(wanted.filter((tabId) => !reached.has(tabId)).map(startInTab));
}

async function tabIds(query: { url?: string[] }): Promise<readonly number[]> {
  return (await browser.tabs.query(query)).flatMap(({ id }) => id ?? []);
}

async function permitted(patterns: readonly string[]): Promise<string[]> {
  const valid = [...new Set(patterns)].filter((pattern) => parseMatchPattern(pattern) !== undefined);
  const allowed = await Promise.all(
    valid.map((pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return valid.filter((_, index) => allowed[index]);
}

async function register(matches: string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const script = {
    id: scriptId,
    js: [scriptFile],
    matches,
    runAt: 'document_end' as const,
    allFrames: false,
  };
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

async function startInTab(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: [scriptFile as never],
      injectImmediately: true,
    });
  } catch {
    // An error page, or one that was closed meanwhile: its next load brings the script.
  }
}
