import { describe, expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import type { ConsultationNews, InboxAccess } from '#components/consultation/consultation-port.ts';
import { useInbox } from '#components/consultation/inbox/use-inbox.ts';
import { useThread } from '#components/consultation/thread/use-thread.ts';
import { ok } from '#lib/base/result.ts';
import { full, read } from './inbox/inbox-stage.tsx';
import { fakeThread, shownItem } from './thread/fake-thread.ts';

/* A source that answers more slowly than it is asked again. */

/** Askings that are answered by hand, in any order, and news told by hand. */
function slowly<Answer>() {
  const answers: ((answer: Answer) => void)[] = [];
  let tell: (news: ConsultationNews) => void = () => undefined;
  return {
    answers,
    tell: (news: ConsultationNews) => tell(news),
    read: vi.fn<() => Promise<Answer>>(() => new Promise((answer) => answers.push((found) => answer(found)))),
    observe(changed: (news: ConsultationNews) => void) {
      tell = changed;
      return () => undefined;
    },
  };
}

describe('an inbox whose source is slow', () => {
  const slowInbox = () => slowly<Awaited<ReturnType<InboxAccess['read']>>>();

  it('is not asked again by the clock while it owes an answer, and shows that answer', async () => {
    const slow = slowInbox();
    const { result } = await renderHook(() => useInbox(slow));
    slow.tell('time');
    slow.tell('time');
    expect(slow.read).toHaveBeenCalledOnce();
    slow.answers[0]?.(read(full));
    await expect.poll(() => result.current.inbox.state).toBe('read');
    slow.tell('time');
    expect(slow.read).toHaveBeenCalledTimes(2);
  });

  it('is asked at once when the outbox has moved, and the older answer shows nothing any more', async () => {
    const slow = slowInbox();
    const { result } = await renderHook(() => useInbox(slow));
    slow.tell('outbox');
    expect(slow.read).toHaveBeenCalledTimes(2);
    slow.answers[1]?.(read(full.slice(0, 1)));
    slow.answers[0]?.(read(full));
    await expect
      .poll(() => result.current.inbox)
      .toMatchObject({ state: 'read', consultations: { items: [full[0]] } });
  });
});

it('an open conversation whose source is slow shows its answer, however often the clock would ask', async () => {
  const slow = slowly<Awaited<ReturnType<ReturnType<typeof fakeThread>['access']['read']>>>();
  const access = { ...fakeThread().access, read: slow.read, observe: slow.observe };
  const { result } = await renderHook(() => useThread(access));
  slow.tell('time');
  expect(slow.read).toHaveBeenCalledOnce();
  slow.answers[0]?.(ok({ item: shownItem(), messages: [] }));
  await expect.poll(() => result.current.read.state).toBe('read');
});
