import { browser } from 'wxt/browser';
import type { Settings } from '#lib/model/settings/settings.ts';
import { isPageToOutbox } from '../messaging/message-shapes.ts';
import { isFromExtensionPage } from '../messaging/senders.ts';
import { type AttemptPorts, createAttempt } from '../outbox/attempt-write.ts';
import { deliverOutbox } from '../outbox/deliver-outbox.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { announceOutboxChange } from '../outbox/outbox-channel.ts';
import { publishOutboxCounts } from '../outbox/outbox-counts.ts';
import { waitInRealTime } from '../sources/fhir-rest/wait.ts';
import type { Sealer } from '../store/sealer.ts';

export interface OutboxInBackground {
  readonly openSealer: () => Promise<Sealer>;
  readonly readSettings: () => Promise<Settings | undefined>;
  readonly accessToken: AttemptPorts['accessToken'];
  /** Calls back when somebody signed in or out, or unlocked or locked; also for mere renewals of a token. */
  readonly observeSession: (changed: () => void) => void;
  /** Who may deliver now, as any value that differs when that does; undefined when nobody. */
  readonly readSession: () => Promise<string | undefined>;
  /** Shows how much waits; the counts have been published. */
  readonly paintBadge: () => Promise<void>;
}

const alarmName = 'rinnalla-outbox';
/** The shortest time that the browser takes for an alarm; what is due earlier is also waited for by a timer. */
const shortestAlarmMs = 30_000;

const clock = { now: () => new Date() };

/**
 * Delivers the outbox as long as the browser runs: at each start of the service worker, when a page has put something,
 * when the network is back, and by an alarm that outlives the worker. One delivery at a time over all contexts.
 */
export function deliverOutboxOnAlarm(options: OutboxInBackground): void {
  const outbox = createOutbox({
    openSealer: options.openSealer,
    clock,
    onChange() {
      announceOutboxChange();
      void showBadge();
    },
  });
  const attempt = createAttempt({
    readSources: async () => (await options.readSettings())?.sources,
    accessToken: options.accessToken,
    http: { fetch: (url, init) => fetch(url, init), wait: waitInRealTime, clock },
  });

  let running = false;
  let asked: { now: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(now = false): Promise<void> {
    asked = { now: now || asked?.now === true };
    if (running) return;
    running = true;
    try {
      // First the alarm: whatever stops the worker from here on, it is started again.
      await browser.alarms.create(alarmName, { when: Date.now() + shortestAlarmMs });
      let due: number | undefined;
      while (asked !== undefined) {
        const order = asked;
        asked = undefined;
        due = await navigator.locks.request(alarmName, () =>
          deliverOutbox({ outbox: outbox.delivery, attempt, clock, random: Math.random }, order),
        );
      }
      await comeAgain(due);
    } catch {
      // The store is locked or not to be had: the alarm tries again, and unlocking says so earlier.
    } finally {
      running = false;
      await showBadge();
    }
    if (asked !== undefined) await run();
  }

  async function comeAgain(due: number | undefined): Promise<void> {
    clearTimeout(timer);
    if (due === undefined) {
      await browser.alarms.clear(alarmName);
      return;
    }
    const wait = Math.max(0, due - Date.now());
    await browser.alarms.create(alarmName, { when: Date.now() + Math.max(wait, shortestAlarmMs) });
    if (wait < shortestAlarmMs) timer = setTimeout(() => void run(), wait);
  }

  async function showBadge(): Promise<void> {
    await publishOutboxCounts(browser.storage.session, await outbox.state());
    await options.paintBadge();
  }

  let before: string | undefined;
  /** Somebody has signed in or unlocked. A renewed token is no reason: the renewal may come from the delivery itself. */
  async function sessionChanged(): Promise<void> {
    const session = await options.readSession();
    if (session === before) return;
    before = session;
    await (session === undefined ? showBadge() : run(true));
  }
  options.observeSession(() => void sessionChanged());

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void run();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (isPageToOutbox(message) && isFromExtensionPage(sender)) void run(message.type === 'deliverOutbox');
  });
  self.addEventListener('online', () => void run(true));
  // Listening is what makes the browser start the worker with the browser; the run itself is below.
  browser.runtime.onStartup.addListener(() => undefined);
  void run();
}
