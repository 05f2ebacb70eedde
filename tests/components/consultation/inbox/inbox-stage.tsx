import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import sidebar from '#components/app/SidebarApp.module.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { ClientConsultations, InboxAccess } from '#components/consultation/consultation-port.ts';
import type { Inbox } from '#components/consultation/inbox/Inbox.tsx';
import InboxPage from '#components/consultation/inbox/InboxPage.tsx';
import type { Language } from '#lib/base/language.ts';
import { ok } from '#lib/base/result.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { anIdentity } from '#tests/builders/records.ts';
import { fakeThread, shownAt, shownItem, worker } from '../thread/fake-thread.ts';

export const text = () =>
  document.querySelector('[data-inbox]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
export const lines = () => [...document.querySelectorAll<HTMLElement>('[data-thread]')];
export const red = () =>
  lines().filter((line) =>
    [...line.children].some((part) => getComputedStyle(part).color === 'rgb(174, 51, 45)'),
  );

export const names = [
  'Tervahauta Larisa',
  'Ahosalmi Reino',
  'Kivirinne Tuula',
  'Hämeenaho-Kokkoniemi Mikko',
  'Ruostesuo Aatos',
  'Lepikkö Anneli',
];
export const item = (
  at: number,
  more: Partial<InboxItem> = {},
  said: Partial<InboxItem['consultation']> = {},
) =>
  shownItem(
    { threadId: `thread-${at}`, ...said },
    { client: anIdentity({ name: names[at % names.length] ?? '' }), ...more },
  );
export const waits = { boxes: ['mine', 'waiting'] as const };
export const sent = { boxes: ['sent'] as const, isMyTurn: false };

/** One line of every kind. */
export const full: readonly InboxItem[] = [
  item(0, { ...waits, time: 'late', unread: 2 }, { dueAt: '2026-11-18T10:05:00Z', urgency: 'now' }),
  item(1, { ...waits, time: 'late' }, { dueAt: '2026-11-16T10:05:00Z', state: 'accepted', taker: worker }),
  item(2, { ...waits, time: 'late' }, { dueAt: '2026-11-18T11:50:00Z' }),
  item(3, { ...waits, time: 'inTime' }, { dueAt: '2026-11-20T14:00:00Z', urgency: 'thisWeek' }),
  item(4, { ...waits }, { takeOver: { by: 'asker', at: '2026-11-18T08:00:00Z' }, state: 'accepted' }),
  { ...item(5, { ...waits }), client: undefined } as unknown as InboxItem,
  item(6, { boxes: ['sent', 'waiting'], waitingFor: 'asker', time: 'over' }, { state: 'answered' }),
  item(7, { boxes: ['sent', 'waiting'], waitingFor: 'asker' }, { state: 'accepted', askedBack: true }),
  item(8, { ...sent }),
  item(9, { ...sent, waitingFor: 'nobody', time: 'over' }, { state: 'takenOver' }),
  item(10, { ...sent, waitingFor: 'nobody', time: 'over' }, { state: 'withdrawn' }),
  item(11, { ...sent, waitingFor: 'asker', time: 'over' }, { state: 'declined' }),
  item(
    12,
    { boxes: ['team'], isMyTurn: false },
    { recipient: { ...worker, kind: 'team', name: 'Aikuissosiaalityö' } },
  ),
];

export const read = (items: readonly InboxItem[], failures: ClientConsultations['failures'] = []) =>
  ok({ items, failures });

interface Said extends Partial<Parameters<typeof Inbox>[0]> {
  readonly answer?: Awaited<ReturnType<InboxAccess['read']>>;
  readonly language?: Language;
}

export async function renderInbox({
  answer = read(full),
  language = 'fi',
  wide = false,
  ...said
}: Said = {}) {
  const words = await loadWords(language, ['app', 'terms', 'inbox']);
  const access = {
    now: () => shownAt,
    read: vi.fn<InboxAccess['read']>(async () => answer),
    observe: () => () => undefined,
    openClient: vi.fn<InboxAccess['openClient']>(async () => 'opened'),
    colleaguesFor: async () => ok([]),
    mayDo: () => undefined,
    thread: () => fakeThread().access,
  };
  const onAsk = vi.fn<() => void>();
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main
        className={wide ? undefined : sidebar.root}
        style={wide ? { display: 'flex', height: '100vh' } : {}}
      >
        <InboxPage
          access={access}
          onAsk={onAsk}
          wide={wide}
          thread={({ consultation }, onBack) => (
            <button type="button" data-opened={consultation.threadId} onClick={onBack}>
              takaisin
            </button>
          )}
          {...said}
        />
      </main>
    </WordsProvider>,
  );
  await vi.waitFor(() => {
    if (document.querySelector('[data-inbox]:not([data-inbox="reading"])') === null)
      throw new Error('not read');
  });
  return { screen, access, onAsk };
}
