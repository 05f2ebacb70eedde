import { describe, expect, it } from 'vitest';
import { newsOf } from '#lib/adapters/background/watch-consultations.ts';

const of = (threadId: string, isLate = false) => ({ threadId, urgency: 'today' as const, isLate });
const ids = (news: ReturnType<typeof newsOf>) => news.fresh.map(({ id }) => id);

describe('what a notification is shown for', () => {
  it('is a consultation that was not told yet', () => {
    expect(ids(newsOf({ waiting: [of('a'), of('b')] }, ['a']))).toEqual(['b']);
  });

  it('is told once', () => {
    const first = newsOf({ waiting: [of('a')] }, []);
    expect(ids(newsOf({ waiting: [of('a')] }, first.told))).toEqual([]);
  });

  it('is told once more when its time has run out', () => {
    const first = newsOf({ waiting: [of('a')] }, []);
    const late = newsOf({ waiting: [of('a', true)] }, first.told);
    expect(ids(late)).toEqual(['a:late']);
    expect(ids(newsOf({ waiting: [of('a', true)] }, late.told))).toEqual([]);
  });

  it('is told once, as late, when it is new and late already', () => {
    const news = newsOf({ waiting: [of('a', true)] }, []);
    expect(ids(news)).toEqual(['a:late']);
    expect(ids(newsOf({ waiting: [of('a', true)] }, news.told))).toEqual([]);
  });

  it('is told again when it waits again after it had been answered', () => {
    const first = newsOf({ waiting: [of('a')] }, []);
    const answered = newsOf({ waiting: [] }, first.told);
    expect(ids(newsOf({ waiting: [of('a')] }, answered.told))).toEqual(['a']);
  });
});
