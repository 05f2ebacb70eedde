import { browser } from 'wxt/browser';
import type { HostSettings, Settings } from '#lib/model/settings/settings.ts';
import type { FrameLayout, HostSetup, HostToExtension } from '#lib/ports/messages.ts';
import { matchesAny } from '../host/match-pattern.ts';
import { isHostToExtension } from '../messaging/message-shapes.ts';
import { type HostSender, hostSender } from '../messaging/senders.ts';
import { dropTabContext, keepTabContext } from './tab-contexts.ts';

export interface HostAnswers {
  /** The settings now; `undefined` when there are none that can be read. */
  readSettings(): Promise<Settings | undefined>;
  rememberLayout(layout: FrameLayout): Promise<void>;
  words(settings: Settings): Pick<HostSetup, 'frameTitle' | 'notAnswering' | 'resizeLabel'>;
}

/**
 * Listens to the content scripts. A message counts when the browser says that it comes from our own content script in
 * the top frame of a tab, and when the page it runs in belongs to a host of the settings; everything else is dropped.
 */
export function answerHosts(answers: HostAnswers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer?: unknown) => void) => {
    const from = hostSender(sender);
    if (from === undefined || !isHostToExtension(message)) return undefined;
    answer(message, from, answers).then(respond, () => respond());
    // Keeps the channel open until the answer is there.
    return true;
  });
}

/** The host of the settings that a page belongs to. */
export function hostOf(hosts: readonly HostSettings[], url: URL): HostSettings | undefined {
  return hosts.find((host) => matchesAny(host.matches, url));
}

async function answer(
  message: HostToExtension,
  from: HostSender,
  answers: HostAnswers,
): Promise<HostSetup | undefined> {
  if (message.type === 'hostPageLeft') {
    await dropTabContext(from.tabId, message.stamp);
    return undefined;
  }
  const settings = await answers.readSettings();
  const host = settings === undefined ? undefined : hostOf(settings.hosts, from.url);
  if (settings === undefined || host === undefined) return undefined;
  switch (message.type) {
    case 'clientContextChanged':
      await keepTabContext(from.tabId, { stamp: message.stamp, reading: message.reading });
      return undefined;
    case 'frameLayoutChanged':
      await answers.rememberLayout(message.layout);
      return undefined;
    case 'getHostSettings': {
      const { width, collapsed } = settings.summary;
      return { host, layout: { width, collapsed }, ...answers.words(settings) };
    }
  }
}
