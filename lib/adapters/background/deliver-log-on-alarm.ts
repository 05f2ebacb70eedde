import { browser } from 'wxt/browser';
import type { LogSettings } from '#lib/model/settings/access-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { LogDelivery } from '../log/deliver-log.ts';
import { isPageToBackground } from '../messaging/message-shapes.ts';
import { isFromExtensionPage } from '../messaging/senders.ts';

const alarmName = 'deliverLog';

type When = Parameters<LogDelivery['deliver']>[0];

export interface LogDeliveryWiring {
  readonly readSettings: () => Promise<Settings | undefined>;
  readonly createDelivery: (log: LogSettings) => LogDelivery;
}

/**
 * Delivers what waits in the log: every minute, and when a page of the extension has recorded something or somebody
 * presses for it. The alarm outlives the service worker and the browser; a message only makes it sooner.
 */
export function deliverLogOnAlarm({ readSettings, createDelivery }: LogDeliveryWiring): void {
  /** What was asked for during a delivery, which may have missed it. */
  let asked: When | undefined;
  let running: Promise<void> | undefined;
  let made: { readonly by: string; readonly delivery: LogDelivery } | undefined;

  function deliveryBy(log: LogSettings): LogDelivery {
    const by = JSON.stringify(log);
    if (made?.by !== by) made = { by, delivery: createDelivery(log) };
    return made.delivery;
  }

  async function run(): Promise<void> {
    while (asked !== undefined) {
      const when = asked;
      asked = undefined;
      const log = (await readSettings())?.log;
      if (log !== undefined) await deliveryBy(log).deliver(when);
    }
  }

  function deliver(when: When): Promise<void> {
    if (asked !== 'now') asked = when;
    // What goes wrong in the store is tried again at the next alarm; the events are still there.
    running ??= run()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  void browser.alarms.create(alarmName, { periodInMinutes: 1 });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void deliver('whenDue');
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer?: unknown) => void) => {
    if (!isPageToBackground(message) || !isFromExtensionPage(sender)) return undefined;
    // The answer keeps the service worker awake until the delivery has ended.
    void deliver(message.type === 'deliverLog' ? 'now' : 'whenDue').then(() => respond());
    return true;
  });
}
