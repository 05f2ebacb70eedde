import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLateNews } from '#lib/adapters/outbox/late-news.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage() {
  const page = new EventTarget();
  const tell = vi.fn<() => void>();
  return { page, tell, changed: createLateNews(tell, page) };
}

it('tells of many changes once, and not while the press that made them is answered', () => {
  const { tell, changed } = stage();
  changed();
  vi.advanceTimersByTime(60);
  changed();
  vi.advanceTimersByTime(39);
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(tell).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(tell).toHaveBeenCalledOnce();
});

it('tells of a later change too', () => {
  const { tell, changed } = stage();
  changed();
  vi.advanceTimersByTime(100);
  changed();
  vi.advanceTimersByTime(100);
  expect(tell).toHaveBeenCalledTimes(2);
});

it('tells at once when the page goes, and then no more; nothing when nothing has changed', () => {
  const { page, tell, changed } = stage();
  page.dispatchEvent(new Event('pagehide'));
  expect(tell).not.toHaveBeenCalled();
  changed();
  page.dispatchEvent(new Event('pagehide'));
  expect(tell).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(tell).toHaveBeenCalledOnce();
});
