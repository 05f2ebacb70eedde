import { browser } from 'wxt/browser';
import type { Urgency } from '#lib/model/consultation.ts';
import { isPageAboutConsultations } from '../messaging/message-shapes.ts';
import { isFromExtensionPage } from '../messaging/senders.ts';
import {
  type ConsultationCounts,
  publishConsultationCounts,
  readConsultationCounts,
} from '../store/consultation-counts.ts';

/** What waits for the professional now. */
export interface WaitingConsultations {
  readonly professionalId: string;
  readonly waiting: readonly {
    readonly threadId: string;
    readonly urgency: Urgency;
    readonly isLate: boolean;
  }[];
  /** Some source did not tell: what was told before is not forgotten, and is no news when that source tells again. */
  readonly isPartial: boolean;
}

export interface NotificationWords {
  readonly title: string;
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly late: string;
}

export interface ConsultationWatch {
  /** Undefined when nobody is signed in, or no source answered: then what was counted before stays. */
  readonly count: () => Promise<WaitingConsultations | undefined>;
  /** Who is signed in, as any value that differs when another is; undefined when nobody. */
  readonly readSession: () => Promise<string | undefined>;
  readonly observeSession: (changed: () => void) => void;
  readonly words: () => Promise<NotificationWords | undefined>;
  readonly paintBadge: () => Promise<void>;
  /** Opens the client of the consultation in the record. */
  readonly open: (threadId: string) => Promise<void>;
}

const alarmName = 'rinnalla-consultations';
/** Minutes between two looks. A question that is to be answered now is telephoned: this is for the others. */
const everyMinutes = 1;
/** A question that nobody answered in time is told once more, under a name of its own. */
const lateMark = ':late';

/**
 * Counts the consultations that wait for whoever is signed in, and tells of each new one once. Notification and badge carry
 * no client data: how soon, and nothing else.
 */
export function watchConsultations(options: ConsultationWatch): void {
  const area = browser.storage.session;
  let running: Promise<void> | undefined;
  let isAsked = false;

  async function look(): Promise<void> {
    const found = await options.count();
    if (found === undefined) return;
    const before = await readConsultationCounts(area);
    // What waited already when somebody signed in is in the badge, and is no news.
    const told = before?.professionalId === found.professionalId ? before.told : undefined;
    const news = newsOf(found, told);
    const counts: ConsultationCounts = {
      professionalId: found.professionalId,
      waiting: found.waiting.length,
      told: news.told,
    };
    await publishConsultationCounts(area, counts);
    await options.paintBadge();
    const words = news.fresh.length === 0 ? undefined : await options.words();
    if (words === undefined) return;
    for (const { id, urgency, isLate } of news.fresh) {
      await browser.notifications.create(id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icons/128.png'),
        title: words.title,
        message: isLate ? words.late : words.urgency[urgency],
      });
    }
  }

  function run(): Promise<void> {
    isAsked = true;
    running ??= (async () => {
      while (isAsked) {
        isAsked = false;
        // What fails now is looked at again at the next alarm.
        await look().catch(() => undefined);
      }
    })().finally(() => {
      running = undefined;
    });
    return running;
  }

  let before: string | undefined;
  async function sessionChanged(): Promise<void> {
    const session = await options.readSession();
    if (session === before) return;
    before = session;
    if (session !== undefined) return run();
    await publishConsultationCounts(area, { professionalId: '', waiting: 0, told: [] });
    await options.paintBadge();
  }

  void browser.alarms.create(alarmName, { periodInMinutes: everyMinutes });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void run();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (isPageAboutConsultations(message) && isFromExtensionPage(sender)) void run();
  });
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    void options.open(id.endsWith(lateMark) ? id.slice(0, -lateMark.length) : id);
  });
  options.observeSession(() => void sessionChanged());
  void sessionChanged();
}

/** What was not told yet, and what is told from now on: what waits no more is forgotten. Without `told` it is the first look. */
export function newsOf(
  { waiting, isPartial }: Pick<WaitingConsultations, 'waiting' | 'isPartial'>,
  told: readonly string[] | undefined,
): {
  readonly fresh: readonly { readonly id: string; readonly urgency: Urgency; readonly isLate: boolean }[];
  readonly told: readonly string[];
} {
  const all = waiting.flatMap(({ threadId, urgency, isLate }) => [
    { id: threadId, urgency, isLate: false },
    ...(isLate ? [{ id: `${threadId}${lateMark}`, urgency, isLate: true }] : []),
  ]);
  const ids = all.map(({ id }) => id);
  if (told === undefined) return { fresh: [], told: ids };
  const unknown = all.filter(({ id }) => !told.includes(id));
  // One that is new and late already is told once, as late.
  const fresh = unknown.filter(
    ({ id, isLate }) => isLate || !unknown.some((other) => other.id === `${id}${lateMark}`),
  );
  return { fresh, told: isPartial ? [...new Set([...ids, ...told])] : ids };
}
