import type { DemoBrowser } from '#demo/browser.ts';

/* What the extension does where nobody looks: its badge and its notifications. */

interface ExtensionApi {
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly alarms: { create(name: string, when: { readonly delayInMinutes: number }): Promise<void> };
  readonly notifications: {
    create: (...given: readonly unknown[]) => Promise<string>;
    readonly onClicked: { dispatch(id: string): void };
  };
}
declare const chrome: ExtensionApi;
declare const told: unknown[];

export interface BackgroundWatch {
  badge(): Promise<string>;
  /** Everything that notifications were given since the watch began, as JSON. */
  notified(): Promise<readonly string[]>;
  /** Looks now, and not in the next minute. */
  look(): Promise<void>;
  pressNotification(id: string): Promise<void>;
}

/** Notes down what is given to notifications: a Chromium without a screen shows none. */
export async function watchBackground({ serviceWorker }: DemoBrowser): Promise<BackgroundWatch> {
  await serviceWorker.evaluate(() => {
    const all: unknown[] = [];
    Object.assign(globalThis, { told: all });
    const { notifications } = chrome;
    Object.assign(notifications, {
      create: async (...given: readonly unknown[]) => {
        all.push(given);
        return String(given[0]);
      },
    });
  });
  return {
    badge: () => serviceWorker.evaluate(() => chrome.action.getBadgeText({})),
    notified: () => serviceWorker.evaluate(() => told.map((each) => JSON.stringify(each))),
    look: () =>
      serviceWorker.evaluate(() => chrome.alarms.create('rinnalla-consultations', { delayInMinutes: 0.001 })),
    pressNotification: (id) =>
      serviceWorker.evaluate((name) => chrome.notifications.onClicked.dispatch(name), id),
  };
}
