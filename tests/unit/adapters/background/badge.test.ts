import { describe, expect, it } from 'vitest';
import { badgeOf } from '#lib/adapters/background/badge.ts';

const words = {
  name: 'Rinnalla',
  waiting: 'w {{count}}',
  stuck: 's {{count}}',
  consultations: 'c {{count}}',
};

describe('the badge', () => {
  it.each([
    ['nothing waits', 0, 0, 0, '', 'Rinnalla'],
    ['something leaves by itself', 3, 0, 0, '3', 'Rinnalla · w 3'],
    ['a colleague asks, and something leaves by itself', 3, 0, 2, '2', 'Rinnalla · c 2 · w 3'],
    ['a decision is needed before anything else', 3, 1, 2, '1', 'Rinnalla · s 1 · c 2 · w 3'],
    ['there are a hundred', 0, 0, 100, '99+', 'Rinnalla · c 100'],
  ])('says it when %s', (_, waiting, stuck, consultations, text, title) => {
    const badge = badgeOf({ waiting, stuck }, consultations, words);
    expect([badge.text, badge.title]).toEqual([text, title]);
    expect(badge.colour === '#ae332d').toBe(stuck > 0);
  });
});
