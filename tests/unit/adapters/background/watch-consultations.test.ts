import { describe, expect, it } from 'vitest';
import { newsOf } from '#lib/adapters/background/watch-consultations.ts';

const of = (threadId: string, isLate = false) => ({ threadId, urgency: 'today' as const, isLate });
const ids = (news: ReturnType<typeof newsOf>) => news.fresh.map(({ id }) => id);

describe('what a notification is shown for', () => {
  it('is a consultation that was not told yet', () => {
    expect(ids(newsOf({ isPartial: false, waiting: [of('a'), of('b')] }, ['a']))).toEqual(['b']);
  });

  it('is told once', () => {
    const first = newsOf({ isPartial: false, waiting: [of('a')] }, []);
    expect(ids(newsOf({ isPartial: false, waiting: [of('a')] }, first.told))).toEqual([]);
  });

  it('is told once more when its time has run out', () => {
    const first = newsOf({ isPartial: false, waiting: [of('a')] }, []);
    const late = newsOf({ isPartial: false, waiting: [of('a', true)] }, first.told);
    expect(ids(late)).toEqual(['a:late']);
    expect(ids(newsOf({ isPartial: false, waiting: [of('a', true)] }, late.told))).toEqual([]);
  });

  it('is told once, as late, when it is new and late already', () => {
    const news = newsOf({ isPartial: false, waiting: [of('a', true)] }, []);
    expect(ids(news)).toEqual(['a:late']);
    expect(ids(newsOf({ isPartial: false, waiting: [of('a', true)] }, news.told))).toEqual([]);
  });

  it('is told again when it waits again after it had been answered', () => {
    const first = newsOf({ isPartial: false, waiting: [of('a')] }, []);
    const answered = newsOf({ isPartial: false, waiting: [] }, first.told);
    expect(ids(newsOf({ isPartial: false, waiting: [of('a')] }, answered.told))).toEqual(['a']);
  });

  it('is nothing that waited already when somebody signed in', () => {
    const first = newsOf({ isPartial: false, waiting: [of('a')] }, undefined);
    expect(ids(first)).toEqual([]);
    expect(ids(newsOf({ isPartial: false, waiting: [of('a'), of('b')] }, first.told))).toEqual(['b']);
  });

  it('is not told anew by a source that was silent for a while', () => {
    const first = newsOf({ isPartial: false, waiting: [of('a')] }, []);
    const silent = newsOf({ isPartial: true, waiting: [] }, first.told);
    expect(ids(newsOf({ isPartial: false, waiting: [of('a')] }, silent.told))).toEqual([]);
  });
});
